package dev.cachewarden.core.profile;

import dev.cachewarden.core.connection.ConnectionUrl;
import dev.cachewarden.core.connection.InvalidSettingsException;

import java.nio.file.Path;

/** What says where a cache is and as whom to log in. */
public sealed interface ProfilePlace {

    /**
     * A URL.
     *
     * @param url without a password, as {@link ConnectionUrl} reads it
     */
    record AtUrl(String url, PasswordOrigin password) implements ProfilePlace {

        /**
         * Takes a URL that holds no password.
         *
         * @throws InvalidSettingsException if the URL cannot be read, or has a password: it would
         *     be kept in clear
         */
        public AtUrl {
            url = url.strip();
            if (ConnectionUrl.parse(url).credentials().password().isPresent()) {
                throw new InvalidSettingsException(
                        "The URL of a saved connection has no password: that is kept apart.");
            }
        }
    }

    /** A {@code .env} file, which is read at each connecting; nothing of it is kept. */
    record InEnvFile(Path file) implements ProfilePlace {

        public InEnvFile {
            file = file.toAbsolutePath().normalize();
        }
    }

    /** The variables of the process that connects; nothing of them is kept. */
    record InVariables() implements ProfilePlace {}
}
