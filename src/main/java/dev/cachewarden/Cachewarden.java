package dev.cachewarden;

import dev.cachewarden.cli.Terminal;

import java.io.Console;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Starts the window or, where there are arguments, a command. */
public final class Cachewarden {

    private Cachewarden() {}

    public static void main(String[] arguments) {
        Terminal terminal = terminal();
        // Whatever nobody catches ends there, and so do logs.
        System.setErr(terminal.err());
        Logging.quieten();
        Logging.keepSecrets(terminal.secrets());
        Wiring wiring = new Wiring(terminal.secrets());
        int exitCode =
                arguments.length == 0
                        ? new WindowRun(wiring).window(terminal.err())
                        : wiring.commandLine(terminal).run(arguments);
        terminal.out().flush();
        terminal.err().flush();
        System.out.flush();
        System.exit(exitCode);
    }

    /** There is a console without a terminal behind it: that is a pipe or a file. */
    private static Terminal terminal() {
        boolean interactive =
                Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
        return Terminal.of(
                System.in,
                unicode(System.out, interactive),
                unicode(System.err, interactive),
                System.getenv(),
                interactive);
    }

    /**
     * Files and pipes get UTF-8 whatever the locale. A terminal gets what it says it can show, but
     * for plain ASCII, the locale of cron and containers: there everything else would turn into
     * question marks.
     */
    private static PrintStream unicode(PrintStream stream, boolean interactive) {
        return interactive && !stream.charset().equals(StandardCharsets.US_ASCII)
                ? stream
                : new PrintStream(stream, false, StandardCharsets.UTF_8);
    }
}
