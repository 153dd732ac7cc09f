package dev.cachewarden.ui.repair;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.repair.RepairPlanner;
import dev.cachewarden.app.repair.RepairProgress;
import dev.cachewarden.app.repair.RepairRunner;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.port.RepairJournal;
import dev.cachewarden.core.repair.RepairPlan;
import dev.cachewarden.core.repair.RepairReport;

import java.util.List;
import java.util.function.Consumer;

/** What the sheet needs of the use case; both blocking, on any thread. */
interface RepairWork {

    /** Reads the entries and says what would be done to each. */
    RepairPlan plan(List<Finding> findings, RepairKind kind);

    RepairReport run(
            RepairPlan plan,
            Confirmation confirmation,
            Consumer<RepairProgress> progress,
            Cancellation cancellation);

    /**
     * The real one.
     *
     * @param more findings of the same rules that are only counted
     */
    static RepairWork on(Workspace workspace, RepairJournal journal, long more) {
        return new RepairWork() {
            @Override
            public RepairPlan plan(List<Finding> findings, RepairKind kind) {
                return new RepairPlanner(workspace).plan(findings, kind, more);
            }

            @Override
            public RepairReport run(
                    RepairPlan plan,
                    Confirmation confirmation,
                    Consumer<RepairProgress> progress,
                    Cancellation cancellation) {
                return new RepairRunner(workspace, journal)
                        .run(plan, confirmation, progress, cancellation);
            }
        };
    }
}
