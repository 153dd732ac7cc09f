package dev.cachewarden.ui.audit;

import dev.cachewarden.app.audit.AuditTarget;
import dev.cachewarden.app.audit.Audits;
import dev.cachewarden.app.watch.RoundAudit;
import dev.cachewarden.app.watch.RoundAudit.Outcome;
import dev.cachewarden.core.audit.AuditScope;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.RuleResult;
import dev.cachewarden.ui.support.BackgroundTasks;

import java.util.List;
import java.util.function.BiConsumer;

/**
 * The looks of a watch, one at a time: each reads the keys again and audits them all, without a
 * word to the user. On the FX thread.
 */
final class BackgroundRounds {

    private final Audits audits;
    private final AuditTask task;

    BackgroundRounds(BackgroundTasks tasks, Audits audits) {
        this.audits = audits;
        this.task = new AuditTask(tasks);
    }

    boolean isRunning() {
        return task.isRunning();
    }

    /**
     * @param before what is known already; findings by Clerk on unchanged entries are kept
     * @param onEnd takes the outcome and the places of its findings
     */
    void start(
            AuditTarget target,
            List<RuleResult> before,
            Depth depth,
            BiConsumer<Outcome, FindingMarks> onEnd) {
        RoundAudit pass = new RoundAudit(audits, target, AuditScope.all(depth), before);
        task.start(new WatchRoundTask(pass, onEnd));
    }

    /** Stops a look under way, whose outcome is that it was cancelled. */
    void stop() {
        task.abandon();
    }
}
