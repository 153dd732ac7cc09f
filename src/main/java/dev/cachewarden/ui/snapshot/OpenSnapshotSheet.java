package dev.cachewarden.ui.snapshot;

import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.SheetButtons;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.util.List;

/** The form "Open snapshot": a file, and its pass phrase if it needs one. */
public final class OpenSnapshotSheet {

    private final OpenSnapshotModel model;
    private final Runnable onClose;
    private final VBox root = new VBox();
    private final Button choose = new Button("Choose a snapshot…");
    private final PasswordField phrase = new PasswordField();

    /**
     * @param onClose the user does not want to open one
     */
    public OpenSnapshotSheet(OpenSnapshotModel model, Runnable onClose) {
        this.model = model;
        this.onClose = onClose;
        Label title = new Label("Open snapshot");
        title.getStyleClass().add("page-title");
        Label hint =
                new Label(
                        "It opens in place of a server, read-only and without a connection. All is"
                                + " shown as of the moment at which it was taken.");
        hint.getStyleClass().add("muted");
        wrap(hint);
        root.setId(Ids.OPEN_SNAPSHOT);
        root.getStyleClass().addAll("form", "snapshot-form");
        VBox fields = new VBox(file(), words(), phrase());
        fields.getStyleClass().add("form-fields");
        fields.disableProperty().bind(model.openingProperty());
        root.getChildren().addAll(title, hint, fields, error(), buttons());
        model.chosenProperty().subscribe((_, _) -> first().requestFocus());
    }

    public Parent node() {
        return root;
    }

    /** What should get the focus first. */
    public Node first() {
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

    private Node error() {
        Label error = new Label();
        error.setId(Ids.OPEN_SNAPSHOT_ERROR);
        error.getStyleClass().add("error-box");
        wrap(error);
        error.textProperty().bind(model.errorProperty());
        show(error, model.errorProperty().map(it -> !it.isEmpty()));
        return error;
    }

    private Node buttons() {
        ProgressIndicator busy = new ProgressIndicator();
        busy.setPrefSize(18, 18);
        Label words = new Label("Reading…", busy);
        words.getStyleClass().add("muted");
        words.visibleProperty().bind(model.openingProperty());
        Button cancel = new Button("Cancel");
        cancel.setId(Ids.OPEN_SNAPSHOT_CANCEL);
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> cancel());
        Button open = new Button("Open snapshot");
        open.setId(Ids.OPEN_SNAPSHOT_OPEN);
        open.setDefaultButton(true);
        open.getStyleClass().add("accent");
        open.disableProperty().bind(model.openingProperty());
        open.setOnAction(_ -> model.open());
        return SheetButtons.of(List.of(words), cancel, open);
    }

    /** While reading: gives the attempt up. Else: leaves the form. */
    private void cancel() {
        if (model.openingProperty().get()) {
            model.cancel();
        } else {
            onClose.run();
        }
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
