package dev.cachewarden.cli.connection;

import dev.cachewarden.cli.CliSession;
import dev.cachewarden.cli.ExitCode;
import dev.cachewarden.cli.ProgramVersion;
import dev.cachewarden.core.connection.InvalidSettingsException;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.profile.ConnectionProfile;
import dev.cachewarden.core.profile.PasswordOrigin;
import dev.cachewarden.core.profile.ProfilePlace;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/** Saves the connections in a file. */
@Command(
        name = "import",
        description = {
            "Save the connections in a file that “connections export” wrote. If one of the names"
                    + " is there already, none is saved."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class ImportConnectionsCommand implements Callable<Integer> {

    private final CliSession session;
    private final ConnectionParts parts;

    @Option(
            names = "--allow-commands",
            description = "Also save connections that run a command for their password.")
    private boolean commands;

    @Parameters(paramLabel = "FILE", description = "The file.")
    private Path file = Path.of("");

    ImportConnectionsCommand(CliSession session, ConnectionParts parts) {
        this.session = session;
        this.parts = parts;
    }

    @Override
    public Integer call() {
        List<ConnectionProfile> read = parts.files().read(file);
        if (!commands) {
            refuseCommands(read);
        }
        List<ConnectionProfile> added = parts.saved().add(read);
        added.forEach(it -> session.print("Saved: " + ProfileWords.line(it)));
        if (added.isEmpty()) {
            session.print("There is no connection in " + file + ".");
        }
        return ExitCode.DONE;
    }

    /** A file of somebody else's must not have programs run without a word. */
    private static void refuseCommands(List<ConnectionProfile> read) {
        for (ConnectionProfile each : read) {
            if (each.place() instanceof ProfilePlace.AtUrl at
                    && at.password() instanceof PasswordOrigin.Printed by) {
                throw new InvalidSettingsException(
                        "“%s” would run a command at each connecting: %s Nothing was saved; --allow-commands saves it."
                                .formatted(each.name(), Printable.ofText(by.command())));
            }
        }
    }
}
