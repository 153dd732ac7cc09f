package dev.cachewarden.ui.flush;

import dev.cachewarden.core.flush.FlushPlan;
import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.ui.support.ConfirmButtons;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.NamesPane;
import dev.cachewarden.ui.support.RunSheet;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
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
    private final ConfirmButtons end;

    ChoicePane(FlushModel model, ObservableValue<PersonNames> shown, Runnable close) {
        this.model = model;
        plan = new FlushPlanPane(shown);
        stateBoxes = new StateBoxes(model.choice());
        names = new NamesPane(model.run().names(), Ids.FLUSH_NAME, "flush it");
        end =
                new ConfirmButtons(
                        model.run(),
                        new ConfirmButtons.Named(
                                Ids.FLUSH_REASON, Ids.FLUSH_CANCEL, Ids.FLUSH_ACTION),
                        "Flush",
                        "danger",
                        close);
        root.getStyleClass().add("flush-pane");
        root.getChildren()
                .addAll(
                        new TargetPane(model.choice()).node(),
                        plan.rows(),
                        stateBoxes.node(),
                        plan.details(),
                        names.node(),
                        waiting(),
                        end.reason(),
                        end.buttons());
        model.run().planProperty().subscribe(this::showPlan);
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
            end.say(shown.action());
            plan.show(shown);
            stateBoxes.show(shown);
        });
    }
}
