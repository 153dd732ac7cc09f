package dev.cachewarden.ui.repair;

import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.core.repair.PlannedRepair;
import dev.cachewarden.core.repair.RepairPlan;
import dev.cachewarden.ui.support.ConfirmButtons;
import dev.cachewarden.ui.support.ConfirmPane;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.WithoutUndoBox;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What will happen to which keys, and the one button that does it. */
final class RepairPlanPane {

    private final RepairModel model;
    private final KeyLines keys;
    private final ObservableValue<PersonNames> shown;
    private final Label meaning = new Label("Reading the entries…");
    private final ConfirmPane pane;

    RepairPlanPane(RepairModel model, ObservableValue<PersonNames> shown, Runnable close) {
        this.model = model;
        this.shown = shown;
        keys = new KeyLines(Ids.REPAIR_PLAN, shown);
        meaning.setId(Ids.REPAIR_MEANING);
        meaning.setWrapText(true);
        meaning.getStyleClass().add("muted");
        VBox.setVgrow(keys.node(), Priority.ALWAYS);
        keys.node().setVisible(false);
        keys.node().managedProperty().bind(keys.node().visibleProperty());
        pane =
                new ConfirmPane(
                        model.run(),
                        new ConfirmPane.Named(
                                Ids.REPAIR_NAME,
                                new ConfirmButtons.Named(
                                        Ids.REPAIR_REASON, Ids.REPAIR_CANCEL, Ids.REPAIR_ACTION)),
                        new ConfirmPane.Worded(
                                "change it",
                                model.kind().title(),
                                model.kind() == RepairKind.DELETE ? "danger" : "accent"),
                        close,
                        keys.node(),
                        meaning,
                        new WithoutUndoBox(model.run(), Ids.REPAIR_WITHOUT_UNDO).node());
        model.run().planProperty().subscribe(plan -> plan.ifPresent(this::show));
        model.run().errorProperty().subscribe(this::showError);
    }

    ConfirmPane pane() {
        return pane;
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
        pane.say(RepairWords.action(plan));
    }

    private void showError(String error) {
        if (!error.isEmpty() && model.run().planProperty().get().isEmpty()) {
            meaning.setText("Nothing was changed.");
        }
    }
}
