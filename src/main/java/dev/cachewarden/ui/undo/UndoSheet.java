package dev.cachewarden.ui.undo;

import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.RunSheet;

import javafx.beans.value.ObservableValue;

import java.time.ZoneId;

/** The sheet in which a change is undone. */
public final class UndoSheet {

    private UndoSheet() {}

    /**
     * A sheet over {@code model}.
     *
     * @param names how much of keys is shown
     * @param close takes the sheet away; never called while a run is under way
     */
    public static RunSheet of(
            UndoModel model, ObservableValue<PersonNames> names, ZoneId zone, Runnable close) {
        UndoPlanPane plan = new UndoPlanPane(model, names, zone, close);
        return new RunSheet(
                Ids.UNDO_SHEET,
                "Undo",
                model.serverName(),
                model.run(),
                new RunSheet.Panes(
                        plan.pane(),
                        UndoRunPane.of(model),
                        new UndoReportPane(model, names, close)),
                close);
    }
}
