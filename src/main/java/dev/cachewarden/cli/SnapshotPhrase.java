package dev.cachewarden.cli;

import dev.cachewarden.core.connection.InvalidSettingsException;
import dev.cachewarden.core.connection.Secret;
import dev.cachewarden.core.connection.Variables;
import dev.cachewarden.core.snapshot.PassPhrase;
import dev.cachewarden.core.snapshot.SnapshotLabel;

import java.nio.file.Path;
import java.util.Optional;

/** The pass phrase of a snapshot: from the environment, else asked for at a terminal. */
public final class SnapshotPhrase {

    private final Terminal terminal;

    public SnapshotPhrase(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * What opens a file; empty where none is needed.
     *
     * @throws InvalidSettingsException where one is needed, and there is none
     */
    public Optional<PassPhrase> opening(Path file, SnapshotLabel label) {
        return label.isEncrypted() ? Optional.of(required(file)) : Optional.empty();
    }

    private PassPhrase required(Path file) {
        return ofEnvironment()
                .or(() -> asked("Pass phrase of " + file.getFileName() + ": "))
                .orElseThrow(() ->
                        new InvalidSettingsException(
                                file
                                        + " is encrypted: set its pass phrase in "
                                        + Variables.SNAPSHOT_PASSPHRASE
                                        + ", or run this at a terminal to be asked for it."));
    }

    /** The one in the environment. */
    public Optional<PassPhrase> ofEnvironment() {
        return Optional.ofNullable(terminal.environment().get(Variables.SNAPSHOT_PASSPHRASE))
                .filter(it -> !it.isBlank())
                .map(this::learned);
    }

    /** What is typed; empty where nobody is there, or nothing is typed. */
    public Optional<PassPhrase> asked(String question) {
        return new TerminalQuestion(terminal)
                .hidden(question)
                .filter(it -> !it.isBlank())
                .map(this::learned);
    }

    private PassPhrase learned(String text) {
        terminal.secrets().learn(Secret.of(text));
        return new PassPhrase(text);
    }
}
