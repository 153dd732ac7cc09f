package dev.cachewarden.app.repair;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.port.JournalException;
import dev.cachewarden.core.port.RepairJournal;
import dev.cachewarden.core.port.RepairJournal.RepairRecord;
import dev.cachewarden.core.repair.PlannedRepair;
import dev.cachewarden.core.repair.RepairPlan;
import dev.cachewarden.core.repair.RepairReport;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

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

    /** Why nothing can be repaired on this connection, or empty if it can. */
    public Optional<String> whyImpossible() {
        return workspace.server().facts().readOnly()
                ? Optional.of("This connection is read-only. Open it for writing to repair.")
                : Optional.empty();
    }

    /**
     * Runs to the end, to the cancellation or as far as it can; what was done until then is in the
     * report.
     *
     * @param progress called on this thread after every few entries
     * @throws RepairRefusedException before anything is sent: the connection is read-only, a
     *     protected environment was not named, or no record can be kept
     */
    public RepairReport run(
            RepairPlan plan,
            Confirmation confirmation,
            Consumer<RepairProgress> progress,
            Cancellation cancellation) {
        refuseUnlessAllowed(plan, confirmation);
        try (RepairRecord record = begin(plan)) {
            return new RepairPass(workspace.server(), plan, record, progress, cancellation).run();
        }
    }

    private void refuseUnlessAllowed(RepairPlan plan, Confirmation confirmation) {
        whyImpossible()
                .ifPresent(
                        reason -> {
                            throw new RepairRefusedException(reason);
                        });
        List<Environment> missing = confirmation.missingFor(plan.protectedEnvironments());
        if (!missing.isEmpty()) {
            String names =
                    missing.stream()
                            .map(environment -> Printable.ofText(environment.name()))
                            .collect(Collectors.joining(", "));
            throw new RepairRefusedException(
                    "Protected, and not confirmed by name: " + names + ".");
        }
    }

    private RepairRecord begin(RepairPlan plan) {
        try {
            return journal.begin(
                    workspace.clock().now(),
                    workspace.server().facts().name(),
                    plan.action(),
                    plan.steps().stream()
                            .filter(PlannedRepair::isReady)
                            .map(step -> step.key().toString())
                            .toList());
        } catch (JournalException e) {
            throw new RepairRefusedException(String.valueOf(e.getMessage()), e);
        }
    }
}
