package dev.cachewarden.core.audit.rule;

import static dev.cachewarden.core.audit.rule.Expected.assertFinding;
import static dev.cachewarden.core.audit.rule.People.ALICE;
import static dev.cachewarden.core.audit.rule.People.BOB;
import static dev.cachewarden.core.audit.rule.People.alice;
import static dev.cachewarden.core.audit.rule.People.bob;
import static dev.cachewarden.core.audit.rule.People.id;
import static dev.cachewarden.core.audit.rule.People.known;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.value.Samples;

import org.junit.jupiter.api.Test;

/** Values that were encoded more than once. */
final class DoubleEncodedTest {

    private static final String RULE = "DOUBLE_ENCODED";

    private static final String KEY = id("production", ALICE);

    @Test
    void oneEncodingTooManyCanBeTakenOff() {
        Finding finding = known().with(KEY, Samples.stringified(alice())).finding();

        assertFinding(finding, Severity.MEDIUM, KEY, RepairKind.REWRITE, RepairKind.DELETE);
        assertThat(finding.evidence().fact()).isEqualTo("This value was encoded as JSON twice");
    }

    @Test
    void twoTooManyAreTold() {
        String twice = Samples.stringified(Samples.stringified(alice()));

        assertThat(known().with(KEY, twice).finding().evidence().fact())
                .isEqualTo("This value was encoded as JSON three times");
    }

    @Test
    void theUserInsideIsJudgedAsAnyOther() {
        assertThat(known().with(id("production", BOB), Samples.stringified(bob())).rules())
                .contains(RULE, "FOREIGN_INSTANCE");
    }

    @Test
    void aTextThatIsNoJsonWasEncodedOnce() {
        assertThat(new Audited().with(KEY, "\"hello\"").findings(RULE)).isEmpty();
    }

    @Test
    void theSampleWasEncodedOnce() {
        assertThat(known().with(KEY, alice()).findings()).isEmpty();
    }
}
