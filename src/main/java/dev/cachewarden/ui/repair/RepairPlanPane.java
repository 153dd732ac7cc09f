package dev.cachewarden.ui.repair;

import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.repair.PlannedRepair;
import dev.cachewarden.core.repair.RepairPlan;
import dev.cachewarden.core.value.Masking;
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
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.Optional;

/** What will happen to which keys, and the one button that does it. */
final class RepairPlanPane implements RunSheet.Pane {

    private final RepairModel model;
    private final VBox root = new VBox();
    private final KeyLines keys = new KeyLines(Ids.REPAIR_PLAN);
    private final Label meaning = new Label("Reading the entries…");
    private final Label reason = new Label();
    private final NamesPane names;
    private final Button action = new Button();
    private final Button cancel = new Button("Cancel");

    RepairPlanPane(RepairModel model, Runnable close) {
        this.model = model;
        meaning.setId(Ids.REPAIR_MEANING);
        meaning.setWrapText(true);
        meaning.getStyleClass().add("muted");
        reason.setId(Ids.REPAIR_REASON);
        reason.getStyleClass().add("flush-reason");
        reason.setWrapText(true);
        var hasReason = Bindings.isNotEmpty(reason.textProperty());
        reason.visibleProperty().bind(hasReason);
        reason.managedProperty().bind(hasReason);
        names = new NamesPane(model.run().names(), Ids.REPAIR_NAME, "change it");
        root.getStyleClass().add("flush-pane");
        VBox.setVgrow(keys.node(), Priority.ALWAYS);
        root.getChildren().addAll(keys.node(), meaning, names.node(), reason, buttons(close));
        action.setText(model.kind().title());
        keys.node().setVisible(false);
        keys.node().managedProperty().bind(keys.node().visibleProperty());
        model.run().planProperty().subscribe(plan -> plan.ifPresent(this::show));
        model.run().whyDisabledProperty().subscribe(this::judge);
        model.run().errorProperty().subscribe(() -> judge(model.run().whyDisabledProperty().get()));
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

    private HBox buttons(Runnable close) {
        action.setId(Ids.REPAIR_ACTION);
        action.getStyleClass().add(model.kind() == RepairKind.DELETE ? "danger" : "accent");
        action.setOnAction(_ -> model.run().start());
        action.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    // Enter acts on the button that has the focus, not on the default one.
                    if (event.getCode() == KeyCode.ENTER) {
                        event.consume();
                        action.fire();
                    }
                });
        cancel.setId(Ids.REPAIR_CANCEL);
        cancel.setOnAction(_ -> close.run());
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        return SheetButtons.of(cancel, action);
    }

    private void show(RepairPlan plan) {
        keys.show(
                plan.steps().stream()
                        .map(step ->
                                new KeyLines.Line(
                                        step.key(),
                                        RepairWords.state(step, plan.kind()),
                                        step.state() instanceof PlannedRepair.Ready))
                        .toList());
        keys.node().setVisible(true);
        meaning.setText(
                RepairWords.meaning(plan.kind())
                        + plan.limit().map(limit -> " " + limit).orElse(""));
        action.setText(RepairWords.action(plan, model.workspace().layout().ttl()));
    }

    private void judge(Optional<String> why) {
        action.setDisable(why.isPresent());
        String error = model.run().errorProperty().get();
        reason.setText(Masking.text(error.isEmpty() ? why.orElse("") : error));
        if (!error.isEmpty() && model.run().planProperty().get().isEmpty()) {
            meaning.setText("Nothing was changed.");
        }
    }
}
