package dev.cachewarden.ui.rules;

import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.ui.support.Ids;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A pattern of keys. What is private in it is masked until somebody asks for it, and cannot be
 * changed before; the pattern itself is whole at any time.
 */
final class KeysField {

    private static final String NAME = "Keys; * stands for any characters";

    private final String first;
    private final String masked;
    private final PersonNames names;
    private final ReadOnlyStringWrapper pattern;
    private final TextField field = new TextField();
    private final ToggleButton show = new ToggleButton("Show");
    private final VBox root;

    KeysField(CacheKey key, PersonNames names) {
        this.names = names;
        first = key.bytes().toString();
        masked = names.pattern(key.toString());
        pattern = new ReadOnlyStringWrapper(this, "pattern", first);
        boolean isPrivate = !masked.equals(first);
        field.setId(Ids.MUTE_KEYS);
        field.getStyleClass().add("monospace");
        field.setAccessibleText(NAME);
        HBox.setHgrow(field, Priority.ALWAYS);
        show.setId(Ids.MUTE_SHOW);
        show.setAccessibleText("Show what is private in the key");
        show.setMinWidth(Region.USE_PREF_SIZE);
        show.setSelected(!isPrivate);
        show.selectedProperty().subscribe(this::show);
        field.textProperty().subscribe(this::typed);
        Label label = new Label(NAME);
        label.setLabelFor(field);
        label.getStyleClass().add("form-label");
        HBox line = new HBox(field);
        line.getStyleClass().add("form-line");
        root = new VBox(label, line);
        root.getStyleClass().add("form-field");
        if (isPrivate) {
            line.getChildren().add(show);
            root.getChildren().add(words());
        }
    }

    Parent node() {
        return root;
    }

    /** With what is masked in the field. */
    ReadOnlyStringProperty patternProperty() {
        return pattern.getReadOnlyProperty();
    }

    private void show(boolean whole) {
        field.setEditable(whole);
        field.setText(whole ? pattern.get() : masked());
    }

    private String masked() {
        return pattern.get().equals(first) ? masked : names.pattern(pattern.get());
    }

    private void typed(String text) {
        if (show.isSelected()) {
            pattern.set(text);
        }
    }

    private static Label words() {
        Label words =
                new Label(
                        "What is private in the key is masked here. The mute is"
                                + " for that very key; show it to change the pattern.");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().add("muted");
        return words;
    }
}
