package dev.cachewarden.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.util.Objects;

/**
 * The program itself. Its commands are not listed here: {@code Wiring} makes each with what it
 * needs and gives it to {@link Cli#with}.
 */
@Command(
        name = "cachewarden",
        description =
                "Inspect and repair a Redis cache of Clerk users that several environments share.",
        synopsisSubcommandLabel = "[COMMAND]",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        subcommands = HelpCommand.class,
        footerHeading = "%n",
        footer = {"Without a command the window opens."},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:refused, not found, not proven, failed in part, or the output could not be written",
            "2:wrong use of options, or an environment that is neither configured nor on any key",
            "3:cannot reach Redis, or log in",
            "4:audit or find found nothing, but not everything is known: see their --help",
            "141:the reader of the output went away"
        })
final class RootCommand implements Runnable {

    @Spec private @Nullable CommandSpec spec;

    /** Reached where there are options but no command: without arguments the window opens. */
    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "Name a command.");
    }
}
