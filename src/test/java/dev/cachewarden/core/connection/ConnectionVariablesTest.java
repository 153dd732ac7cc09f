package dev.cachewarden.core.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

final class ConnectionVariablesTest {

    /** In the documented order; each leads to another host. */
    private static final List<Map<String, String>> IN_ORDER =
            List.of(
                    Map.of("CACHEWARDEN_URL", "redis://own"),
                    Map.of("REDIS_URL", "redis://redis"),
                    Map.of("KV_URL", "redis://kv"),
                    Map.of("UPSTASH_REDIS_URL", "rediss://upstash"),
                    Map.of("REDIS_TLS_URL", "rediss://tls"),
                    Map.of(
                            "UPSTASH_REDIS_REST_URL", "https://rest.upstash.io",
                            "UPSTASH_REDIS_REST_TOKEN", "t"),
                    Map.of(
                            "KV_REST_API_URL", "https://vercel.upstash.io",
                            "KV_REST_API_TOKEN", "t"),
                    Map.of("REDIS_HOST", "parts"));

    private static final List<String> HOSTS =
            List.of(
                    "own",
                    "redis",
                    "kv",
                    "upstash",
                    "tls",
                    "rest.upstash.io",
                    "vercel.upstash.io",
                    "parts");

    @Property
    void theFirstInTheOrderIsTakenAndTheOthersAreTold(
            @ForAll @Size(min = 1, max = 8)
                    Set<@net.jqwik.api.constraints.IntRange(max = 7) Integer> chosen) {
        boolean family = chosen.contains(1) && chosen.contains(7) && !chosen.contains(0);
        if (family) {
            // REDIS_URL and REDIS_HOST describe one thing, and must agree.
            return;
        }
        Map<String, String> values = new LinkedHashMap<>();
        chosen.forEach(index -> values.putAll(IN_ORDER.get(index)));
        ConnectionChoice choice = choose(values);
        int first = chosen.stream().min(Integer::compare).orElseThrow();
        assertThat(choice.settings().address().host()).isEqualTo(HOSTS.get(first));
        assertThat(choice.source()).contains(IN_ORDER.get(first).keySet()).endsWith(" in .env");
        chosen.stream()
                .filter(index -> index != first)
                .forEach(index ->
                        assertThat(String.join("", choice.remarks()))
                                .contains(IN_ORDER.get(index).keySet()));
    }

    @Test
    void descriptionsOfOnePlaceAreNotCalledPassedOver() {
        assertThat(
                        choose(
                                        Map.of(
                                                "REDIS_URL", "rediss://default:t@a.upstash.io:6379",
                                                "KV_URL", "rediss://default:t@a.upstash.io",
                                                "UPSTASH_REDIS_REST_URL", "https://a.upstash.io/",
                                                "UPSTASH_REDIS_REST_TOKEN", "t"))
                                .remarks())
                .isEmpty();
    }

    @Test
    void whatIsPassedOverNeedNotBeReadable() {
        ConnectionChoice choice =
                choose(
                        Map.of(
                                "REDIS_URL", "redis://h:7000/2",
                                "UPSTASH_REDIS_REST_URL", "http://localhost:8079",
                                "UPSTASH_REDIS_REST_TOKEN", "t"));
        assertThat(choice.settings().address().place()).isEqualTo("h:7000/2");
        assertThat(choice.words(""))
                .isEqualTo(
                        "Redis on h:7000/2 as default, from REDIS_URL in .env. Passed over in .env,"
                                + " because the other comes first: UPSTASH_REDIS_REST_URL and"
                                + " UPSTASH_REDIS_REST_TOKEN.");
    }

    @ParameterizedTest
    @CsvSource({
        "REDIS_PORT, abc, “abc” is not the number of a ",
        "REDIS_PORT, 70000, “70000” is not the number of a ",
        "REDIS_PORT, 0, from 1 to 65535",
        "REDIS_DB, x, “x” is not the number of a ",
        "REDIS_DB, -1, “-1” is not the number of a ",
        "REDIS_DATABASE, p4ssw0rd-pasted, What is there (15 characters) is not the number of a ",
        "REDIS_PORT, p4ssw0rd-pasted, What is there (15 characters) is not the number of a ",
        "REDIS_TLS, p4ssw0rd-pasted, true or false"
    })
    void aPartThatCannotBeReadIsToldWithoutWhatMayBeASecret(
            String name, String value, String words) {
        assertThatThrownBy(() -> choose(Map.of("REDIS_HOST", "h", name, value)))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageStartingWith(name + ": ")
                .hasMessageContaining(words)
                .hasMessageEndingWith("Nothing was sent to Redis.")
                .hasMessageNotContaining("slash")
                .hasMessageNotContaining("p4ssw0rd");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8079",
                "https://localhost",
                "https://a.upstash.io:8443",
                "https://a.upstash.io/other",
                "http://a.upstash.io",
                "https://upstash.io.evil.example",
                "https://a.upstash.io@evil.example",
                "https://x:y@a.upstash.io",
                "redis://a.upstash.io",
                "a.upstash.io",
            })
    void noHostPortOrSchemeIsGuessedFromARestAddress(String address) {
        assertThatThrownBy(() ->
                        choose(
                                Map.of(
                                        "UPSTASH_REDIS_REST_URL",
                                        address,
                                        "UPSTASH_REDIS_REST_TOKEN",
                                        "hunter2")))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageStartingWith("UPSTASH_REDIS_REST_URL: ")
                .hasMessageContaining("guesses no host and port")
                .message()
                .doesNotContain("hunter2");
    }

    @Test
    void partsAloneAreAConnection() {
        ConnectionSettings settings =
                choose(
                                Map.of(
                                        "REDIS_HOST", "cache",
                                        "REDIS_PORT", "7000",
                                        "REDIS_USERNAME", "alice",
                                        "REDIS_PASSWORD", "p@ss:/%",
                                        "REDIS_DB", "4",
                                        "REDIS_TLS", "true"))
                        .settings();
        assertThat(settings.address().place()).isEqualTo("cache:7000/4");
        assertThat(settings.credentials().user()).contains("alice");
        assertThat(settings.credentials().password()).contains(Secret.of("p@ss:/%"));
        assertThat(settings.tls()).isPresent();
        assertThat(choose(Map.of("REDIS_HOST", "::1")).settings().address().place())
                .isEqualTo("[::1]:6379/0");
        assertThat(choose(Map.of("REDIS_HOST", "h", "REDIS_SCHEME", "tls")).settings().tls())
                .isPresent();
        assertThat(new ConnectionVariables(Map.of("REDIS_PASSWORD", "x"), "").choose()).isEmpty();
    }

    @Test
    void whatKubernetesSetsForAServiceIsNoPort() {
        Map<String, String> values =
                Map.of("REDIS_URL", "redis://h:1", "REDIS_PORT", "tcp://10.0.0.7:6379");
        assertThat(choose(values).settings().address().port()).isEqualTo(1);
    }

    @Test
    void partsFillInTheLoginThatTheirUrlLeavesOpen() {
        ConnectionSettings settings =
                choose(
                                Map.of(
                                        "REDIS_URL", "redis://cache:7000",
                                        "REDIS_HOST", "cache",
                                        "REDIS_USERNAME", "alice",
                                        "REDIS_PASSWORD", "pw"))
                        .settings();
        assertThat(settings.credentials().user()).contains("alice");
        assertThat(settings.credentials().password()).contains(Secret.of("pw"));
    }

    @ParameterizedTest
    @CsvSource({
        "REDIS_HOST, other",
        "REDIS_PORT, 1",
        "REDIS_DB, 3",
        "REDIS_TLS, true",
        "REDIS_SCHEME, tls",
        "REDIS_USERNAME, bob",
        "REDIS_PASSWORD, other",
        "REDIS_DB, x",
        "REDIS_PORT, x",
        "REDIS_HOST, redis://h",
        "REDIS_HOST, h:6379",
        "REDIS_TLS, perhaps",
    })
    void aPartThatContradictsItsUrlOrCannotBeReadIsRefusedByName(String name, String value) {
        Map<String, String> values = new HashMap<>();
        values.put("REDIS_URL", "redis://alice:hunter2@h:6379/0");
        values.put(name, value);
        assertThatThrownBy(() -> choose(values))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining(name)
                .message()
                .doesNotContain("hunter2");
    }

    @Test
    void twoSpellingsOfOnePartMustAgree() {
        assertThat(
                        choose(Map.of("REDIS_HOST", "h", "REDIS_DB", "1", "REDIS_DATABASE", "1"))
                                .settings()
                                .address()
                                .database())
                .isEqualTo(1);
        assertThatThrownBy(() ->
                        choose(
                                Map.of(
                                        "REDIS_HOST", "h",
                                        "REDIS_DB", "1",
                                        "REDIS_DATABASE", "2")))
                .hasMessageContaining("REDIS_DB and REDIS_DATABASE");
    }

    private static ConnectionChoice choose(Map<String, String> values) {
        return new ConnectionVariables(values, " in .env").choose().orElseThrow();
    }
}
