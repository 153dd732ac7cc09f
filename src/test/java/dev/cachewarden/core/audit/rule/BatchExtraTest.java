package dev.cachewarden.core.audit.rule;

import static dev.cachewarden.core.audit.rule.Expected.assertFinding;
import static dev.cachewarden.core.audit.rule.People.ALICE;
import static dev.cachewarden.core.audit.rule.People.BOB;
import static dev.cachewarden.core.audit.rule.People.alice;
import static dev.cachewarden.core.audit.rule.People.carol;
import static dev.cachewarden.core.audit.rule.People.known;
import static dev.cachewarden.core.audit.rule.People.user;
import static dev.cachewarden.core.audit.rule.People.username;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.value.Samples;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Batches with a user that nobody asked for. */
final class BatchExtraTest {

    private static final String RULE = "BATCH_EXTRA";

    private static final String KEY = "clerk:production:ids:" + ALICE;

    @Test
    void aUserThatTheKeyDoesNotNameIsCritical() {
        Finding finding = known().with(KEY, "[" + alice() + "," + carol() + "]").finding();

        assertFinding(finding, Severity.CRITICAL, KEY, RepairKind.DELETE);
        assertThat(finding.evidence().fact())
                .isEqualTo("This batch holds user_2r5wm…bCU, which its key does not name");
    }

    @Test
    void everyUserOfTheLibrarysListCounts() {
        assertThat(
                        new Audited()
                                .with(KEY, Samples.text("backend-v2-getUserList.json"))
                                .finding(RULE)
                                .evidence()
                                .fact())
                .contains("user_2r37e…Kw3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"backend-v2-getUserList.json", "backend-latest-getUserList.json"})
    void theOrderDoesNotMatter(String sample) {
        assertThat(
                        new Audited()
                                .with("clerk:test:ids:" + BOB + "," + ALICE, Samples.text(sample))
                                .with("clerk:test:ids:" + ALICE + "," + BOB, Samples.text(sample))
                                .findings(RULE))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[{\"username\":\"x\"}]", "[{\"id\":"})
    void aValueThatNamesNoUsersIsNotJudged(String value) {
        assertThat(new Audited().with(KEY, value).findings(RULE)).isEmpty();
    }

    @Test
    void onlyBatchesAreJudged() {
        assertThat(
                        new Audited()
                                .with(username("test", "x"), "[" + user(ALICE) + "]")
                                .findings(RULE))
                .isEmpty();
    }
}
