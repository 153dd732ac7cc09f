package dev.cachewarden.cli;

import dev.cachewarden.core.connection.InvalidSettingsException;
import dev.cachewarden.core.connection.Secret;
import dev.cachewarden.core.connection.Variables;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.snapshot.PassPhrase;
import dev.cachewarden.core.snapshot.SnapshotLabel;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Optional;

/** The option that says where the pass phrase of a snapshot comes from. A mixin. */
public final class PassPhraseOptions {

    private static final String OPTION = "--passphrase-stdin";
    private static final String VARIABLE = Variables.SNAPSHOT_PASSPHRASE;

    @Option(
            names = OPTION,
            description = {
                "Read the pass phrase of a snapshot from the first line of standard input. Without"
                        + " it "
                        + VARIABLE
                        + " is taken, or it is asked for at the terminal."
            })
    private boolean stdin;

    private boolean isUsed;
    private Optional<Secret> read = Optional.empty();

    public boolean readsStandardInput() {
        return stdin;
    }

    /**
     * Refuses to take two things from one stream.
     *
     * @param taken whether something else is read from standard input
     */
    public void check(boolean taken) {
        if (stdin && taken) {
            throw new InvalidSettingsException(
                    OPTION
                            + ": something else is read from standard input already. Use "
                            + VARIABLE
                            + ".");
        }
    }

    /** Refuses the option where no snapshot is opened or saved. */
    void checkUse() {
        if (stdin && !isUsed) {
            throw new InvalidSettingsException(
                    OPTION + ": no snapshot is named that it could open. Leave it out.");
        }
    }

    /**
     * That of a file which is to be opened; empty where none is needed.
     *
     * @throws InvalidSettingsException if one is needed, and none is given or typed
     */
    public Optional<PassPhrase> opening(Path file, SnapshotLabel label, Terminal terminal) {
        isUsed = true;
        if (!label.isEncrypted()) {
            return Optional.empty();
        }
        String shown = Printable.ofSentence(file.toString());
        SecretInput input = input(terminal);
        return Optional.of(
                phrase(
                        given(input).or(() -> input.typed("Pass phrase of " + shown + ": ")),
                        shown + " is encrypted. " + ways("")));
    }

    /**
     * That of a file which is to be written: what is asked for is asked for twice.
     *
     * @throws InvalidSettingsException if none is given or typed
     */
    public PassPhrase saving(Terminal terminal) {
        isUsed = true;
        SecretInput input = input(terminal);
        return phrase(
                given(input).or(() -> input.typedTwice("Pass phrase of the snapshot: ")),
                "A snapshot is encrypted with a pass phrase. "
                        + ways(
                                " --in-clear leaves it readable for everybody who gets the"
                                        + " file."));
    }

    private static SecretInput input(Terminal terminal) {
        return new SecretInput(terminal, "pass phrase");
    }

    private static String ways(String another) {
        return "Set " + VARIABLE + ", use " + OPTION + ", or run this at a terminal." + another;
    }

    private static PassPhrase phrase(Optional<Secret> secret, String otherwise) {
        return secret.map(it -> new PassPhrase(it.reveal()))
                .orElseThrow(() -> new InvalidSettingsException(otherwise));
    }

    /** By option or variable: the same for all files of a command. */
    private Optional<Secret> given(SecretInput input) {
        if (read.isEmpty()) {
            read = stdin ? Optional.of(input.ofStandardInput(OPTION)) : input.ofVariable(VARIABLE);
        }
        return read;
    }
}
