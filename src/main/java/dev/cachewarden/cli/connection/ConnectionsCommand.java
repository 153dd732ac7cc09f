package dev.cachewarden.cli.connection;

import dev.cachewarden.cli.CliSession;
import dev.cachewarden.cli.ProgramVersion;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.util.Objects;

/** What the commands of saved connections are below. */
@Command(
        name = "connections",
        description = {
            "Save connections under a name: every command then takes --connection NAME, and the"
                    + " window lists them."
        },
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
public final class ConnectionsCommand implements Runnable {

    @Spec private @Nullable CommandSpec spec;

    private ConnectionsCommand() {}

    /** The command with all that are below it. */
    public static CommandLine with(CliSession session, ConnectionParts parts) {
        return new CommandLine(new ConnectionsCommand())
                .addSubcommand(new ListConnectionsCommand(session, parts))
                .addSubcommand(new AddConnectionCommand(session, parts))
                .addSubcommand(new EditConnectionCommand(session, parts))
                .addSubcommand(new RemoveConnectionCommand(session, parts))
                .addSubcommand(new TestConnectionCommand(session))
                .addSubcommand(new ExportConnectionsCommand(session, parts))
                .addSubcommand(new ImportConnectionsCommand(session, parts));
    }

    @Override
    public void run() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(),
                "Name a command, such as connections list.");
    }
}
