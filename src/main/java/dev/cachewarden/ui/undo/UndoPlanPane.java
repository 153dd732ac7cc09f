package dev.cachewarden.ui.undo;

import dev.cachewarden.app.undo.UndoPlan;
import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.core.text.Timestamps;
import dev.cachewarden.ui.support.ConfirmButtons;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.NamesPane;
import dev.cachewarden.ui.support.RunSheet;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.time.ZoneId;
import java.util.Optional;

/** What was changed and when, what was kept of it, and the one button that puts it back. */
final class UndoPlanPane implements RunSheet.Pane {

    private final ObservableValue<PersonNames> shown;
    private final ZoneId zone;
    private final VBox root = new VBox();
    private final VBox what = new VBox();
    private final NamesPane names;
    private final ConfirmButtons end;

    UndoPlanPane(UndoModel model, ObservableValue<PersonNames> shown, ZoneId zone, Runnable close) {
        this.shown = shown;
        this.zone = zone;
        names = new NamesPane(model.run().names(), Ids.UNDO_NAME, "put its entries back");
        end =
                new ConfirmButtons(
                        model.run(),
                        new ConfirmButtons.Named(Ids.UNDO_REASON, Ids.UNDO_CANCEL, Ids.UNDO_ACTION),
                        "Undo",
                        "accent",
                        close);
        what.setId(Ids.UNDO_PLAN);
        what.getStyleClass().add("flush-facts");
        what.managedProperty().bind(what.visibleProperty());
        root.getStyleClass().add("flush-pane");
        root.getChildren().addAll(what, names.node(), end.reason(), end.buttons());
        model.run().planProperty().subscribe(this::show);
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
        end.say(plan.action());
    }

    private static Label line(String text, String... styles) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
