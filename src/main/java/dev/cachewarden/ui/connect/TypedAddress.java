package dev.cachewarden.ui.connect;

import dev.cachewarden.core.connection.ConnectionChoice;
import dev.cachewarden.core.connection.ConnectionSettings;
import dev.cachewarden.core.connection.InvalidSettingsException;
import dev.cachewarden.core.connection.Secret;

import java.util.Optional;

/** What is typed of a server, and the password that is typed apart from it. */
record TypedAddress(String url, String password) {

    /**
     * @throws InvalidSettingsException if it is none, or says two passwords
     */
    ConnectionChoice choice() {
        if (url.isBlank()) {
            throw new InvalidSettingsException(
                    "Where is the database? Type a URL such as rediss://host:6379, or choose a"
                            + " .env file.");
        }
        ConnectionChoice read = ConnectionChoice.ofUrl(url.strip(), "the form");
        return password.isEmpty()
                ? read
                : read.with(read.settings().withPassword(typedPassword(read.settings())));
    }

    private Optional<Secret> typedPassword(ConnectionSettings parsed) {
        Optional<Secret> typed = Optional.of(Secret.of(password));
        if (parsed.credentials().password().isPresent()
                && !parsed.credentials().password().equals(typed)) {
            throw new InvalidSettingsException(
                    "The URL has another password than the field below it. Leave one of them out.");
        }
        return typed;
    }
}
