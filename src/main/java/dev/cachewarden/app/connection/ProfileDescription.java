package dev.cachewarden.app.connection;

import dev.cachewarden.core.connection.CacheDescription;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.connection.ConnectionChoice;
import dev.cachewarden.core.connection.ConnectionSettings;
import dev.cachewarden.core.connection.ConnectionSources;
import dev.cachewarden.core.connection.PasswordCommand;
import dev.cachewarden.core.connection.Secret;
import dev.cachewarden.core.connection.TimeLimits;
import dev.cachewarden.core.profile.ConnectionProfile;
import dev.cachewarden.core.profile.PasswordOrigin;
import dev.cachewarden.core.profile.ProfilePlace;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** What a saved connection says; file and variables say what it leaves open. */
final class ProfileDescription implements CacheDescription {

    private final ConnectionProfile profile;
    private final ProfilePasswords passwords;
    private final ConnectionSources usual;

    /**
     * @param environment of the process
     * @throws dev.cachewarden.core.connection.InvalidSettingsException where the file that it names
     *     cannot be read
     */
    ProfileDescription(
            ConnectionProfile profile,
            Map<String, String> environment,
            ProfilePasswords passwords) {
        this.profile = profile;
        this.passwords = passwords;
        Optional<Path> file =
                profile.place() instanceof ProfilePlace.InEnvFile in
                        ? Optional.of(in.file())
                        : Optional.empty();
        this.usual = new ConnectionSources(Optional.empty(), file, environment);
    }

    @Override
    public ConnectionChoice connection() {
        ConnectionChoice choice =
                switch (profile.place()) {
                    case ProfilePlace.AtUrl at -> atUrl(at);
                    case ProfilePlace.InEnvFile _, ProfilePlace.InVariables _ -> usual.connection();
                };
        ConnectionSettings settings =
                choice.settings().withReadOnly(profile.access().readOnly()).withLimits(limits());
        return new ConnectionChoice(
                profile.access().tls().map(settings::withTls).orElse(settings),
                source(choice),
                choice.remarks());
    }

    /** {@code the saved connection “staging” (REDIS_URL in .env)}. */
    private String source(ConnectionChoice choice) {
        String name = "the saved connection “" + profile.name() + "”";
        return profile.place() instanceof ProfilePlace.AtUrl
                ? name
                : name + " (" + choice.source() + ")";
    }

    private ConnectionChoice atUrl(ProfilePlace.AtUrl at) {
        ConnectionChoice choice = ConnectionChoice.ofUrl(at.url(), profile.name());
        return choice.with(withPassword(choice.settings(), at.password()));
    }

    private ConnectionSettings withPassword(ConnectionSettings settings, PasswordOrigin origin) {
        if (origin instanceof PasswordOrigin.Printed by) {
            return settings.withPassword(PasswordCommand.parse(by.command()));
        }
        Optional<Secret> password = passwords.of(profile, origin);
        boolean isNone = origin instanceof PasswordOrigin.None;
        // An empty password says that the user takes none; the default user needs no words.
        return isNone && settings.credentials().namesAUser()
                ? settings.withPassword(Optional.of(Secret.of("")))
                : settings.withPassword(password);
    }

    @Override
    public CacheLayout layout() {
        return profile.layout().over(usual.layout());
    }

    @Override
    public TimeLimits limits() {
        return profile.access().limits().over(usual.limits());
    }

    @Override
    public Map<String, String> variables() {
        return usual.variables();
    }
}
