package dev.cachewarden.ui.compare;

import dev.cachewarden.app.edit.EntryEdit;
import dev.cachewarden.app.edit.ValueText;
import dev.cachewarden.app.edit.ValueText.Draft;
import dev.cachewarden.core.text.Durations;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.Shortcut;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import java.time.Duration;
import java.util.Optional;

/** The text of a value, to be edited, and whether it can be written as it is. */
final class ValuePane {

    private final ValueText value;
    private final Duration configured;
    private final TextArea text = new TextArea();
    private final CheckBox fresh = new CheckBox();
    private final Label verdict = new Label();

    /**
     * @param configured the time to live that the app sets
     */
    ValuePane(ValueText value, Duration configured) {
        this.value = value;
        this.configured = configured;
        text.setId(Ids.VALUE_FIELD);
        text.setAccessibleText("Value");
        text.setWrapText(true);
        text.setPrefRowCount(16);
        text.setPrefColumnCount(70);
        text.setText(value.text());
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        fresh.setId(Ids.VALUE_FRESH);
        fresh.setText("Start its time to live anew: " + Durations.clock(configured));
        verdict.setId(Ids.VALUE_VERDICT);
        verdict.setWrapText(true);
        verdict.textProperty().bind(Bindings.createStringBinding(this::words, text.textProperty()));
    }

    Node node() {
        return new VBox(8, text, verdict, fresh);
    }

    /** Tab leaves the field: written into it, it would keep the keyboard from the buttons. */
    private void pressed(KeyEvent event) {
        if (Shortcut.isTraversal(event)) {
            text.requestFocusTraversal(
                    event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
        }
    }

    private Draft draft() {
        return value.draft(text.getText());
    }

    private String words() {
        return switch (draft()) {
            case Draft.Unwritable(String why) -> why;
            case Draft.Writable _ ->
                    value.isJson() ? "It is JSON." : "It was no JSON, and is written as it is.";
        };
    }

    /** Whether it cannot be written as it is. */
    BooleanExpression missing() {
        return Bindings.createBooleanBinding(
                () -> draft() instanceof Draft.Unwritable, text.textProperty());
    }

    /** What is to be written; empty where it cannot be. */
    Optional<EntryEdit> edit() {
        return draft() instanceof Draft.Writable(var bytes)
                ? Optional.of(
                        new EntryEdit.Write(
                                bytes, Optional.of(configured).filter(_ -> fresh.isSelected())))
                : Optional.empty();
    }
}
