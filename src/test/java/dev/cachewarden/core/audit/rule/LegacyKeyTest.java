package dev.cachewarden.core.audit.rule;

import static dev.cachewarden.core.audit.rule.Expected.assertFinding;
import static dev.cachewarden.core.audit.rule.People.ALICE;
import static dev.cachewarden.core.audit.rule.People.BOB;
import static dev.cachewarden.core.audit.rule.People.CAROL;
import static dev.cachewarden.core.audit.rule.People.PRODUCTION;
import static dev.cachewarden.core.audit.rule.People.alice;
import static dev.cachewarden.core.audit.rule.People.bob;
import static dev.cachewarden.core.audit.rule.People.carol;
import static dev.cachewarden.core.audit.rule.People.id;
import static dev.cachewarden.core.audit.rule.People.known;
import static dev.cachewarden.core.audit.rule.People.pictured;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.RepairOffer;
import dev.cachewarden.core.audit.Severity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

/** Keys without environment, and whether they can be given one. */
final class LegacyKeyTest {

    private static final String RULE = "LEGACY_KEY";

    @ParameterizedTest
    @ValueSource(strings = {"clerk:id:id:x", "clerk:username:alice", "clerk:user:x:roles"})
    void aKnownTypeInSecondPlaceIsAKeyWithoutEnvironment(String key) {
        Finding finding = new Audited().withKeys(key).finding(RULE);

        assertFinding(finding, Severity.HIGH, key, RepairKind.DELETE);
        assertThat(finding.evidence().fact())
                .isEqualTo("This key carries no environment and is shared by all of them");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"clerk:production:id:x", "clerk:preview:id:x", "clerk::id:x", "clerk:what"})
    void otherKeysAreNone(String key) {
        assertThat(new Audited().withKeys(key).findings(RULE)).isEmpty();
    }

    @Test
    void itMovesToTheEnvironmentThatItsUserShows() {
        Finding finding = known().with("clerk:id:" + ALICE, alice()).finding(RULE);

        assertFinding(
                finding, Severity.HIGH, "clerk:id:" + ALICE, RepairKind.DELETE, RepairKind.MOVE);
        assertThat(finding.repairs().getLast().moveTo().orElseThrow().bytes())
                .hasToString(id("production", ALICE));
        assertThat(finding.evidence().fact()).contains("it holds a production user (instance ins_");
    }

    @Test
    void itNeverMovesOverAnEntryThatIsThere() {
        Audited cache =
                known().with("clerk:id:" + ALICE, alice()).with(id("production", ALICE), alice());

        assertThat(refusal(cache)).isEqualTo("There is such an entry under production already.");
    }

    @Test
    void anUploadedPictureProvesNoOrigin() {
        assertThat(refusal(known().with("clerk:id:" + CAROL, carol())))
                .contains("does not show which Clerk instance");
    }

    @Test
    void anInstanceOfNoEnvironmentProvesNoOrigin() {
        assertThat(refusal(known().with("clerk:id:" + ALICE, pictured(ALICE, "ins_other"))))
                .contains("not known to be one environment's");
    }

    @Test
    void anInstanceOfTwoEnvironmentsProvesNoOrigin() {
        Audited cache =
                new Audited()
                        .withInstances(Map.of("production", PRODUCTION, "test", PRODUCTION))
                        .with("clerk:id:" + ALICE, alice());

        assertThat(refusal(cache)).contains("not known to be one environment's");
    }

    @Test
    void aBatchOfUsersOfTwoEnvironmentsProvesNoOrigin() {
        assertThat(
                        refusal(
                                known().with(
                                                "clerk:ids:" + ALICE + "," + BOB,
                                                "[" + alice() + "," + bob() + "]")))
                .contains("not known to be one environment's");
    }

    @Test
    void aValueWithoutUserProvesNoOrigin() {
        assertThat(refusal(known().with("clerk:id:" + ALICE, "null")))
                .isEqualTo("It holds no user that shows where it comes from.");
    }

    @Test
    void withoutReadingValuesNothingIsProven() {
        assertThat(refusal(known().atDepth(Depth.KEYS).with("clerk:id:" + ALICE, alice())))
                .contains("values were not read");
    }

    private static String refusal(Audited cache) {
        RepairOffer move = cache.finding(RULE).repairs().getLast();
        assertThat(move.kind()).isEqualTo(RepairKind.MOVE);
        return move.refusal().orElseThrow();
    }
}
