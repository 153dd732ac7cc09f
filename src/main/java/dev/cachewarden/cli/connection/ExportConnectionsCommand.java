package dev.cachewarden.cli.connection;

import dev.cachewarden.cli.CliSession;
import dev.cachewarden.cli.ExitCode;
import dev.cachewarden.cli.ProgramVersion;
import dev.cachewarden.core.profile.ConnectionProfile;
import dev.cachewarden.core.profile.ConnectionProfiles;
import dev.cachewarden.core.text.Numbers;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/** Writes saved connections to a file for others. */
@Command(
        name = "export",
        description = {
            "Write saved connections to a file for others. It holds no password: who imports it"
                    + " gives their own."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class ExportConnectionsCommand implements Callable<Integer> {

    private final CliSession session;
    private final ConnectionParts parts;

    @Parameters(index = "0", paramLabel = "FILE", description = "A file that does not exist yet.")
    private Path file = Path.of("");

    @Parameters(
            index = "1..*",
            paramLabel = "NAME",
            description = "The saved connections (default: all).")
    private List<String> names = List.of();

    ExportConnectionsCommand(CliSession session, ConnectionParts parts) {
        this.session = session;
        this.parts = parts;
    }

    @Override
    public Integer call() {
        ConnectionProfiles all = parts.saved().load().profiles();
        List<ConnectionProfile> wanted =
                names.isEmpty() ? all.all() : names.stream().map(all::named).distinct().toList();
        parts.files().write(file, wanted);
        session.print(
                Numbers.of(wanted.size(), "connection")
                        + " written to "
                        + file
                        + ", without passwords.");
        return ExitCode.DONE;
    }
}
