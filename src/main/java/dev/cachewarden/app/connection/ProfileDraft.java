package dev.cachewarden.app.connection;

import dev.cachewarden.core.connection.ConnectionSettings;
import dev.cachewarden.core.connection.ConnectionUrl;
import dev.cachewarden.core.connection.InvalidSettingsException;
import dev.cachewarden.core.connection.Secret;
import dev.cachewarden.core.connection.UrlText;
import dev.cachewarden.core.profile.PasswordOrigin;
import dev.cachewarden.core.profile.ProfilePlace;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a cache is, as somebody says it, made into what is saved.
 *
 * @param password that was in a URL, to be kept apart from it
 */
public record ProfileDraft(ProfilePlace place, Optional<Secret> password) {

    /**
     * Of a URL, else a file, else the variables of the process.
     *
     * @param origin where the password comes from; empty for what the URL suggests: it is kept
     *     where the URL has one, asked for where it names a user, and none is needed else
     * @throws InvalidSettingsException if the URL cannot be read, or something is said of a
     *     password that has its place in a file or in variables
     */
    public static ProfileDraft of(
            Optional<String> url, Optional<Path> envFile, Optional<PasswordOrigin> origin) {
        return url.isPresent()
                ? ofUrl(url.get(), origin)
                : withoutPassword(
                        envFile.<ProfilePlace>map(ProfilePlace.InEnvFile::new)
                                .orElseGet(ProfilePlace.InVariables::new),
                        origin);
    }

    private static ProfileDraft ofUrl(String url, Optional<PasswordOrigin> origin) {
        ConnectionSettings settings = ConnectionUrl.parse(url);
        Optional<Secret> password =
                settings.credentials().password().filter(it -> !it.equals(Secret.of("")));
        if (password.isPresent()
                && origin.filter(it -> !(it instanceof PasswordOrigin.Kept)).isPresent()) {
            throw new InvalidSettingsException(
                    "The URL has a password, and it is to come from elsewhere as well. Leave one"
                            + " of them out.");
        }
        return new ProfileDraft(
                new ProfilePlace.AtUrl(
                        UrlText.withoutPassword(settings),
                        origin.orElseGet(() -> suggested(settings, password))),
                password);
    }

    private static PasswordOrigin suggested(
            ConnectionSettings settings, Optional<Secret> password) {
        if (password.isPresent()) {
            return new PasswordOrigin.Kept();
        }
        boolean saysNone = settings.credentials().password().isPresent();
        return settings.credentials().namesAUser() && !saysNone
                ? new PasswordOrigin.Asked()
                : new PasswordOrigin.None();
    }

    private static ProfileDraft withoutPassword(
            ProfilePlace place, Optional<PasswordOrigin> origin) {
        if (origin.isPresent()) {
            throw new InvalidSettingsException(
                    "The password of such a connection is with the rest, in its file or variables:"
                            + " leave out where it comes from.");
        }
        return new ProfileDraft(place, Optional.empty());
    }

    /**
     * The same place, its password from elsewhere.
     *
     * @throws InvalidSettingsException if the place has its password itself
     */
    public static ProfileDraft withPassword(ProfilePlace place, PasswordOrigin origin) {
        return place instanceof ProfilePlace.AtUrl at
                ? new ProfileDraft(new ProfilePlace.AtUrl(at.url(), origin), Optional.empty())
                : withoutPassword(place, Optional.of(origin));
    }
}
