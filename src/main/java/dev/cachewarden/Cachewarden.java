package dev.cachewarden;

import dev.cachewarden.cli.Terminal;

import java.io.Console;
import java.util.Optional;

/** Starts the window or, where there are arguments, a command. */
public final class Cachewarden {

    private Cachewarden() {}

    public static void main(String[] arguments) {
        Logging.quieten();
        Wiring wiring = new Wiring();
        int exitCode =
                arguments.length == 0
                        ? new WindowRun(wiring).window(System.err)
                        : wiring.commandLine(terminal()).run(arguments);
        System.out.flush();
        System.exit(exitCode);
    }

    /** There is a console without a terminal behind it: that is a pipe or a file. */
    private static Terminal terminal() {
        boolean interactive =
                Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
        return new Terminal(System.in, System.out, System.err, System.getenv(), interactive);
    }
}
