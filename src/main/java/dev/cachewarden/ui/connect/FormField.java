package dev.cachewarden.ui.connect;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** A field of a form, with its name above and a hint below. */
final class FormField {

    private FormField() {}

    static Node of(String name, String hint, TextField field) {
        return labelled(name, hint, field, field);
    }

    /** For the path of a file, which can be typed or chosen. */
    static Node ofFile(String name, String hint, TextField field) {
        HBox.setHgrow(field, Priority.ALWAYS);
        String title = "Choose a file: " + name;
        Button choose = new Button("Choose…");
        choose.setAccessibleText(title);
        choose.setMinWidth(Region.USE_PREF_SIZE);
        choose.setOnAction(_ -> choose(choose, title, file -> field.setText(file.toString())));
        HBox line = new HBox(field, choose);
        line.getStyleClass().add("form-line");
        return labelled(name, hint, field, line);
    }

    /** Two next to each other, of the same width. */
    static Node pair(Node left, Node right) {
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox pair = new HBox(left, right);
        pair.getStyleClass().add("form-pair");
        return pair;
    }

    /**
     * Asks for a file.
     *
     * @param within a node of the window that asks
     */
    static void choose(Node within, String title, Consumer<Path> onFile) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        @Nullable File file = chooser.showOpenDialog(within.getScene().getWindow());
        Optional.ofNullable(file).map(File::toPath).ifPresent(onFile);
    }

    private static Node labelled(String name, String hint, TextField field, Node shown) {
        Label label = new Label(name);
        label.setLabelFor(field);
        label.getStyleClass().add("form-label");
        Label help = new Label(hint);
        help.getStyleClass().addAll("muted", "form-hint");
        field.setAccessibleText(name);
        field.setAccessibleHelp(hint);
        return new VBox(label, shown, help);
    }
}
