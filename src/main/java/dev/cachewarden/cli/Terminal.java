package dev.cachewarden.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;

/**
 * What a command talks to. A closed pipe at the end of {@code out} is met in silence: print streams
 * keep their errors to themselves.
 *
 * @param environment of the process
 * @param interactive whether a person watches: then there is progress and, unless {@code NO_COLOR}
 *     is set, colour
 */
public record Terminal(
        InputStream in,
        PrintStream out,
        PrintStream err,
        Map<String, String> environment,
        boolean interactive) {

    public boolean hasColour() {
        return interactive && environment.getOrDefault("NO_COLOR", "").isEmpty();
    }
}
