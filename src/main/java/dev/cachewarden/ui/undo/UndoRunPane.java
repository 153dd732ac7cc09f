package dev.cachewarden.ui.undo;

import dev.cachewarden.core.change.UndoCounts;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.RunningPane;
import dev.cachewarden.ui.support.StopButtons;

import java.util.Optional;

/** How far an undo is. */
final class UndoRunPane {

    private final RunningPane pane;

    private UndoRunPane(UndoModel model) {
        pane =
                new RunningPane(
                        "Progress of the undo",
                        new StopButtons(
                                Ids.UNDO_STOP,
                                "Stop here? What is undone stays so, and the rest stays as it is"
                                        + " until the undo is run again.",
                                model.run()::cancel));
        model.run().progressProperty().subscribe(this::show);
    }

    static RunningPane of(UndoModel model) {
        return new UndoRunPane(model).pane;
    }

    private void show(Optional<UndoCounts> progress) {
        progress.ifPresentOrElse(this::show, () -> pane.show("Starting…", RunningPane.UNKNOWN, ""));
    }

    private void show(UndoCounts counts) {
        pane.show(
                counts.wanted().putBack() > 0 ? "Putting back…" : "Taking away…",
                part(counts),
                counts.done().soFar(counts.wanted()) + " of " + Numbers.entries(counts.total()));
    }

    private static double part(UndoCounts counts) {
        return counts.total() == 0
                ? RunningPane.UNKNOWN
                : (double) (counts.total() - counts.notTried()) / counts.total();
    }
}
