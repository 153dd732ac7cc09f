package dev.cachewarden.cli;

import dev.cachewarden.core.connection.InvalidSettingsException;
import dev.cachewarden.core.connection.Secret;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Optional;

/**
 * Where a command gets a password or pass phrase from: the first line of standard input, a
 * variable, or somebody at the terminal, where it does not appear. No stream of the terminal prints
 * it from there on.
 */
public final class SecretInput {

    /** What Java makes of bytes that the charset does not have. */
    private static final String REPLACEMENT = "\uFFFD";

    private final Terminal terminal;
    private final String what;

    /**
     * @param what is asked for, as sentences call it: {@code pass phrase}
     */
    public SecretInput(Terminal terminal, String what) {
        this.terminal = terminal;
        this.what = what;
    }

    /**
     * The first line.
     *
     * @param option that says so
     * @throws InvalidSettingsException if there is nothing in it
     */
    public Secret ofStandardInput(String option) {
        try {
            String line = InputLine.of(terminal.input().stream()).map(InputLine::text).orElse(null);
            return secret(line, option + ": there is no " + what + " on standard input.");
        } catch (IOException e) {
            throw new InvalidSettingsException(option + ": standard input cannot be read.", e);
        }
    }

    /**
     * That of a variable, if it is set.
     *
     * @throws InvalidSettingsException if it is set to nothing
     */
    public Optional<Secret> ofVariable(String name) {
        return Optional.ofNullable(terminal.environment().get(name))
                .map(text -> secret(text, name + " is set, and there is no " + what + " in it."));
    }

    /**
     * What is typed; empty where nobody can be asked.
     *
     * @throws InvalidSettingsException if nothing is typed
     */
    public Optional<Secret> typed(String question) {
        return answer(question).map(it -> secret(it, "No " + what + " was typed."));
    }

    /**
     * What is typed twice, so that a slip locks nobody out.
     *
     * @throws InvalidSettingsException if nothing is typed, or not the same
     */
    Optional<Secret> typedTwice(String question) {
        Optional<Secret> first = typed(question);
        if (first.isPresent() && !typed("The same again: ").equals(first)) {
            throw new InvalidSettingsException("The two " + what + "s differ. Nothing was done.");
        }
        return first;
    }

    private Optional<String> answer(String question) {
        if (!terminal.interactive()) {
            return Optional.empty();
        }
        terminal.flush();
        return terminal.input().hidden().ask(question);
    }

    /** Damaged characters are all alike: with them another secret would fit as well. */
    private Secret secret(@Nullable String text, String otherwise) {
        if (text == null || text.isBlank()) {
            throw new InvalidSettingsException(otherwise);
        }
        if (text.contains(REPLACEMENT)) {
            throw new InvalidSettingsException(
                    "The "
                            + what
                            + " has characters that could not be read. Give it as UTF-8, with"
                            + " LC_ALL=C.UTF-8 where it is typed.");
        }
        Secret secret = Secret.of(text);
        terminal.secrets().learn(secret);
        return secret;
    }
}
