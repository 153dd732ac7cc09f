package dev.cachewarden.ui.activity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class ActivityModelTest {

    private Instant now = Instant.parse("2026-11-29T14:00:02Z");
    private final ActivityModel model = new ActivityModel(() -> now);
    private final List<String> cancelled = new ArrayList<>();

    private ListedTask task(String title) {
        return new ListedTask(model, title, () -> cancelled.add(title));
    }

    private Activity latest() {
        return model.activities().getFirst();
    }

    @Test
    void aTaskHasTheTimesOfItsBeginningAndItsEnd() {
        ListedTask scan = task("Scan").begin();
        assertThat(latest().startedAt()).isEqualTo(now);
        assertThat(latest().endedAt()).isEmpty();
        now = now.plus(Duration.ofSeconds(6));
        scan.end(false, true, "4 keys");

        assertThat(latest().endedAt()).contains(now);
    }

    @Test
    void whatBeganLastIsCancelledAndNotWhatLastsUntilItIsCancelled() {
        task("Scan").begin();
        ListedTask audit = task("Audit").begin();
        task("Watch").beginLasting();

        model.cancelLatest();
        assertThat(cancelled).containsExactly("Audit");
        audit.end(false, false, "");
        model.cancelLatest();
        assertThat(cancelled).containsExactly("Audit", "Scan");
    }

    @Test
    void whereNothingRunsButAWatchThereIsNothingToCancel() {
        ListedTask scan = task("Scan").begin();
        assertThat(model.whyNothingToCancel()).isEmpty();
        scan.end(false, true, "");
        task("Watch").beginLasting();

        assertThat(model.whyNothingToCancel()).contains("Nothing is running.");
        model.cancelLatest();
        assertThat(cancelled).isEmpty();
    }

    @Test
    void theFindingsAreTheReportOfTheLastAuditAlone() {
        List<String> shown = new ArrayList<>();
        model.onFindings(() -> shown.add("findings"));
        task("Audit").begin().reportedInFindings();
        Activity first = latest();
        task("Audit").begin().reportedInFindings();

        assertThat(first.reportProperty().get()).isEmpty();
        latest().reportProperty().get().ifPresent(Runnable::run);
        assertThat(shown).containsExactly("findings");
    }

    @Test
    void aTaskWithoutMoreToShowLeadsNowhere() {
        task("Scan").begin().end(false, true, "4 keys");

        assertThat(latest().reportProperty().get()).isEqualTo(Optional.empty());
    }
}
