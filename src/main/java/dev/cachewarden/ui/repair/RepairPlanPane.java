package dev.cachewarden.ui.repair;

import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.core.repair.PlannedRepair;
import dev.cachewarden.core.repair.RepairPlan;
import dev.cachewarden.ui.support.ConfirmButtons;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.NamesPane;
import dev.cachewarden.ui.support.RunSheet;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What will happen to which keys, and the one button that does it. */
final class RepairPlanPane implements RunSheet.Pane {

    private final RepairModel model;
    private final VBox root = new VBox();
    private final KeyLines keys;
    private final ObservableValue<PersonNames> shown;
    private final Label meaning = new Label("Reading the entries…");
    private final NamesPane names;
    private final ConfirmButtons end;

    RepairPlanPane(RepairModel model, ObservableValue<PersonNames> shown, Runnable close) {
        this.model = model;
        this.shown = shown;
        keys = new KeyLines(Ids.REPAIR_PLAN, shown);
        meaning.setId(Ids.REPAIR_MEANING);
        meaning.setWrapText(true);
        meaning.getStyleClass().add("muted");
        names = new NamesPane(model.run().names(), Ids.REPAIR_NAME, "change it");
        end =
                new ConfirmButtons(
                        model.run(),
                        new ConfirmButtons.Named(
                                Ids.REPAIR_REASON, Ids.REPAIR_CANCEL, Ids.REPAIR_ACTION),
                        model.kind().title(),
                        model.kind() == RepairKind.DELETE ? "danger" : "accent",
                        close);
        root.getStyleClass().add("flush-pane");
        VBox.setVgrow(keys.node(), Priority.ALWAYS);
        root.getChildren().addAll(keys.node(), meaning, names.node(), end.reason(), end.buttons());
        keys.node().setVisible(false);
        keys.node().managedProperty().bind(keys.node().visibleProperty());
        model.run().planProperty().subscribe(plan -> plan.ifPresent(this::show));
        model.run().errorProperty().subscribe(this::showError);
        names.leadFrom(end.cancel());
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
        return names.firstOr(end.cancel());
    }

    private void show(RepairPlan plan) {
        keys.show(
                plan.steps().stream()
                        .map(step ->
                                new KeyLines.Line(
                                        step.key(),
                                        RepairWords.state(step, plan.kind(), shown.getValue()),
                                        step.state() instanceof PlannedRepair.Ready))
                        .toList());
        keys.node().setVisible(true);
        meaning.setText(
                RepairWords.meaning(plan.kind())
                        + plan.limit().map(limit -> " " + limit).orElse(""));
        end.say(RepairWords.action(plan));
    }

    private void showError(String error) {
        if (!error.isEmpty() && model.run().planProperty().get().isEmpty()) {
            meaning.setText("Nothing was changed.");
        }
    }
}
