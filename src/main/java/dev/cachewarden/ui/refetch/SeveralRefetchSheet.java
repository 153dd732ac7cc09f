package dev.cachewarden.ui.refetch;

import dev.cachewarden.core.repair.RepairPlan;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.ui.refetch.SeveralRefetchModel.Phase;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.RunSheet;
import dev.cachewarden.ui.support.RunningPane;
import dev.cachewarden.ui.support.SheetFrame;
import dev.cachewarden.ui.support.StopButtons;

import javafx.scene.Node;
import javafx.scene.Parent;

import java.util.function.Consumer;

/** Asks Clerk about several entries: what that costs, how far it is, and what Clerk says. */
public final class SeveralRefetchSheet {

    private final SeveralRefetchModel model;
    private final Runnable close;
    private final SheetFrame frame;
    private final PricedRefetchPane priced;
    private final RunningPane asking;
    private final RefetchedPane answered;

    /**
     * What leads away from the sheet.
     *
     * @param showKeys shows the secret keys
     * @param repair shows what a plan does, and asks for it
     * @param close takes the sheet away
     */
    public record Doors(Runnable showKeys, Consumer<RepairPlan> repair, Runnable close) {}

    public SeveralRefetchSheet(SeveralRefetchModel model, Doors doors) {
        this.model = model;
        this.close = doors.close();
        frame =
                new SheetFrame(
                        Ids.SEVERAL_SHEET,
                        "Refetch " + Numbers.entries(model.size()) + " from Clerk",
                        model.server(),
                        this::escape);
        frame.node().getStyleClass().add("refetched-sheet");
        priced = new PricedRefetchPane(model, doors);
        asking = asking(model);
        answered = new RefetchedPane(model, doors);
        model.phaseProperty().subscribe(this::show);
    }

    public Parent node() {
        return frame.node();
    }

    /** What has the focus at first: nothing is sent by a stray Enter. */
    public Node first() {
        return model.phaseProperty().get() == Phase.ANSWERED ? answered.first() : priced.first();
    }

    private static RunningPane asking(SeveralRefetchModel model) {
        RunningPane pane =
                new RunningPane(
                        "Progress of the questions to Clerk",
                        new StopButtons(
                                Ids.SEVERAL_STOP,
                                "Stop asking? What was not answered is not known then.",
                                model::cancel));
        model.progressProperty()
                .subscribe(progress ->
                        pane.show(
                                "Asking Clerk…",
                                progress.map(it -> (double) it.answered() / it.requests())
                                        .orElse(RunningPane.UNKNOWN),
                                progress.map(it ->
                                                Numbers.of(it.answered())
                                                        + " of "
                                                        + Numbers.of(it.requests(), "request")
                                                        + " answered")
                                        .orElse("")));
        return pane;
    }

    private void show(Phase phase) {
        RunSheet.Pane pane =
                switch (phase) {
                    case PRICED -> priced;
                    case ASKING -> asking;
                    case ANSWERED -> answered;
                };
        frame.show(pane.node());
        pane.focus();
    }

    /** Nothing is changed by asking, so it ends without a question. */
    private void escape() {
        if (model.phaseProperty().get() == Phase.ASKING) {
            model.cancel();
        } else {
            close.run();
        }
    }
}
