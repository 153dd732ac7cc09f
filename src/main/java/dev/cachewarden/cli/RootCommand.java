package dev.cachewarden.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program itself. */
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
            "1:refused, not found, or failed in part",
            "2:wrong use of options",
            "3:cannot reach Redis, or log in"
        })
final class RootCommand implements Runnable {

    @Spec private @Nullable CommandSpec spec;

    /** Reached where there are options but no command: without arguments the window opens. */
    @Override
    public void run() {
        throw new ParameterException(
                java.util.Objects.requireNonNull(spec).commandLine(), "Name a command.");
    }
}
