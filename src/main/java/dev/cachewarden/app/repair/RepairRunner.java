package dev.cachewarden.app.repair;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.change.ChangeRefusedException;
import dev.cachewarden.app.change.Intent;
import dev.cachewarden.app.change.Step;
import dev.cachewarden.app.change.StepSending;
import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.port.RepairJournal;
import dev.cachewarden.core.repair.PlannedRepair;
import dev.cachewarden.core.repair.PlannedRepair.Ready;
import dev.cachewarden.core.repair.RepairPlan;
import dev.cachewarden.core.repair.RepairReport;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * Carries out a plan: each entry is compared with what the plan saw and changed in one script.
 * Blocking, for a virtual thread.
 */
public final class RepairRunner {

    private final Workspace workspace;
    private final RepairJournal journal;

    public RepairRunner(Workspace workspace, RepairJournal journal) {
        this.workspace = workspace;
        this.journal = journal;
    }

    /** What carrying out a plan would change. */
    public static Intent.Steps intent(RepairPlan plan) {
        return new Intent.Steps(
                plan.action(), plan.steps().stream().flatMap(step -> step(step).stream()).toList());
    }

    private static Optional<Step> step(PlannedRepair planned) {
        return planned.state() instanceof Ready ready
                ? Optional.of(
                        new Step(planned.key(), planned.moveTo(), ready.seen(), ready.change()))
                : Optional.empty();
    }

    /**
     * Runs to the end, to the cancellation or as far as it can; what was done until then is in the
     * report.
     *
     * @param progress called on this thread after every few entries
     * @throws ChangeRefusedException before anything is sent: the connection is read-only, a
     *     protected environment was not named, or no record can be kept
     */
    public RepairReport run(
            RepairPlan plan,
            Confirmation confirmation,
            Consumer<RepairProgress> progress,
            Cancellation cancellation) {
        Intent.Steps intent = intent(plan);
        try (StepSending sending = workspace.changes().begin(intent, confirmation, journal)) {
            return new RepairPass(sending, plan, intent.steps(), progress, cancellation).run();
        }
    }
}
