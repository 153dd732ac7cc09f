package dev.cachewarden.ui.refetch;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.change.Intent;
import dev.cachewarden.app.change.Step;
import dev.cachewarden.app.refetch.WriteBackRun;
import dev.cachewarden.app.repair.RepairProgress;
import dev.cachewarden.app.repair.RepairRunner;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.clerk.ClerkAnswer;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.Change;
import dev.cachewarden.core.port.RepairJournal;
import dev.cachewarden.core.port.SeenValue;
import dev.cachewarden.core.repair.PlannedRepair;
import dev.cachewarden.core.repair.RepairPlan;
import dev.cachewarden.core.repair.RepairResult;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.ConfirmedRun;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One repair of one entry by what Clerk said, from the question to what came of it. The entry is
 * changed only if it still is what was shown. On the FX thread; the work is done elsewhere.
 */
public final class RefetchRepairModel implements AutoCloseable {

    /** What is done. */
    public enum Deed {
        DELETE,
        WRITE_BACK
    }

    /**
     * What it is about.
     *
     * @param seen what was shown of the entry
     * @param answer of the entry's environment
     */
    record Subject(CacheKey key, SeenValue seen, ClerkAnswer answer) {}

    private final Workspace workspace;
    private final RepairJournal journal;
    private final Deed deed;
    private final Subject subject;
    private final ConfirmedRun<Subject, RepairProgress, RepairResult> run;

    /**
     * @param onDone takes what came of it, on the FX thread
     */
    RefetchRepairModel(
            Workspace workspace,
            RepairJournal journal,
            BackgroundTasks tasks,
            Deed deed,
            Subject subject,
            Consumer<RepairResult> onDone) {
        this.workspace = workspace;
        this.journal = journal;
        this.deed = deed;
        this.subject = subject;
        this.run = new ConfirmedRun<>(workspace, tasks, RefetchRepairModel::intent, this::result);
        run.onFinished(onDone);
        WriteBackRun.whyNot(subject.key(), subject.answer())
                .ifPresentOrElse(run::forbidden, () -> run.planned(subject));
    }

    /** For the judgement: what is written in place of the entry changes nothing about it. */
    private static Intent intent(Subject subject) {
        return new Intent.Steps(
                "Repair 1 entry",
                List.of(new Step(subject.key(), subject.seen(), new Change.Delete())));
    }

    /** The run, from the question to what came of it. */
    ConfirmedRun<Subject, RepairProgress, RepairResult> run() {
        return run;
    }

    Deed deed() {
        return deed;
    }

    CacheKey key() {
        return subject.key();
    }

    Workspace workspace() {
        return workspace;
    }

    /** Stops a run and forgets the sheet. */
    @Override
    public void close() {
        run.close();
    }

    private RepairResult result(
            Subject of,
            Confirmation confirmation,
            Consumer<RepairProgress> progress,
            Cancellation cancellation) {
        return switch (deed) {
            case DELETE ->
                    new RepairRunner(workspace, journal)
                            .run(deletion(), confirmation, progress, cancellation)
                            .results()
                            .getFirst();
            case WRITE_BACK ->
                    new WriteBackRun(workspace, journal)
                            .run(of.key(), of.seen(), of.answer(), confirmation);
        };
    }

    private RepairPlan deletion() {
        return new RepairPlan(
                RepairKind.DELETE,
                List.of(
                        new PlannedRepair(
                                subject.key(),
                                Optional.empty(),
                                new PlannedRepair.Ready(
                                        subject.seen(), new Change.Delete(), new Ttl.None()))));
    }
}
