package dev.cachewarden.core.audit.rule;

import static dev.cachewarden.core.audit.rule.Expected.assertFinding;
import static dev.cachewarden.core.audit.rule.People.ALICE;
import static dev.cachewarden.core.audit.rule.People.alice;
import static dev.cachewarden.core.audit.rule.People.id;
import static dev.cachewarden.core.audit.rule.People.known;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.Severity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Environments that nobody configured. */
final class UnknownEnvironmentTest {

    private static final String RULE = "UNKNOWN_ENVIRONMENT";

    @ParameterizedTest
    @CsvSource({
        "clerk:undefined:id:x, '\"undefined\"'",
        "clerk:dev:username:x, '\"dev\"'",
        "clerk:Production:id:x, '\"Production\"'",
        "clerk::id:x, (empty)"
    })
    void anyOtherNameBeforeAKnownTypeIsUnknown(String key, String shown) {
        Finding finding = new Audited().withKeys(key).finding(RULE);

        assertFinding(finding, Severity.MEDIUM, key, RepairKind.DELETE);
        assertThat(finding.evidence().fact()).contains("under the environment " + shown + ",");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clerk:production:id:x",
                "clerk:development:what",
                "clerk:test:ids:x",
                "clerk:id:x",
                "clerk:id:id:x",
                "clerk:preview:what:x"
            })
    void configuredOnesLegacyKeysAndUnrecognisedOnesAreNot(String key) {
        assertThat(new Audited().withKeys(key).findings(RULE)).isEmpty();
    }

    @Test
    void realUsersUnderAnUnknownEnvironmentAreToldOnlyAsThat() {
        assertThat(known().with(id("preview", ALICE), alice()).rules()).containsExactly(RULE);
    }
}
