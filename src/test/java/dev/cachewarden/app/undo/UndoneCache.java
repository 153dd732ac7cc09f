package dev.cachewarden.app.undo;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Interruptions;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.browse.IndexScan;
import dev.cachewarden.app.change.ChangeKeeping;
import dev.cachewarden.app.change.FlushSending;
import dev.cachewarden.app.change.Intent;
import dev.cachewarden.app.change.Step;
import dev.cachewarden.app.change.StepResult;
import dev.cachewarden.app.change.StepSending;
import dev.cachewarden.app.flush.FlushOptions;
import dev.cachewarden.app.flush.FlushPlanner;
import dev.cachewarden.app.flush.FlushRunner;
import dev.cachewarden.app.repair.RepairRunner;
import dev.cachewarden.app.snapshot.RestorePlan;
import dev.cachewarden.app.snapshot.RestoreReport;
import dev.cachewarden.app.snapshot.SaveProgress;
import dev.cachewarden.app.snapshot.SaveReport;
import dev.cachewarden.app.snapshot.SaveRequest;
import dev.cachewarden.app.snapshot.SnapshotRestore;
import dev.cachewarden.app.snapshot.SnapshotSaver;
import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.change.UndoReport;
import dev.cachewarden.core.change.Undoing;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.connection.ConnectionSettings;
import dev.cachewarden.core.flush.FlushPlan;
import dev.cachewarden.core.flush.FlushReport;
import dev.cachewarden.core.flush.FlushTarget;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.repair.RepairPlan;
import dev.cachewarden.core.repair.RepairReport;
import dev.cachewarden.core.snapshot.RecoveryLimits;
import dev.cachewarden.core.snapshot.SnapshotSelection;
import dev.cachewarden.core.value.ValueFormats;
import dev.cachewarden.journal.ChangeJournalFile;
import dev.cachewarden.journal.FlushReportFiles;
import dev.cachewarden.journal.RepairRecordFiles;
import dev.cachewarden.json.JacksonJsonParser;
import dev.cachewarden.redis.LettuceConnector;
import dev.cachewarden.snapshot.ExportedSnapshotFiles;
import dev.cachewarden.snapshot.RecoverySnapshotFiles;
import dev.cachewarden.testing.InterposedServer;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A cache of which changes are kept in files, opened on a real server. */
final class UndoneCache implements AutoCloseable {

    final RecoverySnapshotFiles snapshots;
    final ChangeJournalFile journal;
    final InterposedServer server;
    final Workspace workspace;
    private final FlushReportFiles reports;
    private final RepairRecordFiles repairs;

    UndoneCache(ConnectionSettings settings, Path state) {
        this(settings, state, Clock.system());
    }

    UndoneCache(ConnectionSettings settings, Path state, Clock clock) {
        snapshots = new RecoverySnapshotFiles(state, RecoveryLimits.DEFAULT);
        journal = new ChangeJournalFile(state);
        reports = new FlushReportFiles(state);
        repairs = new RepairRecordFiles(state);
        server = new InterposedServer(new LettuceConnector(clock).connect(settings));
        workspace =
                new Workspace(
                        server,
                        CacheLayout.DEFAULT,
                        new ValueFormats(new JacksonJsonParser()),
                        clock,
                        Interruptions.END,
                        new ChangeKeeping(Optional.of(snapshots), journal));
    }

    FlushPlan plan(String environment) {
        FlushTarget target =
                FlushTarget.ofEnvironment(ByteString.utf8(environment), workspace.grammar());
        return new FlushPlanner(workspace)
                .plan(
                        target,
                        new IndexScan(workspace)
                                .run(_ -> {}, new Cancellation())
                                .orFail("Nothing was deleted."));
    }

    /** Lets a flush through, of which the test sends what it likes. */
    FlushSending begin(FlushPlan plan) {
        return workspace
                .changes()
                .begin(new Intent.Flush(plan), Confirmation.NONE, reports, Instant.EPOCH);
    }

    FlushReport flush(String environment) {
        return run(plan(environment));
    }

    FlushReport run(FlushPlan plan) {
        return new FlushRunner(workspace, reports)
                .run(plan, Confirmation.NONE, FlushOptions.DEFAULT, _ -> {}, new Cancellation());
    }

    /** Changes entries in one batch. */
    List<StepResult> change(List<Step> steps) {
        Intent.Steps intent = new Intent.Steps("Try", steps);
        try (StepSending sending = workspace.changes().begin(intent, Confirmation.NONE, repairs)) {
            List<StepResult> results = sending.send(steps);
            var _ = sending.finish(true);
            return results;
        }
    }

    RepairReport repair(RepairPlan plan) {
        return new RepairRunner(workspace, repairs)
                .run(plan, Confirmation.NONE, _ -> {}, new Cancellation());
    }

    /** Saves an environment to a file that is not encrypted. */
    SaveReport save(String environment, Path file) {
        SaveRequest.Wanted wanted = new SaveRequest.Scanned(part(environment));
        return new SnapshotSaver(workspace, new ExportedSnapshotFiles())
                .run(
                        new SaveRequest(file, wanted, Optional.empty()),
                        SaveProgress.UNSEEN,
                        new Cancellation());
    }

    /** Adds what was saved of an environment. */
    RestoreReport restore(String environment, Path file) {
        SnapshotRestore restore = new SnapshotRestore(workspace, new ExportedSnapshotFiles());
        RestorePlan plan =
                restore.plan(new RestorePlan.Source(file, Optional.empty(), part(environment)));
        return restore.run(plan, Confirmation.NONE, _ -> {}, new Cancellation());
    }

    private SnapshotSelection.Part part(String environment) {
        return new SnapshotSelection.Part(
                Optional.of(workspace.grammar().section(ByteString.utf8(environment))),
                Optional.empty());
    }

    /** What a next start of the program says of a change that did not reach its end. */
    Optional<UnfinishedChange> unfinished() {
        return UnfinishedChange.of(
                reports,
                journal,
                workspace,
                remark -> {
                    throw new AssertionError(remark);
                });
    }

    FlushReport lastFlush() {
        return reports.newest(1, _ -> {}).getFirst();
    }

    /** Undoes the last change of which entries were kept. */
    UndoReport undo() {
        return undo(Confirmation.NONE);
    }

    UndoReport undo(Confirmation confirmation) {
        return undo(lastKept(), confirmation);
    }

    /** The last change of which entries were kept, in the order of the journal. */
    String lastKept() {
        return journal.newest(Integer.MAX_VALUE).stream()
                .filter(it -> it.start().undo() instanceof Undoing.Possible)
                .findFirst()
                .orElseThrow()
                .start()
                .id();
    }

    /** Undoes what began last, be it an undo or not. */
    UndoReport undoLast() {
        return undo(journal.newest(1).getFirst().start().id(), Confirmation.NONE);
    }

    UndoReport undo(String id, Confirmation confirmation) {
        UndoPlan plan = new UndoPlanner(workspace, snapshots).plan(id);
        return new UndoRunner(workspace, snapshots)
                .run(plan, confirmation, _ -> {}, new Cancellation());
    }

    @Override
    public void close() {
        server.close();
    }
}
