package dev.cachewarden.cli.connection;

import dev.cachewarden.app.connection.ProfileDraft;
import dev.cachewarden.app.connection.SavedConnections;
import dev.cachewarden.cli.CliSession;
import dev.cachewarden.cli.SecretInput;
import dev.cachewarden.core.connection.InvalidSettingsException;
import dev.cachewarden.core.connection.Secret;
import dev.cachewarden.core.profile.ConnectionProfile;
import dev.cachewarden.core.profile.PasswordOrigin;
import dev.cachewarden.core.profile.ProfilePlace;

import java.util.Optional;

/** Saves a connection as options say. */
record ProfileSaving(CliSession session, ConnectionParts parts, ProfileOptions options) {

    /** A new one, whose place must be said. */
    void add(ConnectionProfile plain) {
        if (!options.place().isGiven()) {
            throw new InvalidSettingsException(
                    "Where is the cache? Say --url, --env-file or --variables.");
        }
        save(plain, "Saved");
    }

    /** One that there is. */
    void change(ConnectionProfile before) {
        save(before, "Changed");
    }

    private void save(ConnectionProfile before, String done) {
        ProfileDraft draft = draft(before);
        Optional<Secret> password = password(before, draft);
        password.ifPresent(session.terminal().secrets()::learn);
        ConnectionProfile profile = options.over(before, draft.place());
        SavedConnections.Saved saved = parts.saved().save(profile, password);
        session.print(
                done
                        + ": "
                        + profile.name()
                        + ", "
                        + ProfileWords.place(profile.place())
                        + saved.where().map(it -> "; its password is in " + it).orElse("")
                        + ".");
        saved.doubt().ifPresent(session::note);
    }

    private ProfileDraft draft(ConnectionProfile before) {
        Optional<PasswordOrigin> origin = options.password().origin();
        if (options.place().isGiven()) {
            return ProfileDraft.of(options.place().url(), options.place().envFile(), origin);
        }
        return origin.map(it -> ProfileDraft.withPassword(before.place(), it))
                .orElseGet(() -> new ProfileDraft(before.place(), Optional.empty()));
    }

    /** To be kept, if one is. */
    private Optional<Secret> password(ConnectionProfile before, ProfileDraft draft) {
        if (options.password().isOfStdin()) {
            return Optional.of(
                    new SecretInput(session.terminal(), "password")
                            .ofStandardInput("--password-stdin"));
        }
        if (options.password().isTyped()) {
            return Optional.of(typed(before.name()));
        }
        return draft.place() instanceof ProfilePlace.AtUrl ? draft.password() : Optional.empty();
    }

    private Secret typed(String name) {
        return new SecretInput(session.terminal(), "password")
                .typed("Password of “" + name + "”: ")
                .orElseThrow(() ->
                        new InvalidSettingsException(
                                "--keep-password asks at a terminal, and there is none. Nothing was"
                                        + " saved; --password-stdin takes one from a pipe."));
    }
}
