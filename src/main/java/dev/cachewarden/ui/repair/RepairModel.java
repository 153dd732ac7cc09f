package dev.cachewarden.ui.repair;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.repair.RepairPlanner;
import dev.cachewarden.app.repair.RepairProgress;
import dev.cachewarden.app.repair.RepairRunner;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.RepairJournal;
import dev.cachewarden.core.repair.RepairPlan;
import dev.cachewarden.core.repair.RepairReport;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.ConfirmedRun;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

/** One repair from the plan to the summary. On the FX thread; the work is done elsewhere. */
public final class RepairModel implements AutoCloseable {

    private final Workspace workspace;
    private final RepairKind kind;
    private final ConfirmedRun<RepairPlan, RepairProgress, RepairReport> run;

    /**
     * A model for one showing of the sheet; {@link #close} it with the sheet.
     *
     * @param more findings of the same rules that are only counted, and not repaired this time
     */
    public RepairModel(
            Workspace workspace,
            RepairJournal journal,
            BackgroundTasks tasks,
            List<Finding> findings,
            RepairKind kind,
            long more) {
        List<Finding> found = List.copyOf(findings);
        this(
                workspace,
                tasks,
                kind,
                () -> new RepairPlanner(workspace).plan(found, kind, more),
                new RepairRunner(workspace, journal)::run);
    }

    /** As the other one, for entries that were chosen. */
    public RepairModel(
            Workspace workspace,
            RepairJournal journal,
            BackgroundTasks tasks,
            List<CacheKey> chosen,
            RepairKind kind) {
        this(
                workspace,
                tasks,
                kind,
                () -> new RepairPlanner(workspace).planFor(chosen, kind),
                new RepairRunner(workspace, journal)::run);
    }

    /** As the other one, to give entries that were chosen a time to live. */
    public RepairModel(
            Workspace workspace,
            RepairJournal journal,
            BackgroundTasks tasks,
            List<CacheKey> chosen,
            Duration ttl) {
        this(
                workspace,
                tasks,
                RepairKind.EXPIRE,
                () -> new RepairPlanner(workspace).planExpiry(chosen, ttl),
                new RepairRunner(workspace, journal)::run);
    }

    /** As the other one, of a plan that is made already. */
    public RepairModel(
            Workspace workspace, RepairJournal journal, BackgroundTasks tasks, RepairPlan plan) {
        this(workspace, tasks, plan.kind(), () -> plan, new RepairRunner(workspace, journal)::run);
    }

    RepairModel(
            Workspace workspace,
            BackgroundTasks tasks,
            RepairKind kind,
            Callable<RepairPlan> planning,
            ConfirmedRun.Work<RepairPlan, RepairProgress, RepairReport> work) {
        this.workspace = workspace;
        this.kind = kind;
        this.run = new ConfirmedRun<>(workspace, tasks, RepairRunner::intent, work);
        tasks.of(planning).onSuccess(run::planned).onError(run::notPlanned).start();
    }

    /** The run, from the plan to the report. */
    public ConfirmedRun<RepairPlan, RepairProgress, RepairReport> run() {
        return run;
    }

    /** Repairs what a run has left because it could not be kept for undo, without keeping it. */
    void goOnWithoutUndo() {
        run.planProperty()
                .get()
                .flatMap(plan -> run.reportProperty().get().map(plan::rest))
                .ifPresent(run::goOnWithoutUndo);
    }

    RepairKind kind() {
        return kind;
    }

    Workspace workspace() {
        return workspace;
    }

    /** Stops a run and forgets the sheet. */
    @Override
    public void close() {
        run.close();
    }
}
