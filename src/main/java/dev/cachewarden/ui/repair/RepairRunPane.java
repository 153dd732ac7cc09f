package dev.cachewarden.ui.repair;

import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.RunningPane;
import dev.cachewarden.ui.support.StopButtons;

/** How far a repair is. */
final class RepairRunPane {

    private RepairRunPane() {}

    static RunningPane of(RepairModel model) {
        RunningPane pane =
                new RunningPane(
                        "Progress of the repair",
                        new StopButtons(
                                Ids.REPAIR_STOP,
                                "Stop here? What is changed stays changed, and the rest is left"
                                        + " as it is.",
                                model.run()::cancel));
        model.run()
                .progressProperty()
                .subscribe(progress ->
                        pane.show(
                                "Repairing…",
                                progress.filter(it -> it.total() > 0)
                                        .map(it -> (double) it.tried() / it.total())
                                        .orElse(RunningPane.UNKNOWN),
                                progress.map(it ->
                                                Numbers.of(it.tried())
                                                        + " of "
                                                        + Numbers.entries(it.total()))
                                        .orElse("")));
        return pane;
    }
}
