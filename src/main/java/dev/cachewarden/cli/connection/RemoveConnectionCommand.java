package dev.cachewarden.cli.connection;

import dev.cachewarden.cli.CliSession;
import dev.cachewarden.cli.ExitCode;
import dev.cachewarden.cli.ProgramVersion;
import dev.cachewarden.core.profile.ConnectionProfile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.Optional;
import java.util.concurrent.Callable;

/** Forgets a saved connection. */
@Command(
        name = "remove",
        description = "Forget a saved connection and its password. Touches no server.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class RemoveConnectionCommand implements Callable<Integer> {

    private final CliSession session;
    private final ConnectionParts parts;

    @Parameters(paramLabel = "NAME", description = "The saved connection.")
    private String name = "";

    RemoveConnectionCommand(CliSession session, ConnectionParts parts) {
        this.session = session;
        this.parts = parts;
    }

    @Override
    public Integer call() {
        ConnectionProfile profile = parts.saved().load().profiles().named(name);
        Optional<String> doubt = parts.saved().remove(profile);
        session.print("Forgotten: " + ProfileWords.line(profile));
        doubt.ifPresent(session::note);
        return doubt.isPresent() ? ExitCode.FAILED : ExitCode.DONE;
    }
}
