package dev.cachewarden.cli;

import dev.cachewarden.app.Workspace;

import java.util.function.ToIntFunction;

/** Starts the demo, which the command line must not depend on: {@code WindowRun} implements it. */
@FunctionalInterface
public interface DemoHost {

    /**
     * Shows the demo in a window until that is closed. Where there can be none, says so through
     * {@link CliSession#note}, draws pictures instead and lets {@code summary} print what the demo
     * holds.
     *
     * @return the exit code
     * @throws java.io.IOException with a sentence for the user, if the demo cannot be started
     */
    int run(DemoOptions options, CliSession session, ToIntFunction<Workspace> summary)
            throws java.io.IOException;
}
