package dev.cachewarden.cli.snapshot;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.change.ChangeRefusedException;
import dev.cachewarden.app.snapshot.RestorePlan;
import dev.cachewarden.app.snapshot.RestoreReport;
import dev.cachewarden.app.snapshot.SnapshotRestore;
import dev.cachewarden.cli.CliSession;
import dev.cachewarden.cli.ConfirmOptions;
import dev.cachewarden.cli.ConnectionOptions;
import dev.cachewarden.cli.ExitCode;
import dev.cachewarden.cli.InterruptSignal;
import dev.cachewarden.cli.ProgramVersion;
import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.json.JsonText;
import dev.cachewarden.core.port.SnapshotFiles;
import dev.cachewarden.core.snapshot.PassPhrase;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Shows what restoring a snapshot would do or, asked to, does it. */
@Command(
        name = "restore",
        description = {
            "Add the entries of a snapshot to the cache, each with its original end of time:"
                    + " nothing whose time has run",
            "out, and nothing where there is an entry. Without --yes it only shows what would be"
                    + " added. Can be undone."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
public final class SnapshotRestoreCommand implements Callable<Integer> {

    private final CliSession session;
    private final SnapshotFiles files;

    @Mixin private ConnectionOptions connection = new ConnectionOptions();
    @Mixin private PartOptions part = new PartOptions();
    @Mixin private ConfirmOptions confirm = new ConfirmOptions();

    @Parameters(paramLabel = "FILE", description = "The snapshot.")
    private Path file = Path.of("");

    @Option(names = "--yes", description = "Do it.")
    private boolean yes;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    SnapshotRestoreCommand(CliSession session, SnapshotFiles files) {
        this.session = session;
        this.files = files;
    }

    @Override
    public Integer call() {
        connection.refuseSnapshot(
                "entries are restored to a server: describe that, and name the snapshot as FILE.");
        connection.phrases().check(connection.readsStandardInput());
        Optional<PassPhrase> phrase =
                new SnapshotOpening(files, connection.phrases(), session.terminal()).phrase(file);
        return session.inWorkspace(connection, workspace -> restore(workspace, phrase));
    }

    private int restore(Workspace workspace, Optional<PassPhrase> phrase) {
        confirm.check(workspace.layout());
        try {
            SnapshotRestore restore = new SnapshotRestore(workspace, files);
            RestorePlan plan =
                    restore.plan(
                            new RestorePlan.Source(file, phrase, part.part(workspace.grammar())));
            if (!yes) {
                String server = workspace.server().facts().name();
                session.print(
                        json
                                ? JsonText.of(RestoreText.json(plan, server))
                                : RestoreText.dryRun(plan, server));
                return ExitCode.DONE;
            }
            return run(restore, plan);
        } catch (ChangeRefusedException refusal) {
            session.note(String.valueOf(refusal.getMessage()));
            return ExitCode.FAILED;
        }
    }

    private int run(SnapshotRestore restore, RestorePlan plan) {
        Cancellation cancellation = new Cancellation();
        InterruptSignal signal =
                session.interruptible(
                        cancellation,
                        "The restoring did not stop in time; run it again to add the rest.");
        try {
            Confirmation confirmation =
                    confirm.confirmation(plan.protectedEnvironments(), confirm::isConfirmed);
            RestoreReport report = restore.run(plan, confirmation, _ -> {}, cancellation);
            session.print(json ? JsonText.of(RestoreText.json(report)) : RestoreText.of(report));
            session.terminal().out().flush();
            return ExitCode.of(report.outcome());
        } finally {
            signal.release();
        }
    }
}
