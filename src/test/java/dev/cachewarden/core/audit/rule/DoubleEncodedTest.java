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
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.value.Samples;
import dev.cachewarden.packing.Enveloped;

import org.junit.jupiter.api.Test;

/** Values that were encoded more than once. */
final class DoubleEncodedTest {

    private static final String RULE = "DOUBLE_ENCODED";

    private static final String KEY = id("production", ALICE);
    private static final Ttl MINUTE = Ttl.ofPttl(60_000, 0);

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

    /** A wrapping that was taken off cannot be put on again to the byte. */
    @Test
    void aLevelInsideOfAWrappingIsNotTakenOff() {
        Finding finding =
                known().with(KEY, Enveloped.KEYV_OF_TEXT.around(inside()), MINUTE).finding();

        assertThat(finding.repairs())
                .filteredOn(offer -> offer.kind() == RepairKind.REWRITE)
                .allSatisfy(offer -> {
                    assertThat(offer.isPossible()).isFalse();
                    assertThat(offer.refusal()).get().asString().contains("Keyv");
                })
                .hasSize(1);
        assertThat(finding.repairs())
                .anyMatch(offer -> offer.kind() == RepairKind.DELETE && offer.isPossible());
    }

    private static ByteString inside() {
        return ByteString.utf8(Samples.stringified(alice()));
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
