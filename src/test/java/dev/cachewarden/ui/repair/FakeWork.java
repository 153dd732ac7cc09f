package dev.cachewarden.ui.repair;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.repair.RepairProgress;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.Change;
import dev.cachewarden.core.port.SeenValue;
import dev.cachewarden.core.repair.PlannedRepair;
import dev.cachewarden.core.repair.RepairPlan;
import dev.cachewarden.core.repair.RepairReport;
import dev.cachewarden.core.repair.RepairResult;
import dev.cachewarden.testing.SampleAudit;
import dev.cachewarden.ui.support.BackgroundTasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Plans and does what a test wants. */
final class FakeWork {

    private static final RepairKind KIND = RepairKind.DELETE;

    final List<Confirmation> confirmed = new ArrayList<>();
    List<PlannedRepair> steps = List.of();
    long more;
    Optional<RuntimeException> planFails = Optional.empty();
    Optional<RuntimeException> runFails = Optional.empty();
    List<RepairResult> results =
            List.of(
                    new RepairResult(
                            SampleAudit.key(SampleAudit.LEAKED),
                            RepairResult.Status.DONE,
                            "was deleted."));

    /** Run in the middle of every repair. */
    Runnable during = () -> {};

    static PlannedRepair ready(CacheKey key) {
        return new PlannedRepair(
                key,
                Optional.empty(),
                new PlannedRepair.Ready(
                        new SeenValue("string", ByteString.utf8("{}")),
                        new Change.Delete(),
                        new Ttl.None()));
    }

    RepairModel model(Workspace workspace, BackgroundTasks tasks) {
        return new RepairModel(workspace, tasks, KIND, this::plan, this::run);
    }

    private RepairPlan plan() {
        planFails.ifPresent(failure -> {
            throw failure;
        });
        return new RepairPlan(KIND, steps, more);
    }

    private RepairReport run(
            RepairPlan plan,
            Confirmation confirmation,
            Consumer<RepairProgress> progress,
            Cancellation cancellation) {
        confirmed.add(confirmation);
        runFails.ifPresent(failure -> {
            throw failure;
        });
        progress.accept(new RepairProgress(1, 1));
        during.run();
        return new RepairReport(plan.kind(), results, true, Optional.empty());
    }
}
