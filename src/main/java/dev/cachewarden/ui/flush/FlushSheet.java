package dev.cachewarden.ui.flush;

import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.ui.support.EverySecond;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.RunSheet;

import javafx.beans.value.ObservableValue;

/** The sheet behind the Flush button. */
public final class FlushSheet {

    private FlushSheet() {}

    /**
     * A sheet over {@code model}.
     *
     * @param names how much of keys is shown
     * @param close takes the sheet away; never called while a run is under way
     */
    public static RunSheet of(
            FlushModel model, ObservableValue<PersonNames> names, Runnable close) {
        ChoicePane choice = new ChoicePane(model, names, close);
        RunSheet sheet =
                new RunSheet(
                        Ids.FLUSH_SHEET,
                        "Flush",
                        model.serverName(),
                        model.run(),
                        new RunSheet.Panes(
                                choice.pane(),
                                FlushRunPane.of(model),
                                new ReportPane(model, names, close)),
                        close);
        EverySecond.whileShown(sheet.node(), model::tick);
        return sheet;
    }
}
