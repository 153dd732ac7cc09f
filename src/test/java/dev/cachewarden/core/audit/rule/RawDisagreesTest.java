package dev.cachewarden.core.audit.rule;

import static dev.cachewarden.core.audit.rule.Expected.assertFinding;
import static dev.cachewarden.core.audit.rule.People.ALICE;
import static dev.cachewarden.core.audit.rule.People.BOB;
import static dev.cachewarden.core.audit.rule.People.CAROL;
import static dev.cachewarden.core.audit.rule.People.alice;
import static dev.cachewarden.core.audit.rule.People.carol;
import static dev.cachewarden.core.audit.rule.People.id;
import static dev.cachewarden.core.audit.rule.People.known;
import static dev.cachewarden.core.audit.rule.People.user;
import static dev.cachewarden.core.audit.rule.People.with;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.value.Samples;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that differ from their _raw copy. */
final class RawDisagreesTest {

    private static final String RULE = "RAW_DISAGREES";

    private static final String KEY = id("production", ALICE);

    @Test
    void theEditedFieldIsNamed() {
        Finding finding =
                known().with(KEY, alice().replaceFirst("\"banned\":false", "\"banned\":true"))
                        .finding();

        assertFinding(finding, Severity.HIGH, KEY, RepairKind.DELETE);
        assertThat(finding.evidence().fact())
                .isEqualTo("This user's banned differs from the answer of Clerk beside it (_raw)");
        assertThat(finding.evidence().field()).isEqualTo("banned");
    }

    @Test
    void anEditedUserInABatchIsFound() {
        String edited = alice().replaceFirst("\"username\":\"alice\"", "\"username\":\"eve\"");
        String key = "clerk:production:ids:" + ALICE + "," + CAROL;

        assertThat(
                        known().with(key, "[" + carol() + "," + edited + "]")
                                .finding(RULE)
                                .evidence()
                                .field())
                .isEqualTo("username");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "backend-v0-getUser.json",
                "backend-v1-getUser.json",
                "backend-v2-getUser.json",
                "backend-latest-getUser.json"
            })
    void theSamplesAgree(String sample) {
        assertThat(known().with(KEY, Samples.text(sample)).findings()).isEmpty();
    }

    @Test
    void anotherIdIsAnotherRule() {
        assertThat(new Audited().with(KEY, with(ALICE, "\"_raw\":" + user(BOB))).rules())
                .containsExactly("IDENTITY_MISMATCH");
    }

    @Test
    void fieldsThatOnlyOneOfThemHasDoNotDisagree() {
        assertThat(
                        new Audited()
                                .with(
                                        KEY,
                                        with(ALICE, "\"username\":\"x\",\"_raw\":" + user(ALICE)))
                                .findings())
                .isEmpty();
    }
}
