package dev.cachewarden.ui.support;

import dev.cachewarden.ui.support.ConfirmedRun.Phase;

import javafx.scene.Node;
import javafx.scene.Parent;

/**
 * The sheet of a change: what is planned, how far it is, what it did. The caller that shows it
 * closes the change's model with it.
 */
public final class RunSheet {

    /** What is shown in one phase. */
    public interface Pane {

        Parent node();

        /** Puts the focus where the phase begins. */
        void focus();
    }

    /** What is shown in each phase. */
    public record Panes(ConfirmPane plan, RunningPane run, Pane report) {}

    private final ConfirmedRun<?, ?, ?> run;
    private final Panes panes;
    private final Runnable close;
    private final SheetFrame frame;

    /**
     * @param server its name
     * @param close takes the sheet away; called on Esc, never while the run is under way
     */
    public RunSheet(
            String id,
            String title,
            String server,
            ConfirmedRun<?, ?, ?> run,
            Panes panes,
            Runnable close) {
        this.run = run;
        this.panes = panes;
        this.close = close;
        frame = new SheetFrame(id, title, server, this::escape);
        run.phaseProperty().subscribe(this::show);
    }

    public Parent node() {
        return frame.node();
    }

    /**
     * What has the focus at first: Cancel, or the name to be typed, so that nothing is changed by a
     * stray Enter.
     */
    public Node first() {
        return panes.plan.first();
    }

    private void show(Phase phase) {
        Pane pane =
                switch (phase) {
                    case PLANNING -> panes.plan;
                    case RUNNING -> panes.run;
                    case DONE -> panes.report;
                };
        frame.show(pane.node());
        pane.focus();
    }

    private void escape() {
        if (run.phaseProperty().get() == Phase.RUNNING) {
            panes.run.stop().ask();
        } else {
            close.run();
        }
    }
}
