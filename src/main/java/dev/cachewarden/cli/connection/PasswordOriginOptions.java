package dev.cachewarden.cli.connection;

import dev.cachewarden.cli.ConnectionOptions;
import dev.cachewarden.core.connection.InvalidSettingsException;
import dev.cachewarden.core.connection.PasswordCommand;
import dev.cachewarden.core.profile.PasswordOrigin;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The options that say where the password of a saved connection comes from; one at most. */
final class PasswordOriginOptions {

    @Option(
            names = "--password-stdin",
            description =
                    "Keep the password on the first line of standard input in the keychain, or"
                            + " where there is none in an encrypted file.")
    private boolean stdin;

    @Option(
            names = "--keep-password",
            description = "Ask for the password at the terminal, and keep it in the same place.")
    private boolean keep;

    @Option(names = "--ask-password", description = "Ask for it at each connecting.")
    private boolean asked;

    @Option(
            names = "--password-variable",
            paramLabel = "NAME",
            description = "A variable of the command that connects has it.")
    private @Nullable String variable;

    @Option(
            names = "--password-command",
            paramLabel = "COMMAND",
            description =
                    "A command prints it, at each connecting: for tokens that are valid for a"
                            + " short time.")
    private @Nullable String command;

    @Option(names = "--no-password", description = "The user needs none.")
    private boolean none;

    boolean isOfStdin() {
        return stdin;
    }

    boolean isTyped() {
        return keep;
    }

    /**
     * The origin that is asked for.
     *
     * @throws InvalidSettingsException if there are several
     */
    Optional<PasswordOrigin> origin() {
        List<PasswordOrigin> given = new ArrayList<>();
        if (stdin) {
            given.add(new PasswordOrigin.Kept());
        }
        if (keep) {
            given.add(new PasswordOrigin.Kept());
        }
        if (asked) {
            given.add(new PasswordOrigin.Asked());
        }
        if (variable != null) {
            given.add(new PasswordOrigin.InVariable(variable));
        }
        if (command != null) {
            // What could not be run is refused while its author is there.
            ConnectionOptions.of("--password-command", command, PasswordCommand::parse);
            given.add(new PasswordOrigin.Printed(command));
        }
        if (none) {
            given.add(new PasswordOrigin.None());
        }
        if (given.size() > 1) {
            throw new InvalidSettingsException(
                    "The password can come from one place: keep one of the options that say where"
                            + " from.");
        }
        return given.stream().findFirst();
    }
}
