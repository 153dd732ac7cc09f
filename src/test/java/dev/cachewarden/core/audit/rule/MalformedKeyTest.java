package dev.cachewarden.core.audit.rule;

import static dev.cachewarden.core.audit.rule.Expected.assertFinding;
import static dev.cachewarden.core.audit.rule.People.ALICE;
import static dev.cachewarden.core.audit.rule.People.BOB;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.Severity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;
import java.util.Set;

/** Keys that the app does not write. */
final class MalformedKeyTest {

    private static final String RULE = "MALFORMED_KEY";

    @ParameterizedTest
    @CsvSource({
        "clerk:production:id:, names no identifier",
        "clerk:production:username, names no identifier",
        "clerk:production:org:acme, is not known",
        "clerk:production:id:alice, not a Clerk user id",
        "clerk:production:id:user_2r0IWvElrv3rqOpxxZEA8sCFhg, not a Clerk user id",
        "clerk:production:id:org_2r0IWvElrv3rqOpxxZEA8sCFhgx, not a Clerk user id",
        "'clerk:test:ids:user_2r0IWvElrv3rqOpxxZEA8sCFhgx,', not a Clerk user id",
        "clerk:preview:what:x, cannot be read",
        "clerk:, cannot be read"
    })
    void itIsReportedAndNeverRepaired(String key, String why) {
        Finding finding = new Audited().withKeys(key).finding(RULE);

        assertFinding(finding, Severity.LOW, key);
        assertThat(finding.evidence().fact()).contains(why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clerk:production:id:" + ALICE,
                "clerk:id:" + ALICE,
                "clerk:production:ids:" + ALICE + "," + BOB,
                "clerk:production:username:a_b-1",
                "clerk:production:user:x:roles",
                "clerk:production:session:sess_1",
                "clerk:preview:id:" + ALICE
            })
    void whatTheAppWritesIsNot(String key) {
        assertThat(new Audited().withKeys(key).findings(RULE)).isEmpty();
    }

    @Test
    void theAppCutsKeysAt512Characters() {
        String start = "clerk:production:username:";
        String longest = start + "a".repeat(512 - start.length());

        assertThat(new Audited().withKeys(longest).findings(RULE)).isEmpty();
        assertThat(new Audited().withKeys(longest + "a").finding(RULE).evidence().fact())
                .isEqualTo("This key has 513 characters, more than the app writes");
    }

    @Test
    void lengthIsCountedInCharactersNotBytes() {
        String start = "clerk:production:username:";

        assertThat(new Audited().withKeys(start + "é".repeat(512 - start.length())).findings(RULE))
                .isEmpty();
    }

    @Test
    void aConfiguredTypeIsKnownAsLongAsItNamesSomething() {
        Audited cache =
                new Audited()
                        .configured(Map.of(), Set.of("org"), Set.of())
                        .withKeys("clerk:production:org:acme");

        assertThat(cache.findings(RULE)).isEmpty();
        assertThat(cache.withKeys("clerk:production:org").finding(RULE).evidence().fact())
                .isEqualTo("This key names no identifier");
    }
}
