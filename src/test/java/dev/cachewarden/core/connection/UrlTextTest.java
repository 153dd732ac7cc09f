package dev.cachewarden.core.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UrlTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redis://:s3cret@host",
                "rediss://us%40er:s3cret@host:6380/15",
                "redis://[::1]:7000/2",
                "valkey://host?db=3&password=s3cret",
                "unix://ops:s3cret@/run/a%20b/r%C3%A9dis.sock?db=2",
                "redis+unix:///run/redis.sock"
            })
    void whatIsWrittenLeadsToTheSamePlaceAsTheSameUser(String url) {
        ConnectionSettings read = ConnectionUrl.parse(url);

        String written = UrlText.withoutPassword(read);

        ConnectionSettings again = ConnectionUrl.parse(written);
        assertThat(written).doesNotContain("s3cret");
        assertThat(again.isSamePlace(read)).isTrue();
        assertThat(again.credentials().user()).isEqualTo(read.credentials().user());
        assertThat(again.credentials().password()).isEmpty();
    }
}
