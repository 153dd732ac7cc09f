package dev.cachewarden.ui.undo;

import dev.cachewarden.app.undo.UndoPlan;
import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.core.text.Timestamps;
import dev.cachewarden.ui.support.ConfirmButtons;
import dev.cachewarden.ui.support.ConfirmPane;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.WithoutUndoBox;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.time.ZoneId;
import java.util.Optional;

/** What was changed and when, what was kept of it, and the one button that puts it back. */
final class UndoPlanPane {

    private final ObservableValue<PersonNames> shown;
    private final ZoneId zone;
    private final VBox what = new VBox();
    private final ConfirmPane pane;

    UndoPlanPane(UndoModel model, ObservableValue<PersonNames> shown, ZoneId zone, Runnable close) {
        this.shown = shown;
        this.zone = zone;
        what.setId(Ids.UNDO_PLAN);
        what.getStyleClass().add("flush-facts");
        what.managedProperty().bind(what.visibleProperty());
        pane =
                new ConfirmPane(
                        model.run(),
                        new ConfirmPane.Named(
                                Ids.UNDO_NAME,
                                new ConfirmButtons.Named(
                                        Ids.UNDO_REASON, Ids.UNDO_CANCEL, Ids.UNDO_ACTION)),
                        new ConfirmPane.Worded("undo what was changed in it", "Undo", "accent"),
                        close,
                        what,
                        new WithoutUndoBox(model.run(), Ids.UNDO_WITHOUT_UNDO).node());
        model.run().planProperty().subscribe(this::show);
    }

    ConfirmPane pane() {
        return pane;
    }

    private void show(Optional<UndoPlan> made) {
        what.setVisible(made.isPresent());
        made.ifPresent(this::show);
    }

    private void show(UndoPlan plan) {
        what.getChildren()
                .setAll(
                        line(shown.getValue().text(plan.title().action()), "flush-headline"),
                        line(
                                "begun "
                                        + Timestamps.dateAndTime(plan.title().takenAt(), zone)
                                        + ", change "
                                        + plan.title().id(),
                                "muted"));
        plan.facts().forEach(fact -> what.getChildren().add(line(fact)));
        pane.say(plan.action());
    }

    private static Label line(String text, String... styles) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
