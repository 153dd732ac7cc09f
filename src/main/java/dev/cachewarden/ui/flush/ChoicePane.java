package dev.cachewarden.ui.flush;

import dev.cachewarden.core.flush.FlushPlan;
import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.ui.support.ConfirmButtons;
import dev.cachewarden.ui.support.ConfirmPane;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.WithoutUndoBox;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;

import java.util.Optional;

/** What goes, what stays, what it costs, and the one button that does it. */
final class ChoicePane {

    private final FlushModel model;
    private final FlushPlanPane plan;
    private final StateBoxes stateBoxes;
    private final Label waiting = new Label();
    private final ConfirmPane pane;

    ChoicePane(FlushModel model, ObservableValue<PersonNames> shown, Runnable close) {
        this.model = model;
        plan = new FlushPlanPane(shown);
        stateBoxes = new StateBoxes(model.choice());
        pane =
                new ConfirmPane(
                        model.run(),
                        new ConfirmPane.Named(
                                Ids.FLUSH_NAME,
                                new ConfirmButtons.Named(
                                        Ids.FLUSH_REASON, Ids.FLUSH_CANCEL, Ids.FLUSH_ACTION)),
                        new ConfirmPane.Worded("flush it", "Flush", "danger"),
                        close,
                        new TargetPane(model.choice()).node(),
                        plan.rows(),
                        stateBoxes.node(),
                        plan.details(),
                        waiting(),
                        new WithoutUndoBox(model.run(), Ids.FLUSH_WITHOUT_UNDO).node());
        model.run().planProperty().subscribe(this::showPlan);
    }

    ConfirmPane pane() {
        return pane;
    }

    private Label waiting() {
        waiting.setId(Ids.FLUSH_WAITING);
        waiting.getStyleClass().add("flush-waiting");
        waiting.setWrapText(true);
        waiting.textProperty().bind(model.waitingProperty());
        var isWaiting = Bindings.isNotEmpty(waiting.textProperty());
        waiting.visibleProperty().bind(isWaiting);
        waiting.managedProperty().bind(isWaiting);
        return waiting;
    }

    /** While a plan is being made the last one stays, so that nothing flickers. */
    private void showPlan(Optional<FlushPlan> made) {
        made.ifPresent(shown -> {
            pane.say(shown.action());
            plan.show(shown);
            stateBoxes.show(shown);
        });
    }
}
