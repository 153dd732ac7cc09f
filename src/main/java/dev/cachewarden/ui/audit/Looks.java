package dev.cachewarden.ui.audit;

import dev.cachewarden.app.watch.WatchPass;
import dev.cachewarden.app.watch.WatchPass.Outcome;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.ui.support.BackgroundTasks;

import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The looks of a watch, one at a time: each reads the keys again and audits them all, without a
 * word to the user. On the FX thread.
 */
final class Looks {

    private final Auditor auditor;
    private final AuditTask task;

    Looks(BackgroundTasks tasks, Auditor auditor) {
        this.auditor = auditor;
        this.task = new AuditTask(tasks);
    }

    boolean isRunning() {
        return task.isRunning();
    }

    /**
     * @param before what is known already; what Clerk told of unchanged entries is kept
     * @param onEnd takes the outcome and the places of its findings
     */
    void start(
            Auditor.Target target,
            Optional<AuditReport> before,
            Depth depth,
            BiConsumer<Outcome, FindingMarks> onEnd) {
        WatchPass pass =
                new WatchPass(
                        target.workspace(),
                        (index, stop) ->
                                auditor.runAfter(before, target.with(index), depth, _ -> {}, stop));
        task.start(new WatchLook(pass, onEnd));
    }

    /** Stops a look under way, whose outcome is that it was cancelled. */
    void stop() {
        task.abandon();
    }
}
