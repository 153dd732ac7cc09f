package dev.cachewarden.ui.snapshot;

import dev.cachewarden.ui.support.Ids;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import org.jspecify.annotations.Nullable;

import java.io.File;

/** The fields that say which snapshot is meant: a file, and its pass phrase if it needs one. */
final class SnapshotChoicePane {

    private final SnapshotChoice model;
    private final VBox root = new VBox();
    private final Button choose = new Button("Choose a snapshot…");
    private final PasswordField phrase = new PasswordField();

    SnapshotChoicePane(SnapshotChoice model) {
        this.model = model;
        root.getChildren().addAll(file(), words(), phrase());
        root.getStyleClass().add("form-fields");
        model.chosenProperty().subscribe((_, _) -> first().requestFocus());
    }

    Node node() {
        return root;
    }

    /** What should get the focus first. */
    Node first() {
        return model.isEncrypted() ? phrase : choose;
    }

    private Node file() {
        choose.setId(Ids.OPEN_SNAPSHOT_CHOOSE);
        choose.setOnAction(_ -> chooseFile());
        Label name = new Label();
        name.setMinWidth(0);
        name.textProperty()
                .bind(
                        model.chosenProperty()
                                .map(it ->
                                        it.map(chosen -> chosen.file().getFileName().toString())
                                                .orElse("")));
        HBox line = new HBox(choose, name);
        line.getStyleClass().add("form-line");
        return line;
    }

    private Node words() {
        Label words = new Label();
        words.setId(Ids.OPEN_SNAPSHOT_WORDS);
        words.getStyleClass().add("muted");
        wrap(words);
        words.textProperty().bind(model.chosenProperty().map(_ -> model.words()));
        return words;
    }

    private Node phrase() {
        phrase.setId(Ids.OPEN_SNAPSHOT_PHRASE);
        phrase.setPromptText("Pass phrase");
        phrase.setAccessibleText("Pass phrase of the snapshot");
        phrase.textProperty().bindBidirectional(model.phraseProperty());
        Label label = new Label("Pass phrase");
        label.setLabelFor(phrase);
        label.getStyleClass().add("form-label");
        VBox field = new VBox(label, phrase);
        show(field, model.chosenProperty().map(_ -> model.isEncrypted()));
        return field;
    }

    /** What went wrong. */
    Node error() {
        Label error = new Label();
        error.setId(Ids.OPEN_SNAPSHOT_ERROR);
        error.getStyleClass().add("error-box");
        wrap(error);
        error.textProperty().bind(model.errorProperty());
        show(error, model.errorProperty().map(it -> !it.isEmpty()));
        return error;
    }

    private void chooseFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Choose a snapshot");
        @Nullable File file = chooser.showOpenDialog(root.getScene().getWindow());
        if (file != null) {
            model.choose(file.toPath());
        }
    }

    private static void show(Node node, ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }

    private static void wrap(Label label) {
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
    }
}
