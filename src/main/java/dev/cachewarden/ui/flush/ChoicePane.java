package dev.cachewarden.ui.flush;

import dev.cachewarden.core.flush.FlushPlan;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.NamesPane;
import dev.cachewarden.ui.support.RunSheet;
import dev.cachewarden.ui.support.SheetButtons;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.Optional;

/** What goes, what stays, what it costs, and the one button that does it. */
final class ChoicePane implements RunSheet.Pane {

    private final FlushModel model;
    private final VBox root = new VBox();
    private final FlushPlanPane plan;
    private final StateBoxes stateBoxes;
    private final NamesPane names;
    private final Label waiting = new Label();
    private final Label reason = new Label();
    private final Button action = new Button("Flush");
    private final Button cancel = new Button("Cancel");

    ChoicePane(FlushModel model, Runnable close) {
        this.model = model;
        plan = new FlushPlanPane();
        stateBoxes = new StateBoxes(model.choice());
        names = new NamesPane(model.run().names(), Ids.FLUSH_NAME, "flush it");
        root.getStyleClass().add("flush-pane");
        root.getChildren()
                .addAll(
                        new TargetPane(model.choice()).node(),
                        plan.rows(),
                        stateBoxes.node(),
                        plan.details(),
                        names.node(),
                        waiting(),
                        reason(),
                        buttons(close));
        model.run().planProperty().subscribe(this::showPlan);
        model.run().whyDisabledProperty().subscribe(this::showReason);
        names.leadFrom(cancel);
    }

    @Override
    public Parent node() {
        return root;
    }

    /** Cancel is where nothing can happen by accident. */
    @Override
    public void focus() {
        first().requestFocus();
    }

    /** What is left to be typed, else Cancel. */
    Node first() {
        return names.firstOr(cancel);
    }

    private Label waiting() {
        waiting.setId(Ids.FLUSH_WAITING);
        waiting.getStyleClass().add("flush-waiting");
        waiting.setWrapText(true);
        waiting.textProperty().bind(model.waitingProperty());
        shownWithText(waiting);
        return waiting;
    }

    private Label reason() {
        reason.setId(Ids.FLUSH_REASON);
        reason.getStyleClass().add("flush-reason");
        reason.setWrapText(true);
        shownWithText(reason);
        model.run()
                .errorProperty()
                .subscribe(_ -> showReason(model.run().whyDisabledProperty().get()));
        return reason;
    }

    private static void shownWithText(Label label) {
        var hasText = Bindings.isNotEmpty(label.textProperty());
        label.visibleProperty().bind(hasText);
        label.managedProperty().bind(hasText);
    }

    private HBox buttons(Runnable close) {
        action.setId(Ids.FLUSH_ACTION);
        action.getStyleClass().add("danger");
        action.setOnAction(_ -> model.run().start());
        action.addEventHandler(KeyEvent.KEY_PRESSED, this::enterOnAction);
        cancel.setId(Ids.FLUSH_CANCEL);
        cancel.setOnAction(_ -> close.run());
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        return SheetButtons.of(cancel, action);
    }

    /** Enter acts on the button that has the focus, not on the default one. */
    private void enterOnAction(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            action.fire();
        }
    }

    /** While a plan is being made the last one stays, so that nothing flickers. */
    private void showPlan(Optional<FlushPlan> made) {
        made.ifPresent(shown -> {
            action.setText(shown.action());
            plan.show(shown);
            stateBoxes.show(shown);
        });
    }

    private void showReason(Optional<String> why) {
        action.setDisable(why.isPresent());
        String error = model.run().errorProperty().get();
        reason.setText(error.isEmpty() ? why.orElse("") : error);
    }
}
