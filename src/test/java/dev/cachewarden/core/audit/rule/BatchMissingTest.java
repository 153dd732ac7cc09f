package dev.cachewarden.core.audit.rule;

import static dev.cachewarden.core.audit.rule.Expected.assertFinding;
import static dev.cachewarden.core.audit.rule.People.ALICE;
import static dev.cachewarden.core.audit.rule.People.CAROL;
import static dev.cachewarden.core.audit.rule.People.alice;
import static dev.cachewarden.core.audit.rule.People.carol;
import static dev.cachewarden.core.audit.rule.People.known;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.Severity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Batches that lack a user they were asked for. */
final class BatchMissingTest {

    private static final String RULE = "BATCH_MISSING";

    private static final String KEY = "clerk:production:ids:" + ALICE + "," + CAROL;

    @Test
    void aUserThatOnlyTheKeyNamesIsMissing() {
        Finding finding = known().with(KEY, "[" + alice() + "]").finding();

        assertFinding(finding, Severity.MEDIUM, KEY, RepairKind.DELETE);
        assertThat(finding.evidence().fact())
                .isEqualTo("This batch lacks user_2r5wm…bCU, which its key names");
    }

    @Test
    void anEmptyBatchLacksAll() {
        assertThat(new Audited().with(KEY, "[]").finding(RULE).evidence().fact())
                .contains("user_2r0IW…hgx and user_2r5wm…bCU");
    }

    @Test
    void anEmptyEnvelopeLacksAll() {
        assertThat(new Audited().with(KEY, "{\"data\":[],\"totalCount\":0}").findings(RULE))
                .hasSize(1);
    }

    @Test
    void aWholeBatchLacksNone() {
        assertThat(known().with(KEY, "[" + carol() + "," + alice() + "]").findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "__NOT_FOUND__", "[{\"id\":", "[object Object]"})
    void aBatchThatCannotBeReadIsNotJudged(String value) {
        assertThat(new Audited().with(KEY, value).findings(RULE)).isEmpty();
    }
}
