package dev.cachewarden.ui.snapshot;

import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.SaveDialog;
import dev.cachewarden.ui.support.SheetButtons;

import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.Optional;

/** The form "Save snapshot": what is saved, a file, and a pass phrase or that there is none. */
public final class SaveSnapshotSheet {

    private static final String IN_CLEAR = "Leave the file unencrypted";
    private static final String WARNING =
            "Leave the file unencrypted: everybody who gets it can read it, and change it";

    private final SaveSnapshotModel model;
    private final SaveDialog dialog;
    private final VBox root = new VBox();
    private final Button choose = new Button("Choose a file…");

    /**
     * @param onClose the user does not want to save one
     */
    public SaveSnapshotSheet(SaveSnapshotModel model, SaveDialog dialog, Runnable onClose) {
        this.model = model;
        this.dialog = dialog;
        Label title = new Label("Save snapshot");
        title.getStyleClass().add("page-title");
        Label what = wrapped(model.words());
        what.setId(Ids.SAVE_SNAPSHOT_WORDS);
        Label hint =
                wrapped(
                        "The file holds keys and values as they are, private fields included, and"
                                + " when the time of each ends. Nothing in the cache is changed.");
        hint.getStyleClass().add("muted");
        root.setId(Ids.SAVE_SNAPSHOT);
        root.getStyleClass().addAll("form", "snapshot-form");
        VBox fields = new VBox(file(), phrases(), inClear());
        fields.getStyleClass().add("form-fields");
        root.getChildren().addAll(title, what, hint, fields, error(), buttons(onClose));
    }

    public Parent node() {
        return root;
    }

    /** What should get the focus first. */
    public Node first() {
        return choose;
    }

    private Node file() {
        choose.setId(Ids.SAVE_SNAPSHOT_CHOOSE);
        choose.setOnAction(_ -> chooseFile());
        Label name = new Label();
        name.setMinWidth(0);
        name.textProperty()
                .bind(model.fileProperty().map(it -> it.map(Object::toString).orElse("")));
        HBox line = new HBox(choose, name);
        line.getStyleClass().add("form-line");
        return line;
    }

    private void chooseFile() {
        dialog.choose(root.getScene().getWindow(), model.proposal())
                .ifPresent(file -> model.fileProperty().set(Optional.of(file)));
    }

    private Node phrases() {
        Label once = new Label("Nobody can find a pass phrase again: without it the file is lost.");
        once.getStyleClass().add("muted");
        once.setWrapText(true);
        once.setMinHeight(Region.USE_PREF_SIZE);
        VBox fields =
                new VBox(
                        field("Pass phrase", Ids.SAVE_SNAPSHOT_PHRASE, model.phraseProperty()),
                        field("The same again", Ids.SAVE_SNAPSHOT_AGAIN, model.againProperty()),
                        once);
        fields.getStyleClass().add("form-fields");
        fields.disableProperty().bind(model.inClearProperty());
        return fields;
    }

    private static Node field(String name, String id, StringProperty text) {
        PasswordField field = new PasswordField();
        field.setId(id);
        field.setAccessibleText(name);
        field.textProperty().bindBidirectional(text);
        Label label = new Label(name);
        label.setLabelFor(field);
        label.getStyleClass().add("form-label");
        return new VBox(label, field);
    }

    private Node inClear() {
        CheckBox box = new CheckBox();
        box.setId(Ids.SAVE_SNAPSHOT_IN_CLEAR);
        box.setWrapText(true);
        box.setMinHeight(Region.USE_PREF_SIZE);
        box.selectedProperty().bindBidirectional(model.inClearProperty());
        box.selectedProperty()
                .subscribe(isTicked -> {
                    box.setText(isTicked ? WARNING : IN_CLEAR);
                    box.getStyleClass().remove("without-undo");
                    if (isTicked) {
                        box.getStyleClass().add("without-undo");
                    }
                });
        return box;
    }

    private Node error() {
        Label error = wrapped("");
        error.setId(Ids.SAVE_SNAPSHOT_ERROR);
        error.getStyleClass().add("error-box");
        error.textProperty().bind(model.errorProperty());
        error.visibleProperty().bind(model.errorProperty().map(it -> !it.isEmpty()));
        error.managedProperty().bind(error.visibleProperty());
        return error;
    }

    private Node buttons(Runnable onClose) {
        Button cancel = new Button("Cancel");
        cancel.setId(Ids.SAVE_SNAPSHOT_CANCEL);
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> onClose.run());
        Button save = new Button("Save snapshot");
        save.setId(Ids.SAVE_SNAPSHOT_SAVE);
        save.setDefaultButton(true);
        save.getStyleClass().add("accent");
        save.setOnAction(_ -> model.save());
        return SheetButtons.of(cancel, save);
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
