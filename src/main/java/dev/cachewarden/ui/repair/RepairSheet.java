package dev.cachewarden.ui.repair;

import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.RunSheet;

import javafx.beans.value.ObservableValue;

/** The sheet behind a repair's button. */
public final class RepairSheet {

    private RepairSheet() {}

    /**
     * A sheet over {@code model}.
     *
     * @param names how much of keys and people is shown
     * @param close takes the sheet away; never called while a run is under way
     */
    public static RunSheet of(
            RepairModel model, ObservableValue<PersonNames> names, Runnable close) {
        RepairPlanPane plan = new RepairPlanPane(model, names, close);
        return new RunSheet(
                Ids.REPAIR_SHEET,
                RepairWords.title(model.kind()),
                model.workspace().server().facts().name(),
                model.run(),
                new RunSheet.Panes(
                        plan.pane(), RepairRunPane.of(model), new SummaryPane(model, names, close)),
                close);
    }
}
