package dev.cachewarden.cli.connection;

import dev.cachewarden.cli.CliSession;
import dev.cachewarden.cli.ExitCode;
import dev.cachewarden.cli.ProgramVersion;
import dev.cachewarden.core.profile.ConnectionProfile;

import picocli.CommandLine.Command;
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

    @Parameters(paramLabel = "FILE", description = "The file.")
    private Path file = Path.of("");

    ImportConnectionsCommand(CliSession session, ConnectionParts parts) {
        this.session = session;
        this.parts = parts;
    }

    @Override
    public Integer call() {
        List<ConnectionProfile> added = parts.saved().add(parts.files().read(file));
        added.forEach(it -> session.print("Saved: " + ProfileWords.line(it)));
        if (added.isEmpty()) {
            session.print("There is no connection in " + file + ".");
        }
        return ExitCode.DONE;
    }
}
