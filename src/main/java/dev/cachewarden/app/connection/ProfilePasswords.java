package dev.cachewarden.app.connection;

import dev.cachewarden.core.connection.InvalidSettingsException;
import dev.cachewarden.core.connection.Secret;
import dev.cachewarden.core.connection.Variables;
import dev.cachewarden.core.port.SecretStore;
import dev.cachewarden.core.port.SecretStoreException;
import dev.cachewarden.core.profile.ConnectionProfile;
import dev.cachewarden.core.profile.PasswordOrigin;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the password of a saved connection. Nobody is locked out: where it cannot be had from where
 * it is kept, the variable and then the user are asked.
 */
final class ProfilePasswords {

    private final Map<String, String> environment;
    private final SecretStore secrets;
    private final PasswordQuestion question;

    ProfilePasswords(
            Map<String, String> environment, SecretStore secrets, PasswordQuestion question) {
        this.environment = environment;
        this.secrets = secrets;
        this.question = question;
    }

    /**
     * The password; empty where none is needed. Blocking.
     *
     * @throws InvalidSettingsException where one is needed and there is none
     */
    Optional<Secret> of(ConnectionProfile profile, PasswordOrigin origin) {
        return switch (origin) {
            case PasswordOrigin.None _ -> Optional.empty();
            case PasswordOrigin.Kept _ -> Optional.of(kept(profile));
            case PasswordOrigin.Asked _ -> Optional.of(given(profile, ""));
            case PasswordOrigin.InVariable in -> Optional.of(inVariable(profile, in.name()));
            // It is run at each connecting, also where a lost connection is opened again.
            case PasswordOrigin.Printed _ -> Optional.empty();
        };
    }

    private Secret kept(ConnectionProfile profile) {
        try {
            return secrets.find(SavedConnections.secretName(profile.id()))
                    .orElseGet(() -> given(profile, "It is not where it was kept."));
        } catch (SecretStoreException e) {
            return given(profile, String.valueOf(e.getMessage()));
        }
    }

    private Secret inVariable(ConnectionProfile profile, String name) {
        return variable(name)
                .orElseThrow(() ->
                        new InvalidSettingsException(
                                "The password of “%s” is to come from %s, which is not set. Set it, or choose another origin."
                                        .formatted(profile.name(), name)));
    }

    /**
     * From {@code CACHEWARDEN_PASSWORD}, or typed.
     *
     * @param why the place where it is kept gives none, a sentence or nothing
     */
    private Secret given(ConnectionProfile profile, String why) {
        return variable(Variables.PASSWORD)
                .or(() -> question.ask("Password of “" + profile.name() + "”"))
                .orElseThrow(() ->
                        new InvalidSettingsException(
                                Stream.of(
                                                "There is no password for “"
                                                        + profile.name()
                                                        + "”.",
                                                why,
                                                question.otherwise())
                                        .filter(it -> !it.isEmpty())
                                        .collect(Collectors.joining(" "))));
    }

    private Optional<Secret> variable(String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(it -> !it.isEmpty())
                .map(Secret::of);
    }
}
