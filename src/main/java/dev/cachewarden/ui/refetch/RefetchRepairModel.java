package dev.cachewarden.ui.refetch;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.refetch.ClerkRepair;
import dev.cachewarden.app.refetch.ClerkRepair.Deed;
import dev.cachewarden.app.repair.RepairProgress;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.RepairJournal;
import dev.cachewarden.core.repair.RepairResult;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.ConfirmedRun;

import java.util.function.Consumer;

/**
 * One repair of one entry by what Clerk said, from the question to what came of it. The entry is
 * changed only if it still is what was shown. On the FX thread; the work is done elsewhere.
 */
public final class RefetchRepairModel implements AutoCloseable {

    private final Workspace workspace;
    private final ClerkRepair repair;
    private final ConfirmedRun<ClerkRepair, RepairProgress, RepairResult> run;

    /**
     * @param onDone takes what came of it, on the FX thread
     */
    RefetchRepairModel(
            Workspace workspace,
            RepairJournal journal,
            BackgroundTasks tasks,
            ClerkRepair repair,
            Consumer<RepairResult> onDone) {
        this.workspace = workspace;
        this.repair = repair;
        this.run =
                new ConfirmedRun<>(
                        workspace,
                        tasks,
                        ClerkRepair::intent,
                        (of, confirmation, _, _) -> of.run(workspace, journal, confirmation));
        run.onFinished(onDone);
        repair.whyNot().ifPresentOrElse(run::forbidden, () -> run.planned(repair));
    }

    /** The run, from the question to what came of it. */
    ConfirmedRun<ClerkRepair, RepairProgress, RepairResult> run() {
        return run;
    }

    Deed deed() {
        return repair.deed();
    }

    CacheKey key() {
        return repair.key();
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
