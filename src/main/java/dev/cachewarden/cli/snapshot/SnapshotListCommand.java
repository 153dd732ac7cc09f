package dev.cachewarden.cli.snapshot;

import dev.cachewarden.cli.CliSession;
import dev.cachewarden.cli.ExitCode;
import dev.cachewarden.cli.ProgramVersion;
import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.JsonFields;
import dev.cachewarden.core.json.JsonText;
import dev.cachewarden.core.port.SnapshotFiles;
import dev.cachewarden.core.snapshot.ListedSnapshot;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/** Lists the snapshots of a folder. */
@Command(
        name = "list",
        description = {
            "List the snapshots of a folder by what each says of itself without its pass phrase."
                    + " Nothing of that is",
            "proven: snapshot show opens one and proves it. Connects to no server."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
public final class SnapshotListCommand implements Callable<Integer> {

    private final CliSession session;
    private final SnapshotFiles files;

    @Parameters(
            paramLabel = "FOLDER",
            arity = "0..1",
            defaultValue = ".",
            description = "The folder (default: the one in which the command runs).")
    private Path folder = Path.of(".");

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    SnapshotListCommand(CliSession session, SnapshotFiles files) {
        this.session = session;
        this.files = files;
    }

    @Override
    public Integer call() {
        List<ListedSnapshot> listed = files.list(folder);
        if (json) {
            session.print(
                    JsonText.of(
                            new Json.Arr(listed.stream().map(SnapshotListCommand::json).toList())));
        } else if (listed.isEmpty()) {
            session.print("There is no snapshot in " + folder + ".");
        } else {
            new ListText(listed).lines().forEach(session::print);
        }
        return ExitCode.DONE;
    }

    private static Json json(ListedSnapshot listed) {
        JsonFields fields =
                listed.label()
                        .map(label -> SnapshotWords.json(label.title()))
                        .orElseGet(JsonFields::new)
                        .put("file", listed.file().toString());
        listed.label()
                .ifPresent(label -> {
                    fields.put("encrypted", label.isEncrypted()).put("bytes", label.bytes());
                    SnapshotWords.addTo(fields, label.counts());
                });
        listed.problem().ifPresent(problem -> fields.put("problem", problem));
        return fields.object();
    }
}
