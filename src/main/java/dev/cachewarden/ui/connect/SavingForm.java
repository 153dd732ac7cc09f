package dev.cachewarden.ui.connect;

import dev.cachewarden.app.connection.ProfileDraft;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.connection.ConnectionSettings;
import dev.cachewarden.core.connection.InvalidSettingsException;
import dev.cachewarden.core.connection.Secret;
import dev.cachewarden.core.connection.Tls;
import dev.cachewarden.core.connection.UrlText;
import dev.cachewarden.core.profile.ConnectionProfile;
import dev.cachewarden.core.profile.PasswordOrigin;
import dev.cachewarden.core.profile.ProfileAccess;
import dev.cachewarden.core.profile.ProfileId;
import dev.cachewarden.core.profile.ProfileLayout;
import dev.cachewarden.core.profile.ProfileLimits;
import dev.cachewarden.core.profile.ProfileLook;
import dev.cachewarden.core.profile.ProfilePlace;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.nio.file.Path;
import java.util.Optional;

/** What the form says about keeping the connection. On the FX thread. */
final class SavingForm {

    private static final String NAMELESS = "not saved";

    private final SavedModel saved;
    private final StringProperty name = new SimpleStringProperty("");
    private final BooleanProperty keepsPassword = new SimpleBooleanProperty(true);
    private Optional<ConnectionProfile> edited = Optional.empty();

    SavingForm(SavedModel saved) {
        this.saved = saved;
    }

    /** Under which it is kept; empty if it is not. */
    StringProperty nameProperty() {
        return name;
    }

    BooleanProperty keepsPasswordProperty() {
        return keepsPassword;
    }

    Optional<ConnectionProfile> edited() {
        return edited;
    }

    /** Begins with one that is kept. */
    void edit(ConnectionProfile profile) {
        edited = Optional.of(profile);
        name.set(profile.name());
        keepsPassword.set(
                !(profile.place() instanceof ProfilePlace.AtUrl at
                        && at.password() instanceof PasswordOrigin.Asked));
    }

    /**
     * What is typed into the rest of the form.
     *
     * @param settings of the URL; empty if a file is used
     */
    record Typed(
            Optional<ConnectionSettings> settings,
            Optional<Path> file,
            boolean readOnly,
            Optional<Tls> tls,
            CacheLayout layout) {

        ConnectionSettings over(ConnectionSettings described) {
            return tls.map(described::withTls).orElse(described);
        }

        Optional<Secret> password() {
            return settings.flatMap(it -> it.credentials().password())
                    .filter(it -> !it.equals(Secret.of("")));
        }
    }

    /**
     * What would be kept of it, also if nothing is to be.
     *
     * @throws InvalidSettingsException if it cannot be kept under that name
     */
    ConnectionProfile profile(Typed typed) {
        if (saved.isTaken(name.get(), edited)) {
            throw new InvalidSettingsException(
                    "Another connection is saved under the name “" + name.get().strip() + "”.");
        }
        return new ConnectionProfile(
                edited.map(ConnectionProfile::id).orElseGet(ProfileId::random),
                name.get().isBlank() ? NAMELESS : name.get(),
                edited.map(ConnectionProfile::look).orElse(ProfileLook.PLAIN),
                place(typed),
                new ProfileAccess(
                        typed.readOnly(),
                        typed.tls(),
                        edited.map(it -> it.access().limits()).orElse(ProfileLimits.USUAL)),
                new ProfileLayout(
                        Optional.of(typed.layout().prefix()),
                        Optional.of(typed.layout().environments()),
                        Optional.of(typed.layout().ttl())));
    }

    private ProfilePlace place(Typed typed) {
        if (typed.settings().isEmpty()) {
            return ProfileDraft.of(Optional.empty(), typed.file(), Optional.empty()).place();
        }
        String url = UrlText.withoutPassword(typed.settings().get());
        return ProfileDraft.of(Optional.of(url), Optional.empty(), origin(typed)).place();
    }

    private Optional<PasswordOrigin> origin(Typed typed) {
        if (typed.password().isPresent()) {
            return Optional.of(
                    keepsPassword.get() ? new PasswordOrigin.Kept() : new PasswordOrigin.Asked());
        }
        return edited.flatMap(it ->
                        it.place() instanceof ProfilePlace.AtUrl at
                                ? Optional.of(at.password())
                                : Optional.empty())
                .map(it ->
                        it instanceof PasswordOrigin.Kept && !keepsPassword.get()
                                ? new PasswordOrigin.Asked()
                                : it);
    }

    /** Keeps it, if that is wanted. */
    void save(ConnectionProfile profile, Typed typed) {
        if (!name.get().isBlank()) {
            saved.save(profile, keepsPassword.get() ? typed.password() : Optional.empty());
        }
    }
}
