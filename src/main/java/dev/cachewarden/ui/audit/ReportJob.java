package dev.cachewarden.ui.audit;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.audit.AuditStep;
import dev.cachewarden.app.audit.AuditTarget;
import dev.cachewarden.app.audit.Audits;
import dev.cachewarden.app.audit.LaterChanges.Looked;
import dev.cachewarden.app.verify.VerifyChoice;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.AuditScope;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.RuleResult;
import dev.cachewarden.core.key.CacheKey;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A task of the window that produces a report.
 *
 * @param leavesOutdated whether it covers some entries only, while others are outdated
 * @param some the entries that it looks at; empty where those are all
 */
record ReportJob(String title, boolean leavesOutdated, Optional<Set<CacheKey>> some, Work work) {

    /** Blocking, on a virtual thread. */
    interface Work {

        AuditReport run(AuditTarget target, Consumer<AuditStep> progress, Cancellation stop);
    }

    static ReportJob audit(Audits audits, String cache, Depth depth, List<RuleResult> before) {
        return new ReportJob(
                "Audit of " + cache,
                false,
                Optional.empty(),
                (target, progress, stop) ->
                        audits.audit(target, AuditScope.all(depth), before, progress, stop));
    }

    /**
     * @param asked what is verified, and who is asked, of what would be audited
     * @param isOutdated whether {@code before} is
     */
    static ReportJob verify(
            Audits audits,
            VerifyChoice chosen,
            UnaryOperator<AuditTarget> asked,
            Optional<AuditReport> before,
            boolean isOutdated) {
        return new ReportJob(
                "Verify " + chosen.words() + " with Clerk",
                isOutdated && !chosen.isReadFirst(before),
                chosen.isReadFirst(before) ? Optional.empty() : Optional.of(Set.of()),
                (target, progress, stop) ->
                        audits.verify(asked.apply(target), chosen, before, progress, stop));
    }

    /**
     * What is only counted may be fewer since.
     *
     * @param isOutdated whether {@code before} is
     */
    static ReportJob again(
            Audits audits, AuditReport before, Collection<CacheKey> changed, boolean isOutdated) {
        boolean looksAtAll = Audits.looksAtAll(before, changed);
        return new ReportJob(
                "Second look at what was changed",
                !looksAtAll && (isOutdated || !before.keepsAll()),
                looksAtAll ? Optional.empty() : Optional.of(Set.copyOf(changed)),
                (target, progress, stop) -> audits.again(target, before, changed, progress, stop));
    }

    Looks looks(Looked from) {
        return new Looks(from, some, leavesOutdated);
    }

    /** Does it, and says when it waits for the connection. */
    AuditReport run(AuditTarget target, Consumer<TaskProgress> progress, Cancellation stop) {
        return work.run(
                target.telling(why -> progress.accept(TaskProgress.waiting(why))),
                step -> progress.accept(StepWords.shown(step, target.clerk())),
                stop);
    }
}
