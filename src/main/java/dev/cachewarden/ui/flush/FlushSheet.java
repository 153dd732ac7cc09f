package dev.cachewarden.ui.flush;

import dev.cachewarden.ui.support.Ids;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/**
 * The sheet behind the Flush button: the choice, then the run, then the report. Whoever shows it
 * closes the model with it.
 */
public final class FlushSheet {

    private final FlushModel model;
    private final Runnable close;
    private final VBox root = new VBox();
    private final StackPane body = new StackPane();
    private final ChoicePane choice;
    private final RunPane run;
    private final ReportPane report;
    private final Timeline everySecond =
            new Timeline(new KeyFrame(Duration.seconds(1), _ -> tick()));

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
        run = new RunPane(model);
        report = new ReportPane(model, close);
        root.setId(Ids.FLUSH_SHEET);
        root.getStyleClass().add("flush-sheet");
        root.getChildren().addAll(header(), body);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        // One timer, and only while somebody looks.
        root.sceneProperty().subscribe(scene -> countDown(scene != null));
        everySecond.setCycleCount(Animation.INDEFINITE);
        model.phaseProperty().subscribe(this::show);
    }

    public Parent node() {
        return root;
    }

    private HBox header() {
        Label title = new Label("Flush");
        title.getStyleClass().add("flush-title");
        Label server = new Label(model.serverName());
        server.getStyleClass().add("muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox header = new HBox(title, gap, server);
        header.getStyleClass().add("flush-header");
        return header;
    }

    private void show(FlushModel.Phase phase) {
        body.getChildren()
                .setAll(
                        switch (phase) {
                            case CHOOSING -> choice.node();
                            case RUNNING -> run.node();
                            case DONE -> report.node();
                        });
        switch (phase) {
            case CHOOSING -> choice.focus();
            case RUNNING -> run.focus();
            case DONE -> report.focus();
        }
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            if (model.phaseProperty().get() != FlushModel.Phase.RUNNING) {
                close.run();
            }
        }
    }

    private void countDown(boolean showing) {
        if (showing) {
            everySecond.play();
        } else {
            everySecond.stop();
        }
    }

    private void tick() {
        model.tick();
    }
}
