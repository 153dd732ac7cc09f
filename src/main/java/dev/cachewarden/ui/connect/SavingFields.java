package dev.cachewarden.ui.connect;

import dev.cachewarden.ui.support.Ids;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** The fields about keeping the connection. */
final class SavingFields {

    private final VBox root;

    SavingFields(SavingForm form) {
        TextField name = new TextField();
        name.setId(Ids.CONNECT_NAME);
        name.setPromptText("Not saved");
        name.textProperty().bindBidirectional(form.nameProperty());
        CheckBox keep = new CheckBox("Keep the password with this system's keychain");
        keep.setId(Ids.CONNECT_KEEP_PASSWORD);
        keep.selectedProperty().bindBidirectional(form.keepsPasswordProperty());
        keep.disableProperty().bind(form.nameProperty().map(String::isBlank));
        root =
                new VBox(
                        FormField.of(
                                "Save under the name",
                                "Listed at the next start, and known to --connection; passwords are"
                                        + " kept apart",
                                name),
                        keep);
        root.getStyleClass().add("form-fields");
    }

    Node node() {
        return root;
    }
}
