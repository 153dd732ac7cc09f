package dev.cachewarden.cli.snapshot;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.snapshot.SaveReport;
import dev.cachewarden.app.snapshot.SaveRequest;
import dev.cachewarden.app.snapshot.SnapshotSaver;
import dev.cachewarden.cli.CliSession;
import dev.cachewarden.cli.ConnectionOptions;
import dev.cachewarden.cli.ExitCode;
import dev.cachewarden.cli.InterruptSignal;
import dev.cachewarden.cli.PassPhraseOptions;
import dev.cachewarden.cli.ProgramVersion;
import dev.cachewarden.core.connection.InvalidSettingsException;
import dev.cachewarden.core.json.JsonText;
import dev.cachewarden.core.port.SnapshotFiles;
import dev.cachewarden.core.snapshot.PassPhrase;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Saves entries to a file. */
@Command(
        name = "save",
        description = {
            "Save entries to a file, with their values and the moments at which their time ends:"
                    + " all of them, an",
            "environment, a type, or those that are named. Changes nothing in the cache. The file"
                    + " is encrypted with",
            "a pass phrase, which nobody can find again; it appears when it is whole."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
public final class SnapshotSaveCommand implements Callable<Integer> {

    private final CliSession session;
    private final SnapshotFiles files;

    @Mixin private ConnectionOptions connection = new ConnectionOptions();
    @Mixin private PartOptions part = new PartOptions();

    @Parameters(index = "0", paramLabel = "FILE", description = "The file, which must not exist.")
    private Path file = Path.of("");

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "KEY",
            description = "A key, environment:type:identifier, user id or username, as for get.")
    private List<String> keys = new ArrayList<>();

    @Option(
            names = "--in-clear",
            description = {
                "Do not encrypt the file: everybody who gets it can read it, and change it."
            })
    private boolean inClear;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    SnapshotSaveCommand(CliSession session, SnapshotFiles files) {
        this.session = session;
        this.files = files;
    }

    @Override
    public Integer call() {
        connection.refuseSnapshot("it is saved already. Copy the file.");
        if (!keys.isEmpty() && part.isGiven()) {
            throw new InvalidSettingsException(
                    "Name keys, or select a part with --env, --legacy and --type; not both.");
        }
        Optional<PassPhrase> phrase = phrase();
        return session.inWorkspace(connection, workspace -> save(workspace, phrase));
    }

    private Optional<PassPhrase> phrase() {
        PassPhraseOptions phrases = connection.phrases();
        if (inClear && phrases.readsStandardInput()) {
            throw new InvalidSettingsException(
                    "--in-clear and --passphrase-stdin exclude each other: name one of them.");
        }
        phrases.check(connection.readsStandardInput());
        return inClear ? Optional.empty() : Optional.of(phrases.saving(session.terminal()));
    }

    private int save(Workspace workspace, Optional<PassPhrase> phrase) {
        SaveRequest request = new SaveRequest(file, wanted(workspace), phrase);
        Cancellation cancellation = new Cancellation();
        SaveMeter meter = new SaveMeter(session.terminal(), workspace.clock());
        InterruptSignal signal =
                session.interruptible(
                        cancellation, "The saving did not stop in time: there is no " + file + ".");
        try {
            SaveReport report =
                    new SnapshotSaver(workspace, files).run(request, meter, cancellation);
            meter.clear();
            session.print(
                    json
                            ? JsonText.of(SaveText.json(report, phrase.isPresent()))
                            : SaveText.of(report));
            session.terminal().out().flush();
            return ExitCode.of(report.outcome());
        } finally {
            meter.clear();
            session.ended(signal);
        }
    }

    private SaveRequest.Wanted wanted(Workspace workspace) {
        return keys.isEmpty()
                ? new SaveRequest.Scanned(part.part(workspace.grammar()))
                : new SaveRequest.Named(NamedKeys.of(keys, workspace.grammar()));
    }
}
