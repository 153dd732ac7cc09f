package dev.cachewarden;

import dev.cachewarden.cli.DemoHost;
import dev.cachewarden.cli.ExitCode;
import dev.cachewarden.cli.HiddenQuestion;
import dev.cachewarden.cli.StandardOutput;
import dev.cachewarden.cli.Terminal;
import dev.cachewarden.cli.TerminalInput;
import dev.cachewarden.core.connection.InvalidSettingsException;

import java.io.Console;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Starts the window or, where there are arguments, a command. */
public final class Cachewarden {

    private Cachewarden() {}

    public static void main(String[] arguments) {
        Logging.quieten();
        // Numbers, dates and lower case do not depend on the system's language: programs read
        // reports, too.
        Locale.setDefault(Locale.ROOT);
        int exitCode = run(arguments);
        System.out.flush();
        System.exit(exitCode);
    }

    private static int run(String... given) {
        try {
            ProcessText text = ProcessText.ofThisProcess();
            return run(terminal(text.environment(System.getenv())), text.arguments(given));
        } catch (InvalidSettingsException e) {
            System.err.println(e.getMessage());
            return ExitCode.USAGE;
        } catch (InvalidPathException e) {
            System.err.println(
                    "A folder of this user or program has a character in its name that the locale"
                            + " of this process does not have, so nothing was done. Set"
                            + " LC_ALL=C.UTF-8.");
            return ExitCode.USAGE;
        }
    }

    private static int run(Terminal terminal, String... arguments) {
        // Uncaught exceptions go there, and so do logs.
        System.setErr(terminal.err());
        Logging.keepSecrets(terminal.secrets());
        Wiring wiring = new Wiring(terminal.secrets());
        int exitCode =
                arguments.length == 0
                        ? new WindowRun(wiring).window(terminal.err())
                        : wiring.commandLine(terminal, demo(wiring)).run(arguments);
        terminal.out().flush();
        terminal.err().flush();
        return exitCode;
    }

    /** A lambda: the classes of the window are loaded when the demo is asked for, not before. */
    private static DemoHost demo(Wiring wiring) {
        return (options, session, summary) -> new WindowRun(wiring).demo(options, session, summary);
    }

    /** There is a console without a terminal behind it: that is a pipe or a file. */
    private static Terminal terminal(Map<String, String> environment) {
        boolean interactive =
                Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
        return Terminal.of(
                new TerminalInput(System.in, interactive, HiddenQuestion.ofConsole()),
                new StandardOutput(unicode(System.out, interactive).charset()),
                unicode(System.err, interactive),
                environment);
    }

    /**
     * UTF-8 for files and pipes in any locale. A terminal gets the charset that it reports, unless
     * that is plain ASCII, as in the locale of cron and containers, where all else would become
     * question marks.
     */
    private static PrintStream unicode(PrintStream stream, boolean interactive) {
        return interactive && !stream.charset().equals(StandardCharsets.US_ASCII)
                ? stream
                : new PrintStream(stream, false, StandardCharsets.UTF_8);
    }
}
