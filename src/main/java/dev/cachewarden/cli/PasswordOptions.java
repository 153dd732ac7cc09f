package dev.cachewarden.cli;

import dev.cachewarden.core.connection.ConnectionSettings;
import dev.cachewarden.core.connection.ConnectionUrl;
import dev.cachewarden.core.connection.InvalidSettingsException;
import dev.cachewarden.core.connection.PasswordCommand;
import dev.cachewarden.core.connection.Secret;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The options that say where the password comes from. They weigh more than the variables. */
final class PasswordOptions {

    private static final String STDIN = "--password-stdin";
    private static final String COMMAND = "--password-command";

    @Option(names = STDIN, description = "Read the password from the first line of standard input.")
    private boolean ofStdin;

    @Option(
            names = COMMAND,
            paramLabel = "COMMAND",
            description = {
                "A program that prints the password, run at each connecting, also where a lost"
                        + " connection is opened again: for tokens that are valid for minutes"
                        + " (default: CACHEWARDEN_PASSWORD_COMMAND).",
                "It is run without a shell; quotes and backslashes are read as in one."
            })
    private @Nullable String command;

    boolean isOfStdin() {
        return ofStdin;
    }

    /** Whether these options give one. */
    boolean isGiven() {
        return !given().isEmpty();
    }

    /** As they are written, for sentences. */
    List<String> given() {
        List<String> given = new ArrayList<>();
        if (ofStdin) {
            given.add(STDIN);
        }
        if (command != null) {
            given.add(COMMAND);
        }
        return given;
    }

    /**
     * Reads standard input if that has the password.
     *
     * @param url of this command line
     * @throws InvalidSettingsException where two passwords are given, or none can be read
     */
    ConnectionSettings over(ConnectionSettings settings, Optional<String> url, Terminal terminal) {
        if (ofStdin && command != null) {
            throw new InvalidSettingsException(
                    STDIN + " and " + COMMAND + " both give the password: keep one.");
        }
        if (command != null) {
            return withCommand(settings, command, ofUrl(url));
        }
        return ofStdin ? withStandardInput(settings, ofUrl(url), terminal) : settings;
    }

    private static ConnectionSettings withCommand(
            ConnectionSettings settings, String command, Optional<Secret> ofUrl) {
        if (ofUrl.isPresent()) {
            throw another(COMMAND);
        }
        return settings.withPassword(
                ConnectionOptions.of(COMMAND, command, PasswordCommand::parse));
    }

    private static ConnectionSettings withStandardInput(
            ConnectionSettings settings, Optional<Secret> ofUrl, Terminal terminal) {
        Secret read = new SecretInput(terminal, "password").ofStandardInput(STDIN);
        if (ofUrl.filter(it -> !read.equals(it)).isPresent()) {
            throw another(STDIN);
        }
        return settings.withPassword(Optional.of(read));
    }

    private static Optional<Secret> ofUrl(Optional<String> url) {
        return url.flatMap(it -> ConnectionUrl.parse(it).credentials().password());
    }

    private static InvalidSettingsException another(String option) {
        return new InvalidSettingsException(
                option + ": the URL has another password. Leave one of them out.");
    }
}
