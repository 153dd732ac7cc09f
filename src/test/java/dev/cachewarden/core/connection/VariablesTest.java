package dev.cachewarden.core.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cachewarden.core.key.Environment;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

final class VariablesTest {

    @Test
    void upstashsRestVariablesAreItsTlsConnection() {
        assertThat(
                        connection(
                                Map.of(
                                        "UPSTASH_REDIS_REST_URL",
                                        "https://eu1-cat-1.upstash.io",
                                        "UPSTASH_REDIS_REST_TOKEN",
                                        "AX+/=")))
                .contains(
                        new ConnectionSettings(
                                new DatabaseAddress("eu1-cat-1.upstash.io", 6379, 0),
                                new Credentials(
                                        Optional.of("default"), Optional.of(Secret.of("AX+/="))),
                                true));
    }

    @Test
    void aTokenThatIsMissingIsNamed() {
        assertThatThrownBy(() -> connection(Map.of("UPSTASH_REDIS_REST_URL", "https://h")))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("UPSTASH_REDIS_REST_TOKEN");
    }

    @Test
    void urlVariablesAreRead() {
        for (String name : new String[] {"REDIS_URL", "KV_URL", "CACHEWARDEN_URL"}) {
            assertThat(connection(Map.of(name, "redis://h:1")).orElseThrow().address().name())
                    .isEqualTo("h:1");
        }
        assertThat(connection(Map.of("REDIS_URL", "  "))).isEmpty();
        assertThat(connection(Map.of("PATH", "redis://h:1"))).isEmpty();
    }

    @Test
    void aWrongUrlIsToldWithTheVariablesName() {
        assertThatThrownBy(() -> connection(Map.of("REDIS_URL", "http://:hunter2@h")))
                .hasMessageStartingWith("REDIS_URL: ")
                .message()
                .doesNotContain("hunter2");
    }

    @Test
    void timeLimitsAreReadAndDefaultsFillTheRest() {
        assertThat(new Variables(Map.of()).limits(TimeLimits.DEFAULT))
                .isEqualTo(TimeLimits.DEFAULT);
        assertThat(
                        new Variables(
                                        Map.of(
                                                "CACHEWARDEN_CONNECT_TIMEOUT", "0.25",
                                                "CACHEWARDEN_SILENCE_TIMEOUT", " 30 ",
                                                "CACHEWARDEN_RECONNECT_TIMEOUT", "86400",
                                                "CACHEWARDEN_SERVER_BUDGET", "0.5"))
                                .limits(TimeLimits.DEFAULT))
                .isEqualTo(
                        new TimeLimits(
                                Duration.ofMillis(250),
                                Duration.ofSeconds(30),
                                Duration.ofDays(1),
                                Duration.ofNanos(500_000)));
    }

    @Test
    void aServersBudgetThatIsNoneIsToldWithTheVariablesName() {
        for (String wrong : new String[] {"0", "-1", "2ms", "10000", "1e3", "٢", "NaN"}) {
            Variables variables = new Variables(Map.of("CACHEWARDEN_SERVER_BUDGET", wrong));
            assertThatThrownBy(() -> variables.limits(TimeLimits.DEFAULT))
                    .as(wrong)
                    .isInstanceOf(InvalidSettingsException.class)
                    .hasMessageStartingWith("CACHEWARDEN_SERVER_BUDGET: ");
        }
    }

    @Test
    void aTimeLimitThatIsNoneIsToldWithTheVariablesName() {
        for (String wrong : new String[] {"0", "-1", "5s", "86401", "1e3", "٥", "99999999999"}) {
            Variables variables = new Variables(Map.of("CACHEWARDEN_SILENCE_TIMEOUT", wrong));
            assertThatThrownBy(() -> variables.limits(TimeLimits.DEFAULT))
                    .as(wrong)
                    .isInstanceOf(InvalidSettingsException.class)
                    .hasMessageStartingWith("CACHEWARDEN_SILENCE_TIMEOUT: ");
        }
    }

    @Test
    void ourOwnPasswordVariableFillsTheGap() {
        assertThat(
                        connection(Map.of("REDIS_URL", "redis://h", "CACHEWARDEN_PASSWORD", "pw"))
                                .flatMap(it -> it.credentials().password()))
                .contains(Secret.of("pw"));
    }

    @Test
    void theLayoutIsReadAndDefaultsFillTheRest() {
        assertThat(new Variables(Map.of()).layout(CacheLayout.DEFAULT))
                .isEqualTo(CacheLayout.DEFAULT);
        CacheLayout layout =
                new Variables(
                                Map.of(
                                        "CACHEWARDEN_PREFIX", "users",
                                        "CACHEWARDEN_ENVIRONMENTS", "live!, staging",
                                        "CACHEWARDEN_TTL", "60"))
                        .layout(CacheLayout.DEFAULT);
        assertThat(layout.prefix()).isEqualTo("users");
        assertThat(layout.environments())
                .containsExactly(new Environment("live", true), new Environment("staging", false));
        assertThat(layout.ttl()).isEqualTo(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,,b", "!", "a:b", "a,a", "a!,a"})
    void wrongEnvironmentsAreRefused(String list) {
        assertThatThrownBy(() -> Variables.environments(list))
                .isInstanceOf(InvalidSettingsException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "5m", "", "99999999999"})
    void wrongTimesToLiveAreRefused(String seconds) {
        assertThatThrownBy(() -> Variables.ttl(seconds))
                .isInstanceOf(InvalidSettingsException.class);
    }

    @Test
    void aUrlIsStrongerThanAFileAndAFileThanTheEnvironment(@TempDir Path folder)
            throws IOException {
        Path file = Files.writeString(folder.resolve(".env"), "REDIS_URL=redis://file");
        Map<String, String> environment = Map.of("REDIS_URL", "redis://environment");
        Optional<String> none = Optional.empty();
        assertThat(host(Optional.of("redis://url"), Optional.of(file), environment))
                .isEqualTo("url");
        assertThat(host(none, Optional.of(file), environment)).isEqualTo("file");
        assertThat(host(none, Optional.empty(), environment)).isEqualTo("environment");
        assertThatThrownBy(() -> host(none, Optional.empty(), Map.of()))
                .hasMessageContaining("No Redis connection is given");
        Files.writeString(file, "OTHER=1");
        assertThatThrownBy(() -> host(none, Optional.of(file), environment))
                .hasMessageContaining("describes no Redis connection");
        assertThatThrownBy(() -> host(none, Optional.of(folder.resolve("no")), environment))
                .hasMessageContaining("There is no file");
    }

    private static String host(
            Optional<String> url, Optional<Path> file, Map<String, String> environment) {
        return new ConnectionSources(url, file, environment)
                .connection()
                .settings()
                .address()
                .host();
    }

    private static Optional<ConnectionSettings> connection(Map<String, String> values) {
        return new Variables(values).connection(" here").map(ConnectionChoice::settings);
    }
}
