package dev.cachewarden.cli;

import dev.cachewarden.app.TaskFailedException;
import dev.cachewarden.core.connection.InvalidSettingsException;
import dev.cachewarden.core.connection.SecretSources;
import dev.cachewarden.core.file.WholeFile;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.JournalException;
import dev.cachewarden.core.port.SecretStoreException;
import dev.cachewarden.core.port.SettingsException;

import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The commands, put together, and the one place where failures become messages and exit codes. */
public final class Cli {

    private static final Logger LOG = System.getLogger(Cli.class.getName());

    private final Terminal terminal;
    private final List<CliSession> sessions = new ArrayList<>();
    private final CommandLine commandLine = new CommandLine(new RootCommand());

    /** A program without commands. */
    public Cli(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Commands of a session, whose interrupted processes end when all is said. */
    public Cli of(CliSession session) {
        sessions.add(session);
        return this;
    }

    /** Adds a command, annotated as picocli wants it. The composition root adds all of them. */
    public Cli with(Object command) {
        commandLine.addSubcommand(command);
        return this;
    }

    /**
     * Runs a command.
     *
     * @return the process' exit code, see {@link ExitCode}
     */
    public int run(String... arguments) {
        commandLine
                .registerConverter(Path.class, Cli::path)
                .setOut(writer(terminal.out()))
                .setErr(writer(terminal.err()))
                .setColorScheme(Help.defaultColorScheme(terminal.hasColour() ? Ansi.ON : Ansi.OFF))
                .setUsageHelpAutoWidth(terminal.interactive())
                .setAbbreviatedOptionsAllowed(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((mistake, given) -> misused(mistake, given))
                .setExecutionExceptionHandler((failure, line, result) -> report(failure, line));
        SecretSources.ofArguments(List.of(arguments)).forEach(terminal.secrets()::learn);
        try {
            return written(commandLine.execute(arguments));
        } catch (OutOfMemoryError | StackOverflowError tooMuch) {
            return unexpected(tooMuch, commandLine);
        } finally {
            terminal.flush();
            sessions.forEach(CliSession::ended);
        }
    }

    /** A command whose output was lost has failed, regardless of its exit code. */
    private int written(int exitCode) {
        commandLine.getOut().flush();
        if (!terminal.hasLostOutput()) {
            return exitCode;
        }
        Optional<IOException> why =
                terminal.bare() instanceof StandardOutput output
                        ? output.failure()
                        : Optional.empty();
        if (why.filter(StandardOutput::isBrokenPipe).isPresent()) {
            return exitCode == ExitCode.DONE ? ExitCode.BROKEN_PIPE : exitCode;
        }
        terminal.err()
                .println(
                        "The output could not be written"
                                + why.map(it -> ": " + WholeFile.why(it)).orElse("."));
        return exitCode == ExitCode.DONE ? ExitCode.FAILED : exitCode;
    }

    /** A name that the locale cannot encode gets a sentence instead of picocli's exception. */
    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new TypeConversionException(
                    "the locale of this process has no such file names. Set LC_ALL=C.UTF-8");
        }
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, stream.charset()), true);
    }

    /** The whole help would push the sentence off the screen. */
    private static int misused(ParameterException mistake, String[] given) {
        CommandLine command = mistake.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(
                command.getColorScheme()
                        .errorText(SecretSources.withoutLogins(words(mistake, given))));
        UnmatchedArgumentException.printSuggestions(mistake, err);
        err.println("See " + command.getCommandSpec().qualifiedName() + " --help.");
        return ExitCode.USAGE;
    }

    /** Any word may be a secret that belongs somewhere else, also the value of an option. */
    private static String words(ParameterException mistake, String[] given) {
        String words = String.valueOf(mistake.getMessage());
        Optional<String> command =
                mistake instanceof UnmatchedArgumentException unmatched
                                && mistake.getCommandLine().getParent() == null
                        ? unmatched.getUnmatched().stream().findFirst()
                        : Optional.empty();
        for (String argument : given) {
            for (String word : quoted(argument)) {
                boolean isCommand = command.filter(word::equals).isPresent();
                String shown = SecretSources.quotable(word, isCommand);
                words =
                        words.replace("'" + word + "'", "'" + shown + "'")
                                .replace(" but was " + word, " but was " + shown);
            }
        }
        return words;
    }

    /** How picocli quotes an argument: as a whole, its value, or an item of a list. */
    private static List<String> quoted(String argument) {
        String value = argument.substring(argument.indexOf('=') + 1);
        return Stream.concat(Stream.of(argument, value), Stream.of(value.split(",")))
                .distinct()
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static int report(Exception failure, CommandLine command) {
        return switch (failure) {
            case InvalidSettingsException settings -> say(settings, command, ExitCode.USAGE);
            case SettingsException settings -> say(settings, command, ExitCode.USAGE);
            case SecretStoreException secrets -> say(secrets, command, ExitCode.FAILED);
            case CacheException _, TaskFailedException _, JournalException _ ->
                    say(failure, command, ExitCode.of(Failures.outcome(failure)));
            default -> unexpected(failure, command);
        };
    }

    /** A bug of this program: the log gets the stack trace, the user a sentence. */
    private static int unexpected(Throwable failure, CommandLine command) {
        LOG.log(Level.DEBUG, "A command failed", failure);
        command.getErr().println(command.getColorScheme().errorText(Failures.unexpected(failure)));
        return ExitCode.FAILED;
    }

    private static int say(Exception failure, CommandLine command, int exitCode) {
        command.getErr()
                .println(command.getColorScheme().errorText(String.valueOf(failure.getMessage())));
        return exitCode;
    }
}
