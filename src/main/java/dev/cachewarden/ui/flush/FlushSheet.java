package dev.cachewarden.ui.flush;

import dev.cachewarden.ui.support.EverySecond;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.RunSheet;

/** The sheet behind the Flush button. */
public final class FlushSheet {

    private FlushSheet() {}

    /**
     * A sheet over {@code model}.
     *
     * @param close takes the sheet away; never called while a run is under way
     */
    public static RunSheet of(FlushModel model, Runnable close) {
        ChoicePane choice = new ChoicePane(model, close);
        RunSheet sheet =
                new RunSheet(
                        Ids.FLUSH_SHEET,
                        "Flush",
                        model.serverName(),
                        model.run(),
                        new RunSheet.Panes(
                                choice,
                                choice.first(),
                                FlushRunPane.of(model),
                                new ReportPane(model, close)),
                        close);
        EverySecond.whileShown(sheet.node(), model::tick);
        return sheet;
    }
}
