package dev.cachewarden.ui.shell;

import dev.cachewarden.ui.activity.ActivityModel;
import dev.cachewarden.ui.activity.ListedTask;
import dev.cachewarden.ui.support.ConfirmedRun;

/** Lists the run of a change among the tasks, from its start. */
final class ListedRun {

    private ListedRun() {}

    /** The caller lists its end, which has a report. */
    static ListedTask of(ActivityModel activities, String title, ConfirmedRun<?, ?, ?> run) {
        ListedTask listed = new ListedTask(activities, title, run::cancel);
        run.phaseProperty()
                .subscribe(phase -> {
                    switch (phase) {
                        case RUNNING -> listed.begin();
                        // Refused: it went back to the choice without a report.
                        case PLANNING -> listed.fail(run.errorProperty().get());
                        case DONE -> {}
                    }
                });
        return listed;
    }
}
