package dev.cachewarden.core.audit.rule;

import static dev.cachewarden.core.audit.rule.Expected.assertFinding;
import static dev.cachewarden.core.audit.rule.People.ALICE;
import static dev.cachewarden.core.audit.rule.People.id;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.clerk.verdict.UserVerdict;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;
import java.util.Set;

/** Users remembered as missing. */
final class NegativeCacheTest {

    private static final String RULE = "NEGATIVE_CACHE";

    private static final String KEY = id("production", ALICE);

    @ParameterizedTest
    @ValueSource(strings = {"null", "", "\"null\"", "__NOT_FOUND__"})
    void everyMarkOfAbsenceIsFoundAndNothingElse(String value) {
        Finding finding = new Audited().with(KEY, value).finding();

        assertThat(finding.rule().name()).isEqualTo(RULE);
        assertFinding(finding, Severity.INFO, KEY, RepairKind.DELETE);
        assertThat(finding.evidence().fact()).isEqualTo("This user is remembered as missing");
    }

    @Test
    void aMarkOfTheAppsOwnCanBeConfigured() {
        assertThat(new Audited().with(KEY, "GONE").rules()).containsExactly("CORRUPT");
        assertThat(
                        new Audited()
                                .configured(Map.of(), Set.of(), Set.of("GONE"))
                                .with(KEY, "GONE")
                                .rules())
                .containsExactly(RULE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"undefined", "0", "{}", "[]", " null x"})
    void otherValuesAreNone(String value) {
        assertThat(new Audited().with(KEY, value).findings(RULE)).isEmpty();
    }

    @Test
    void keysThatHoldNoUsersRememberNobody() {
        assertThat(
                        new Audited()
                                .with("clerk:production:user:" + ALICE + ":roles", "null")
                                .findings())
                .isEmpty();
    }

    private static ClerkEvidence denied() {
        return Sighted.of(KEY, new UserVerdict.Denied(Sighted.user(ALICE)));
    }

    @Test
    void whomClerkKnowsIsMissedByVisitors() {
        Finding finding = new Sighted().saw(denied(), KEY).finding();

        assertThat(finding.rule().name()).isEqualTo(RULE);
        assertFinding(finding, Severity.HIGH, KEY, RepairKind.DELETE);
        assertThat(finding.evidence().fact())
                .isEqualTo("This user exists in Clerk and is remembered as missing");
    }

    @Test
    void aConfiguredSeverityAlsoHoldsForWhatClerkTold() {
        assertThat(
                        new Sighted()
                                .configured(RULE, Severity.LOW)
                                .saw(denied(), KEY)
                                .finding()
                                .severity())
                .isEqualTo(Severity.LOW);
    }

    @Test
    void otherSightingsDenyNobody() {
        assertThat(
                        new Sighted()
                                .saw(
                                        Sighted.of(
                                                KEY,
                                                new UserVerdict.NameTaken(
                                                        ALICE, Sighted.user(People.BOB))),
                                        KEY)
                                .rules())
                .doesNotContain(RULE);
    }
}
