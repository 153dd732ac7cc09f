package dev.cachewarden.cli;

import dev.cachewarden.core.connection.KnownSecrets;
import dev.cachewarden.core.connection.SecretSources;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;

/**
 * What a command talks to. No known secret leaves by {@code out} or {@code err}, whoever writes to
 * them. Print streams keep their errors to themselves: whether everything was written is asked
 * once, when the command has ended.
 *
 * @param environment of the process
 * @param interactive whether a person watches: then there is progress and, unless {@code NO_COLOR}
 *     is set, colour
 * @param secrets what {@code out} and {@code err} leave out
 * @param bare standard output without that filter, for a secret that somebody has asked for
 */
public record Terminal(
        InputStream in,
        PrintStream out,
        PrintStream err,
        Map<String, String> environment,
        boolean interactive,
        KnownSecrets secrets,
        PrintStream bare) {

    /** A terminal that knows the secrets of its variables, and learns others. */
    public static Terminal of(
            InputStream in,
            PrintStream out,
            PrintStream err,
            Map<String, String> environment,
            boolean interactive) {
        KnownSecrets secrets = KnownSecrets.of(SecretSources.ofVariables(environment));
        return new Terminal(
                in,
                FilteredStream.of(out, secrets::inReport),
                FilteredStream.of(err, secrets::inMessage),
                environment,
                interactive,
                secrets,
                out);
    }

    public boolean hasColour() {
        return interactive && environment.getOrDefault("NO_COLOR", "").isEmpty();
    }

    /** Whether something could not be written to standard output, and is lost. */
    public boolean hasLostOutput() {
        out.flush();
        return bare.checkError();
    }

    /** Passes on what is not yet a whole line. */
    void flush() {
        out.flush();
        err.flush();
    }
}
