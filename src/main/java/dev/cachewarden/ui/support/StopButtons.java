package dev.cachewarden.ui.support;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/**
 * Stops a run that changes something: by its button at once, by Escape after a question, since what
 * was changed until then stays.
 */
public final class StopButtons {

    private final Runnable onStop;
    private final Label question;
    private final Button stop = new Button("Cancel");
    private final Button goOn = new Button("Go on");
    private final Button yes = new Button("Stop here");
    private final VBox root = new VBox();

    /**
     * @param id of the button that stops at once
     * @param question whether to stop, with what that means
     */
    public StopButtons(String id, String question, Runnable onStop) {
        this.onStop = onStop;
        this.question = new Label(question);
        this.question.setWrapText(true);
        root.getStyleClass().add("stop-buttons");
        stop.setId(id);
        stop.setOnAction(_ -> stop());
        goOn.setId(Ids.RUN_GO_ON);
        goOn.setDefaultButton(true);
        goOn.setOnAction(_ -> reset());
        yes.setId(Ids.RUN_STOP);
        yes.getStyleClass().add("danger");
        yes.setOnAction(_ -> stop());
        root.getChildren().setAll(SheetButtons.of(stop));
    }

    public Node node() {
        return root;
    }

    /** A run has begun. */
    public void reset() {
        stop.setDisable(false);
        root.getChildren().setAll(SheetButtons.of(stop));
        stop.requestFocus();
    }

    /** Asks whether to stop, unless it is being stopped; a second Escape goes on. */
    public void ask() {
        if (stop.isDisabled()) {
            return;
        }
        if (root.getChildren().contains(question)) {
            reset();
            return;
        }
        root.getChildren().setAll(question, SheetButtons.of(goOn, yes));
        goOn.requestFocus();
    }

    private void stop() {
        root.getChildren().setAll(SheetButtons.of(stop));
        stop.setDisable(true);
        onStop.run();
    }
}
