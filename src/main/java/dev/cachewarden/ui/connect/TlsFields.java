package dev.cachewarden.ui.connect;

import dev.cachewarden.ui.support.Ids;

import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;

import java.util.List;

/** The part of the form about TLS. */
final class TlsFields {

    private TlsFields() {}

    static List<Node> of(TlsForm form) {
        return List.of(
                FormField.ofFile(
                        "CA certificate",
                        "PEM file of an authority to trust instead",
                        field(
                                Ids.CONNECT_CA,
                                "The system's authorities",
                                form.authorityProperty())),
                FormField.pair(
                        FormField.ofFile(
                                "Client certificate",
                                "PEM file, if the server asks for one",
                                field(Ids.CONNECT_CERTIFICATE, "None", form.certificateProperty())),
                        FormField.ofFile(
                                "Client key",
                                "PEM file, PKCS#8, not encrypted",
                                field(Ids.CONNECT_KEY, "None", form.keyProperty()))),
                FormField.of(
                        "Server name",
                        "What the server's certificate is made for",
                        field(
                                Ids.CONNECT_SERVER_NAME,
                                "The host of the URL",
                                form.serverNameProperty())),
                unverified(form));
    }

    private static Node unverified(TlsForm form) {
        CheckBox box =
                new CheckBox("Do not verify the server's certificate: others could listen in");
        box.setId(Ids.CONNECT_TLS_UNVERIFIED);
        box.selectedProperty().bindBidirectional(form.unverifiedProperty());
        return box;
    }

    private static TextField field(String id, String prompt, StringProperty property) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        field.textProperty().bindBidirectional(property);
        return field;
    }
}
