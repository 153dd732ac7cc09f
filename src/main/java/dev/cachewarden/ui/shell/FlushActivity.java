package dev.cachewarden.ui.shell;

import dev.cachewarden.app.flush.FlushProgress;
import dev.cachewarden.core.flush.FlushCounts;
import dev.cachewarden.core.flush.FlushReport;
import dev.cachewarden.core.flush.FlushStatus;
import dev.cachewarden.ui.activity.Activity;
import dev.cachewarden.ui.activity.ActivityModel;
import dev.cachewarden.ui.flush.FlushModel;
import dev.cachewarden.ui.support.Texts;

import java.util.Optional;

/** Lists a flush among the tasks while it runs. */
final class FlushActivity {

    private final FlushModel flush;
    private final ActivityModel activities;
    private Optional<Activity> running = Optional.empty();

    FlushActivity(FlushModel flush, ActivityModel activities) {
        this.flush = flush;
        this.activities = activities;
        flush.phaseProperty().subscribe(this::follow);
        flush.progressProperty().subscribe(progress -> progress.ifPresent(this::show));
    }

    private void follow(FlushModel.Phase phase) {
        switch (phase) {
            case RUNNING ->
                    running =
                            Optional.of(
                                    activities.start(
                                            "Flush of " + flush.serverName(), flush::cancel));
            // Refused: it went back to the choice without a report.
            case CHOOSING -> end(Activity.State.FAILED, flush.errorProperty().get());
            case DONE -> {}
        }
    }

    private void show(FlushProgress progress) {
        String words =
                progress.phase() == FlushProgress.Phase.CHECKING
                        ? "Checking by a second scan"
                        : deleted(progress.counts());
        running.ifPresent(activity -> activity.messageProperty().set(words));
    }

    /** The run has ended, and this came of it. */
    void end(FlushReport report) {
        end(state(report.status()), report.target() + " · " + deleted(report.counts()));
    }

    private void end(Activity.State state, String words) {
        running.ifPresent(activity -> activity.end(state, words));
        running = Optional.empty();
    }

    private static String deleted(FlushCounts counts) {
        return Texts.keys(counts.deleted()) + " deleted";
    }

    private static Activity.State state(FlushStatus status) {
        return switch (status) {
            case COMPLETE -> Activity.State.DONE;
            case CANCELLED -> Activity.State.CANCELLED;
            case FAILED, INTERRUPTED, RUNNING -> Activity.State.FAILED;
        };
    }
}
