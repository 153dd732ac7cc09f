package dev.cachewarden.ui.support;

import dev.cachewarden.core.value.Masking;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.util.Optional;

/** The end of what is planned: why it cannot be done, Cancel, and the one button that does it. */
public final class ConfirmButtons {

    /** The ids of the three. */
    public record Named(String reason, String cancel, String action) {}

    private final ConfirmedRun<?, ?, ?> run;
    private final Label reason = new Label();
    private final Button cancel = new Button("Cancel");
    private final Button action;
    private String title;

    /**
     * @param title of the action while there is no plan
     * @param style {@code danger} where something is deleted, else {@code accent}
     * @param close takes the sheet away
     */
    public ConfirmButtons(
            ConfirmedRun<?, ?, ?> run, Named ids, String title, String style, Runnable close) {
        this.run = run;
        reason.setId(ids.reason);
        reason.setWrapText(true);
        reason.getStyleClass().add("flush-reason");
        var hasReason = Bindings.isNotEmpty(reason.textProperty());
        reason.visibleProperty().bind(hasReason);
        reason.managedProperty().bind(hasReason);
        this.title = title;
        action = new Button();
        action.setId(ids.action);
        action.getStyleClass().add(style);
        action.setOnAction(_ -> run.start());
        action.addEventHandler(KeyEvent.KEY_PRESSED, this::enterOnAction);
        cancel.setId(ids.cancel);
        cancel.setOnAction(_ -> close.run());
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        run.withoutUndoProperty().subscribe(_ -> showTitle());
        run.whyDisabledProperty().subscribe(this::judge);
        run.errorProperty().subscribe(() -> judge(run.whyDisabledProperty().get()));
    }

    /** What has failed, or why the action is disabled. */
    public Node reason() {
        return reason;
    }

    public HBox buttons() {
        return SheetButtons.of(cancel, action);
    }

    public Button cancel() {
        return cancel;
    }

    /** Says on the button what the plan does. */
    public void say(String whatItDoes) {
        title = whatItDoes;
        showTitle();
    }

    private void showTitle() {
        action.setText(run.withoutUndoProperty().get() ? title + " without undo" : title);
    }

    /** Enter acts on the button that has the focus, not on the default one. */
    private void enterOnAction(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            action.fire();
        }
    }

    private void judge(Optional<String> why) {
        action.setDisable(why.isPresent());
        String error = run.errorProperty().get();
        reason.setText(Masking.text(error.isEmpty() ? why.orElse("") : error));
    }
}
