package dev.cachewarden.core.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

final class ConnectionUrlTest {

    @Test
    void readsEveryPart() {
        assertThat(ConnectionUrl.parse("rediss://app:p%40ss%2F%3A@cache.example.com:7000/3"))
                .isEqualTo(
                        new ConnectionSettings(
                                "cache.example.com",
                                7000,
                                true,
                                Optional.of("app"),
                                Optional.of(Secret.of("p@ss/:")),
                                3,
                                Optional.empty(),
                                false));
    }

    @ParameterizedTest
    @CsvSource({
        "redis://localhost, localhost, 6379, 0",
        "REDIS://localhost:, localhost, 6379, 0",
        "' redis://localhost/ ', localhost, 6379, 0",
        "redis://my_host:1/15, my_host, 1, 15",
        "redis://[::1]:7000/2, ::1, 7000, 2",
        "redis://[fe80::1], fe80::1, 6379, 0",
        "redis://h?family=0, h, 6379, 0",
    })
    void fillsInWhatIsLeftOut(String url, String host, int port, int database) {
        ConnectionSettings settings = ConnectionUrl.parse(url);
        assertThat(settings.host()).isEqualTo(host);
        assertThat(settings.port()).isEqualTo(port);
        assertThat(settings.database()).isEqualTo(database);
        assertThat(settings.tls()).isFalse();
        assertThat(settings.password()).isEmpty();
    }

    @Test
    void readsPasswordsAsRedisCliDoes() {
        assertThat(ConnectionUrl.parse("redis://:secret@h").user()).isEmpty();
        assertThat(ConnectionUrl.parse("redis://:secret@h").password())
                .contains(Secret.of("secret"));
        assertThat(ConnectionUrl.parse("redis://secret@h").password())
                .contains(Secret.of("secret"));
        assertThat(ConnectionUrl.parse("redis://user:@h").password()).isEmpty();
        assertThat(ConnectionUrl.parse("redis://:a+b@c/d?e@h:1"))
                .satisfies(
                        settings -> {
                            assertThat(settings.password()).contains(Secret.of("a+b@c/d?e"));
                            assertThat(settings.host()).isEqualTo("h");
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hunter2",
                "localhost:6379",
                "http://:hunter2@host",
                "https://eu1.upstash.io",
                "ftp://:hunter2@host",
                "redis://:hunter2@",
                "redis://:hunter2@/0",
                "redis://:hunter2@host:port",
                "redis://:hunter2@host:0",
                "redis://:hunter2@host:70000",
                "redis://:hunter2@host/x",
                "redis://:hunter2@host/-1",
                "redis://:hunter2@::1",
                "redis://:hunter2@[::1",
                "redis://:hunter2@a b",
                "redis://:hunter2%zz@host",
                "redis://:hunter2%4@host",
            })
    void saysWhatIsWrongWithoutThePassword(String url) {
        InvalidSettingsException failure =
                catchThrowableOfType(
                        InvalidSettingsException.class, () -> ConnectionUrl.parse(url));
        assertThat(failure.getMessage()).endsWith(".").doesNotContain("hunter2");
        assertThat(failure).hasNoCause();
    }

    @Property
    void anyPasswordSurvivesPercentEncoding(
            @ForAll @StringLength(min = 1, max = 40) String password) {
        byte[] bytes = password.getBytes(StandardCharsets.UTF_8);
        StringBuilder encoded = new StringBuilder();
        for (byte b : bytes) {
            encoded.append(String.format("%%%02X", b));
        }
        assertThat(ConnectionUrl.parse("redis://:" + encoded + "@host").password())
                .contains(Secret.of(new String(bytes, StandardCharsets.UTF_8)));
    }

    @Property
    void whateverIsGivenIsReadOrRefusedWithASentence(@ForAll String text) {
        for (String url : new String[] {text, "redis://" + text}) {
            try {
                assertThat(ConnectionUrl.parse(url).port()).isBetween(1, 65535);
            } catch (InvalidSettingsException e) {
                assertThat(e.getMessage()).endsWith(".");
            }
        }
    }
}
