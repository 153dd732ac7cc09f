package dev.cachewarden.ui.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.core.repair.PlannedRepair;
import dev.cachewarden.core.repair.RepairReport;
import dev.cachewarden.core.repair.RepairResult;
import dev.cachewarden.testing.SampleAudit;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/** What a repair says does not show addresses. */
final class RepairWordsTest {

    private static final CacheKey KEY =
            SampleAudit.key("clerk:development:user:a.b@example.com:roles");

    private static RepairReport report(RepairResult.Status status, String words) {
        return new RepairReport(
                RepairKind.DELETE,
                List.of(new RepairResult(KEY, status, words)),
                false,
                Optional.of("Stopped at " + KEY + "."));
    }

    @Test
    void aRefusalIsMasked() {
        PlannedRepair step =
                new PlannedRepair(
                        KEY, Optional.empty(), new PlannedRepair.Refused(KEY + " is a hash."));

        assertThat(RepairWords.state(step, RepairKind.MOVE, PersonNames.NONE))
                .isEqualTo("stays: clerk:development:user:••••••••:roles is a hash.");
    }

    @Test
    void aResultIsToldWithoutItsKeyAndMasked() {
        RepairReport report =
                report(
                        RepairResult.Status.FAILED,
                        "was left as it was. Refused by a.b@example.com.");

        assertThat(report.results().getFirst().ending())
                .isEqualTo("was left as it was. Refused by ••••••••");
    }

    @Test
    void whyItEndedAndTheCopiedSummaryAreMasked() {
        RepairReport report = report(RepairResult.Status.DONE, "was deleted.");

        assertThat(RepairWords.failure(report))
                .contains("Stopped at clerk:development:user:••••••••:roles.");
        assertThat(RepairWords.text(report))
                .startsWith("Stopped: 1 entry deleted.")
                .doesNotContain("@");
    }
}
