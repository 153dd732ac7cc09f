package dev.cachewarden.app.undo;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.change.Intent;
import dev.cachewarden.app.change.UndoSending;
import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.change.UndoCounts;
import dev.cachewarden.core.change.UndoReport;
import dev.cachewarden.core.port.JournalException;
import dev.cachewarden.core.port.RecoverySnapshots;

import java.util.function.Consumer;

/**
 * Carries out an undo: puts back what still can be, each entry with its original end of time,
 * nothing whose time has run out, and nothing over what was written since. Blocking, for a virtual
 * thread.
 */
public final class UndoRunner {

    private final Workspace workspace;
    private final RecoverySnapshots snapshots;

    public UndoRunner(Workspace workspace, RecoverySnapshots snapshots) {
        this.workspace = workspace;
        this.snapshots = snapshots;
    }

    /**
     * Runs to the end, to the cancellation or as far as it can; what was done until then is in the
     * report.
     *
     * @param progress called on this thread after every batch of entries
     * @throws dev.cachewarden.app.change.ChangeRefusedException before anything is sent: the
     *     connection is read-only, a protected environment was not named, or no record can be kept
     */
    public UndoReport run(
            UndoPlan plan,
            Confirmation confirmation,
            Consumer<UndoCounts> progress,
            Cancellation cancellation) {
        Intent.Undo intent = new Intent.Undo(plan.title(), plan.protectedEnvironments());
        try (UndoSending sending = workspace.changes().begin(intent, confirmation)) {
            UndoPass pass = new UndoPass(workspace, plan.met(), sending, progress, cancellation);
            LastVersions last = new LastVersions();
            pass.run(sink ->
                    snapshots.read(plan.title().id(), batch -> sink.accept(last.of(batch))));
            UndoReport report =
                    new UndoReport(plan.title(), pass.counts(), sending.undo(), pass.problem());
            return keep(report, sending);
        }
    }

    private static UndoReport keep(UndoReport report, UndoSending sending) {
        try {
            sending.finish(report.counts(), report.problem());
            return report;
        } catch (JournalException e) {
            return report.withProblem(String.valueOf(e.getMessage()));
        }
    }
}
