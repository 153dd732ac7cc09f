package dev.cachewarden.ui.undo;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.change.Intent;
import dev.cachewarden.app.undo.UndoPlan;
import dev.cachewarden.app.undo.UndoPlanner;
import dev.cachewarden.app.undo.UndoRunner;
import dev.cachewarden.core.change.UndoCounts;
import dev.cachewarden.core.change.UndoReport;
import dev.cachewarden.core.port.RecoverySnapshots;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.ConfirmedRun;

/** One undo from what was kept to the report. On the FX thread; the work is done elsewhere. */
public final class UndoModel implements AutoCloseable {

    private final String serverName;
    private final ConfirmedRun<UndoPlan, UndoCounts, UndoReport> run;

    /**
     * A model for one showing of the sheet; {@link #close} it with the sheet.
     *
     * @param id of the change: see {@link dev.cachewarden.core.change.ChangeId}
     */
    public UndoModel(
            Workspace workspace, RecoverySnapshots snapshots, String id, BackgroundTasks tasks) {
        serverName = workspace.server().facts().name();
        UndoRunner runner = new UndoRunner(workspace, snapshots);
        run =
                new ConfirmedRun<>(
                        workspace,
                        tasks,
                        plan -> new Intent.Undo(plan.title(), plan.protectedEnvironments()),
                        runner::run);
        UndoPlanner planner = new UndoPlanner(workspace, snapshots);
        run.planning();
        tasks.of(() -> planner.plan(id)).onSuccess(this::planned).onError(run::notPlanned).start();
    }

    private void planned(UndoPlan plan) {
        plan.whyNothing().ifPresentOrElse(run::forbidden, () -> run.planned(plan));
    }

    /** The run, from the plan to the report. */
    public ConfirmedRun<UndoPlan, UndoCounts, UndoReport> run() {
        return run;
    }

    /** {@code host:port}. */
    public String serverName() {
        return serverName;
    }

    /** Stops a run and forgets the sheet. */
    @Override
    public void close() {
        run.close();
    }
}
