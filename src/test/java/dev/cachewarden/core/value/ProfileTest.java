package dev.cachewarden.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.json.JacksonJsonParser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;

final class ProfileTest {

    private static Profile profile(String json) {
        Json user = new JacksonJsonParser().parse(ByteString.utf8(json)).orElseThrow();
        return new UserView((Json.Obj) user).profile();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"banned\":false}",
                "{\"locked\":false}",
                "{\"banned\":null,\"locked\":0}"
            })
    void nobodyIsActiveOfWhomTheValueDoesNotSayIt(String user) {
        assertThat(profile(user).state()).isEmpty();
        assertThat(profile(user).isRestricted()).isFalse();
    }

    @Test
    void theStateIsWhatTheValueSays() {
        assertThat(profile("{\"banned\":false,\"locked\":false}").state()).contains("active");
        assertThat(profile("{\"banned\":true}").state()).contains("banned");
        assertThat(profile("{\"locked\":true}").state()).contains("locked");
        assertThat(profile("{\"banned\":true,\"locked\":true}").state())
                .contains("banned and locked");
    }

    @Test
    void timesAreReadInEitherSpellingAndFromRaw() {
        assertThat(profile("{\"created_at\":1728098154119}").created())
                .contains(Instant.ofEpochMilli(1_728_098_154_119L));
        assertThat(profile("{\"_raw\":{\"updated_at\":1728098154119}}").changed())
                .contains(Instant.ofEpochMilli(1_728_098_154_119L));
    }
}
