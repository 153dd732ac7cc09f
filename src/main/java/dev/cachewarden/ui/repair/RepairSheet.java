package dev.cachewarden.ui.repair;

import dev.cachewarden.ui.support.Ids;

import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The sheet behind a repair's button: the plan, the run, the summary. Whoever shows it closes the
 * model with it.
 */
public final class RepairSheet {

    private final RepairModel model;
    private final Runnable close;
    private final VBox root = new VBox();
    private final StackPane body = new StackPane();
    private final PlanPane plan;
    private final RunPane run;
    private final SummaryPane summary;

    /**
     * @param close takes the sheet away; never called while a run is under way
     */
    public RepairSheet(RepairModel model, Runnable close) {
        this.model = model;
        this.close = close;
        plan = new PlanPane(model, close);
        run = new RunPane(model);
        summary = new SummaryPane(model, close);
        root.setId(Ids.REPAIR_SHEET);
        root.getStyleClass().add("flush-sheet");
        VBox.setVgrow(body, Priority.ALWAYS);
        root.getChildren().addAll(header(), body);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        model.phaseProperty().subscribe(this::show);
    }

    public Parent node() {
        return root;
    }

    private HBox header() {
        Label title = new Label(RepairWords.title(model.kind()));
        title.getStyleClass().add("flush-title");
        Label server = new Label(model.workspace().server().facts().name());
        server.getStyleClass().add("muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox header = new HBox(title, gap, server);
        header.getStyleClass().add("flush-header");
        return header;
    }

    private void show(RepairModel.Phase phase) {
        body.getChildren()
                .setAll(
                        switch (phase) {
                            case PLANNING -> plan.node();
                            case RUNNING -> run.node();
                            case DONE -> summary.node();
                        });
        switch (phase) {
            case PLANNING -> plan.focus();
            case RUNNING -> run.focus();
            case DONE -> summary.focus();
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            if (model.phaseProperty().get() != RepairModel.Phase.RUNNING) {
                close.run();
            }
        }
    }
}
