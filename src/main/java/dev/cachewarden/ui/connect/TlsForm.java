package dev.cachewarden.ui.connect;

import dev.cachewarden.core.connection.ClientCertificate;
import dev.cachewarden.core.connection.Tls;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.nio.file.Path;
import java.util.Optional;

/** What the form says about TLS. On the FX thread. */
final class TlsForm {

    private final StringProperty authority = new SimpleStringProperty("");
    private final StringProperty certificate = new SimpleStringProperty("");
    private final StringProperty key = new SimpleStringProperty("");
    private final StringProperty serverName = new SimpleStringProperty("");
    private final BooleanProperty unverified = new SimpleBooleanProperty();

    StringProperty authorityProperty() {
        return authority;
    }

    StringProperty certificateProperty() {
        return certificate;
    }

    StringProperty keyProperty() {
        return key;
    }

    StringProperty serverNameProperty() {
        return serverName;
    }

    BooleanProperty unverifiedProperty() {
        return unverified;
    }

    /** Fills the fields. */
    void show(Tls tls) {
        authority.set(tls.authority().map(Path::toString).orElse(""));
        certificate.set(tls.client().map(it -> it.certificate().toString()).orElse(""));
        key.set(tls.client().map(it -> it.key().toString()).orElse(""));
        serverName.set(tls.serverName().orElse(""));
        unverified.set(!tls.verified());
    }

    /**
     * What is asked for; empty if it is as usual.
     *
     * @throws dev.cachewarden.core.connection.InvalidSettingsException where it contradicts itself
     */
    Optional<Tls> wanted() {
        Tls tls =
                new Tls(
                        file(authority),
                        ClientCertificate.of(file(certificate), file(key)),
                        text(serverName),
                        !unverified.get());
        return Optional.of(tls).filter(it -> !it.equals(Tls.USUAL));
    }

    private static Optional<Path> file(StringProperty typed) {
        return text(typed).map(Path::of);
    }

    private static Optional<String> text(StringProperty typed) {
        return Optional.of(typed.get().strip()).filter(it -> !it.isEmpty());
    }
}
