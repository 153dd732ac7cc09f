package dev.cachewarden.cli.snapshot;

import dev.cachewarden.cli.Terminal;
import dev.cachewarden.core.connection.InvalidSettingsException;
import dev.cachewarden.core.connection.Secret;
import dev.cachewarden.core.connection.Variables;
import dev.cachewarden.core.snapshot.PassPhrase;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** The option that says where the pass phrase comes from. A mixin. */
final class PassPhraseOptions {

    static final String VARIABLE = Variables.SNAPSHOT_PASSPHRASE;

    @Option(
            names = "--passphrase-stdin",
            description = {
                "Read the pass phrase from the first line of standard input. Without it "
                        + VARIABLE
                        + " is taken, or it is asked for at the terminal."
            })
    private boolean stdin;

    private @Nullable PassPhrase read;

    boolean readsStandardInput() {
        return stdin;
    }

    /**
     * Refuses to take two things from one stream.
     *
     * @param taken whether something else is read from standard input
     */
    void check(boolean taken) {
        if (stdin && taken) {
            throw new InvalidSettingsException(
                    "--passphrase-stdin: something else is read from standard input already. Use "
                            + VARIABLE
                            + ".");
        }
    }

    /**
     * That of a file which is to be opened.
     *
     * @throws InvalidSettingsException if none is given and nobody can be asked
     */
    PassPhrase opening(Path file, Terminal terminal, HiddenQuestion question) {
        return given(terminal)
                .or(() -> asked("Pass phrase of " + file + ": ", terminal, question))
                .orElseThrow(() ->
                        new InvalidSettingsException(
                                file
                                        + " is encrypted. Set "
                                        + VARIABLE
                                        + ", or use --passphrase-stdin."));
    }

    /**
     * That of a file which is to be written: what is asked for is asked for twice.
     *
     * @throws InvalidSettingsException if none is given, and nobody can be asked or both differ
     */
    PassPhrase saving(Terminal terminal, HiddenQuestion question) {
        return given(terminal)
                .or(() ->
                        asked("Pass phrase of the snapshot: ", terminal, question)
                                .map(phrase -> repeated(phrase, terminal, question)))
                .orElseThrow(() ->
                        new InvalidSettingsException(
                                "A snapshot is encrypted with a pass phrase: set "
                                        + VARIABLE
                                        + " or use --passphrase-stdin. --in-clear leaves it"
                                        + " readable for everybody who gets the file."));
    }

    private static PassPhrase repeated(
            PassPhrase phrase, Terminal terminal, HiddenQuestion question) {
        return asked("The same again: ", terminal, question)
                .filter(phrase::equals)
                .orElseThrow(() ->
                        new InvalidSettingsException(
                                "The two pass phrases differ. Nothing was written."));
    }

    /** By option or variable. */
    private Optional<PassPhrase> given(Terminal terminal) {
        if (read == null && stdin) {
            read = phrase("--passphrase-stdin", line(terminal), terminal);
        }
        if (read == null && terminal.environment().containsKey(VARIABLE)) {
            read = phrase(VARIABLE, terminal.environment().get(VARIABLE), terminal);
        }
        return Optional.ofNullable(read);
    }

    private static Optional<PassPhrase> asked(
            String words, Terminal terminal, HiddenQuestion question) {
        return terminal.interactive()
                ? question.ask(words).map(typed -> phrase("The pass phrase", typed, terminal))
                : Optional.empty();
    }

    private static PassPhrase phrase(String from, @Nullable String text, Terminal terminal) {
        if (text == null || text.isBlank()) {
            throw new InvalidSettingsException(from + ": there is no pass phrase in it.");
        }
        terminal.secrets().learn(Secret.of(text));
        return new PassPhrase(text);
    }

    private static @Nullable String line(Terminal terminal) {
        try {
            return new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8))
                    .readLine();
        } catch (IOException e) {
            throw new InvalidSettingsException(
                    "--passphrase-stdin: standard input cannot be read.", e);
        }
    }
}
