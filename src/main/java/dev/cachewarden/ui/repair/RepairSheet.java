package dev.cachewarden.ui.repair;

import dev.cachewarden.ui.support.ConfirmedRun;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.SheetFrame;

import javafx.scene.Node;
import javafx.scene.Parent;

/**
 * The sheet behind a repair's button: the plan, the run, the summary. The caller that shows it also
 * closes the model with it.
 */
public final class RepairSheet {

    private final RepairModel model;
    private final Runnable close;
    private final SheetFrame frame;
    private final RepairPlanPane plan;
    private final RepairRunPane run;
    private final SummaryPane summary;

    /**
     * @param close takes the sheet away; never called while a run is under way
     */
    public RepairSheet(RepairModel model, Runnable close) {
        this.model = model;
        this.close = close;
        plan = new RepairPlanPane(model, close);
        run = new RepairRunPane(model);
        summary = new SummaryPane(model, close);
        frame =
                new SheetFrame(
                        Ids.REPAIR_SHEET,
                        RepairWords.title(model.kind()),
                        model.workspace().server().facts().name(),
                        this::escape);
        model.run().phaseProperty().subscribe(this::show);
    }

    public Parent node() {
        return frame.node();
    }

    /** Cancel, or the name to be typed: nothing is changed by a stray Enter. */
    public Node first() {
        return plan.first();
    }

    private void show(ConfirmedRun.Phase phase) {
        switch (phase) {
            case PLANNING -> {
                frame.show(plan.node());
                plan.focus();
            }
            case RUNNING -> {
                frame.show(run.node());
                run.focus();
            }
            case DONE -> {
                frame.show(summary.node());
                summary.focus();
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
