package dev.cachewarden.core.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

final class ConnectionUrlTest {

    @Test
    void readsEveryPart() {
        assertThat(ConnectionUrl.parse("rediss://app:p%40ss%2F%3A@cache.example.com:7000/3"))
                .isEqualTo(
                        new ConnectionSettings(
                                new DatabaseAddress("cache.example.com", 7000, 3),
                                new Credentials(
                                        Optional.of("app"), Optional.of(Secret.of("p@ss/:"))),
                                true));
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
        "redis://h?db=3, h, 6379, 3",
        "redis://h/?database=3&db=3, h, 6379, 3",
        "redis://h:1/3?db=3, h, 1, 3",
        "redis://h/2?timeout=5s&protocol=3&client_name=x, h, 6379, 2",
        "redis://h?ssl=false&ssl_cert_reqs=required, h, 6379, 0",
    })
    void fillsInWhatIsLeftOut(String url, String host, int port, int database) {
        ConnectionSettings settings = ConnectionUrl.parse(url);
        assertThat(settings.address().host()).isEqualTo(host);
        assertThat(settings.address().port()).isEqualTo(port);
        assertThat(settings.address().database()).isEqualTo(database);
        assertThat(settings.tls()).isEmpty();
        assertThat(settings.credentials().password()).isEmpty();
    }

    @Test
    void readsUsersAndPasswords() {
        assertThat(ConnectionUrl.parse("redis://:secret@h").credentials().user()).isEmpty();
        assertThat(ConnectionUrl.parse("redis://:secret@h").credentials().password())
                .contains(Secret.of("secret"));
        assertThat(ConnectionUrl.parse("redis://alice@h").credentials().user()).contains("alice");
        assertThat(ConnectionUrl.parse("redis://alice@h").credentials().password()).isEmpty();
        assertThat(ConnectionUrl.parse("redis://alice:@h").credentials().password())
                .contains(Secret.of(""));
        assertThat(ConnectionUrl.parse("redis://:@h").credentials().password()).isEmpty();
        assertThat(ConnectionUrl.parse("redis://:a+b/c?d@e@h:1"))
                .satisfies(settings -> {
                    assertThat(settings.credentials().password()).contains(Secret.of("a+b/c?d@e"));
                    assertThat(settings.address().host()).isEqualTo("h");
                });
        assertThat(ConnectionUrl.parse("redis://h?user=bob&password=a%26b"))
                .satisfies(settings -> {
                    assertThat(settings.credentials().user()).contains("bob");
                    assertThat(settings.credentials().password()).contains(Secret.of("a&b"));
                });
    }

    @Test
    void optionsCanAskForTls() {
        assertThat(ConnectionUrl.parse("redis://h?tls=true").tls()).isPresent();
        assertThat(ConnectionUrl.parse("redis://h?ssl=1&tls=yes").tls()).isPresent();
        assertThat(ConnectionUrl.parse("rediss://h?ssl=true").tls()).isPresent();
    }

    @Test
    void optionsThatChangeNothingHereAreNamed() {
        assertThat(ConnectionUrl.read("redis://h?timeout=5&db=1&client_name=x").unused())
                .containsExactly("timeout", "client_name");
    }

    /** Two readings that lead to two servers: by the standard the host is the first one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "redis://:a+b@c/d?e@h:1",
                "redis://first?password=hunter2@second",
                "redis://first/0#hunter2@second",
                "redis://alice:1234/hunter2@second",
            })
    void anAddressWithTwoReadingsIsRefused(String url) {
        assertThatThrownBy(() -> ConnectionUrl.parse(url))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("can be read in two ways");
    }

    @ParameterizedTest
    @CsvSource({
        "redis://h?bd=3, “bd”",
        "redis://h/2?DB=3, “DB”",
        "redis://h?db=3&sentinel=x, “sentinel”",
        "redis://h?=3, an option",
        "redis://h?&db=1, an option",
        "redis://h/2?db=3, database 2 in its path and 3",
        "redis://h?db=1&db=2, db twice",
        "redis://h?db=1&database=2, db and database",
        "redis://h?db=, not a number",
        "redis://h?db=-1, not a number",
        "redis://a@h?user=b, one user before",
        "redis://:a@h?password=b, one password before",
        "rediss://h?tls=false, rediss://",
        "redis://h?tls=maybe, true or false",
        "rediss://h?ssl_cert_reqs=none, not to verify",
        "redis://h#3, '#'",
        "redis://h/0/1, last slash",
        "'redis://h1:1,h2:2', several hosts",
        "'redis://:pw@h1,h2:2/0', several hosts",
        "redis-sentinel://h, must start with redis://",
    })
    void whatIsNotUnderstoodIsRefusedByName(String url, String named) {
        assertThatThrownBy(() -> ConnectionUrl.parse(url))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining(named);
    }

    /** Nothing that follows the host may be dropped: it is read, named as unused, or refused. */
    @Property
    void noOptionIsDropped(@ForAll @AlphaChars @StringLength(min = 1, max = 12) String name) {
        String url = "redis://h?" + name + "=1";
        try {
            ConnectionUrl read = ConnectionUrl.read(url);
            assertThat(read.settings().equals(ConnectionUrl.parse("redis://h")))
                    .isEqualTo(read.unused().contains(name));
        } catch (InvalidSettingsException e) {
            assertThat(e).hasMessageContaining(name);
        }
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
                "redis://hunter2@a,b",
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
            encoded.append(String.format(Locale.ROOT, "%%%02X", b));
        }
        assertThat(ConnectionUrl.parse("redis://:" + encoded + "@host").credentials().password())
                .contains(Secret.of(new String(bytes, StandardCharsets.UTF_8)));
    }

    @Property
    void whateverIsGivenIsReadOrRefusedWithASentence(@ForAll String text) {
        for (String url : new String[] {text, "redis://" + text}) {
            try {
                assertThat(ConnectionUrl.parse(url).address().port()).isBetween(1, 65535);
            } catch (InvalidSettingsException e) {
                assertThat(e.getMessage()).endsWith(".");
            }
        }
    }
}
