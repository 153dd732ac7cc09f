package dev.cachewarden.cli.connection;

import dev.cachewarden.cli.CliSession;
import dev.cachewarden.cli.ExitCode;
import dev.cachewarden.cli.ProgramVersion;
import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.JsonText;
import dev.cachewarden.core.port.ProfileStore;
import dev.cachewarden.core.profile.ConnectionProfiles;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.Optional;
import java.util.concurrent.Callable;

/** Lists saved connections. */
@Command(
        name = "list",
        description = "List the saved connections. Connects to none, and prints no password.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class ListConnectionsCommand implements Callable<Integer> {

    private final CliSession session;
    private final ConnectionParts parts;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    ListConnectionsCommand(CliSession session, ConnectionParts parts) {
        this.session = session;
        this.parts = parts;
    }

    @Override
    public Integer call() {
        ProfileStore.Kept kept = parts.saved().load();
        kept.remark().ifPresent(session::note);
        ConnectionProfiles profiles = kept.profiles();
        if (json) {
            session.print(
                    JsonText.of(
                            new Json.Arr(
                                    profiles.all().stream()
                                            .map(it ->
                                                    ProfileWords.json(
                                                            it,
                                                            profiles.last()
                                                                    .equals(Optional.of(it.id()))))
                                            .toList())));
        } else if (profiles.all().isEmpty()) {
            session.print("No connection is saved in " + parts.saved().location() + ".");
        } else {
            profiles.all().forEach(it -> session.print(ProfileWords.line(it)));
        }
        return ExitCode.DONE;
    }
}
