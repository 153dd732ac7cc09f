package dev.cachewarden.cli;

import dev.cachewarden.core.connection.KnownSecrets;
import dev.cachewarden.core.connection.SecretSources;

import java.io.PrintStream;
import java.util.Map;

/**
 * The streams of a command. Known secrets are masked in everything that is written to {@code out}
 * and {@code err}. Print streams do not throw, so write errors are checked once, when the command
 * has ended.
 *
 * @param environment of the process
 * @param secrets what {@code out} and {@code err} leave out
 * @param bare standard output without that filter, for a secret that the user asked to see
 */
public record Terminal(
        TerminalInput input,
        PrintStream out,
        PrintStream err,
        Map<String, String> environment,
        KnownSecrets secrets,
        PrintStream bare) {

    /** A terminal that knows the secrets of its variables, and learns others. */
    public static Terminal of(
            TerminalInput input,
            PrintStream out,
            PrintStream err,
            Map<String, String> environment) {
        KnownSecrets secrets = KnownSecrets.of(SecretSources.ofVariables(environment));
        return new Terminal(
                input,
                FilteredStream.of(out, secrets::inReport),
                FilteredStream.of(err, secrets::inMessage),
                environment,
                secrets,
                out);
    }

    /** Whether a person watches. */
    public boolean interactive() {
        return input.interactive();
    }

    public boolean hasColour() {
        return interactive() && environment.getOrDefault("NO_COLOR", "").isEmpty();
    }

    /** Whether something could not be written to standard output, and is lost. */
    public boolean hasLostOutput() {
        out.flush();
        return bare.checkError();
    }

    /** Writes incomplete lines, too, which the filter holds back. */
    void flush() {
        out.flush();
        err.flush();
    }
}
