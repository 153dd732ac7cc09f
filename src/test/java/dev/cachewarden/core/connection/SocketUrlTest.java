package dev.cachewarden.core.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

@DisabledOnOs(OS.WINDOWS) // Its paths have no root of one slash.
final class SocketUrlTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"unix", "redis+unix", "redis+socket", "redis-socket", "UNIX"})
    void theSpellingsOfTheUsualClientsAreRead(String scheme) {
        ConnectionSettings settings =
                ConnectionUrl.parse(scheme + "://app:p%40ss@/none%20such/@r/redis.sock?db=3");
        assertThat(settings.address().place()).isEqualTo("/none such/@r/redis.sock?db=3");
        assertThat(settings.credentials().user()).contains("app");
        assertThat(settings.credentials().password()).contains(Secret.of("p@ss"));
        assertThat(settings.tls()).isEmpty();
    }

    @Test
    void anUnnamedDatabaseIsTheFirst() {
        DatabaseAddress address = ConnectionUrl.parse("unix:///none/redis.sock").address();
        assertThat(address.name()).isEqualTo("/none/redis.sock");
        assertThat(address.place()).isEqualTo("/none/redis.sock?db=0");
    }

    @Test
    void allSpellingsOfASocketAreOnePlace() throws IOException {
        Path run = Files.createDirectory(folder.toRealPath().resolve("run"));
        Path link = Files.createSymbolicLink(folder.resolve("var-run"), run);
        String place = run.resolve("r.sock") + "?db=0";
        for (boolean exists : new boolean[] {false, true}) {
            if (exists) {
                Files.writeString(run.resolve("r.sock"), "");
            }
            for (Path spelling : new Path[] {run, link, link.resolve("../run/.")}) {
                assertThat(ConnectionUrl.parse("unix://" + spelling + "/r.sock").address().place())
                        .isEqualTo(place);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unix://run/redis.sock",
                "unix://host:6379/run/redis.sock",
                "unix:///run/",
                "unix://",
                "unix:///run/r.sock#1",
                "unix:///run/r%3Fdb=1",
                "unix:///run/r.sock?path=1",
                "unix:///run/r.sock?tls=true",
                "unix://:pa/ss@/run/r.sock",
                "rediss+unix:///run/r.sock"
            })
    void whatIsNotUnderstoodIsRefused(String url) {
        assertThatThrownBy(() -> ConnectionUrl.parse(url))
                .isInstanceOf(InvalidSettingsException.class)
                .message()
                .doesNotContain("pa/ss");
    }
}
