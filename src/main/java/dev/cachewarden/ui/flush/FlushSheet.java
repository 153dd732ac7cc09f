package dev.cachewarden.ui.flush;

import dev.cachewarden.ui.support.ConfirmedRun;
import dev.cachewarden.ui.support.EverySecond;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.SheetFrame;

import javafx.scene.Node;
import javafx.scene.Parent;

/**
 * The sheet behind the Flush button: the choice, then the run, then the report. The caller that
 * shows it also closes the model with it.
 */
public final class FlushSheet {

    private final FlushModel model;
    private final Runnable close;
    private final SheetFrame frame;
    private final ChoicePane choice;
    private final FlushRunPane run;
    private final ReportPane report;

    /**
     * A sheet over {@code model}.
     *
     * @param close takes the sheet away; called from its Cancel and Close buttons and on Esc, never
     *     while a run is under way
     */
    public FlushSheet(FlushModel model, Runnable close) {
        this.model = model;
        this.close = close;
        choice = new ChoicePane(model, close);
        run = new FlushRunPane(model);
        report = new ReportPane(model, close);
        frame = new SheetFrame(Ids.FLUSH_SHEET, "Flush", model.serverName(), this::escape);
        EverySecond.whileShown(frame.node(), model::tick);
        model.run().phaseProperty().subscribe(this::show);
    }

    public Parent node() {
        return frame.node();
    }

    /** Cancel, or the name to be typed: nothing is deleted by a stray Enter. */
    public Node first() {
        return choice.first();
    }

    private void show(ConfirmedRun.Phase phase) {
        switch (phase) {
            case PLANNING -> {
                frame.show(choice.node());
                choice.focus();
            }
            case RUNNING -> {
                frame.show(run.node());
                run.focus();
            }
            case DONE -> {
                frame.show(report.node());
                report.focus();
            }
        }
    }

    private void escape() {
        if (model.run().phaseProperty().get() == ConfirmedRun.Phase.RUNNING) {
            run.askToStop();
        } else {
            close.run();
        }
    }
}
