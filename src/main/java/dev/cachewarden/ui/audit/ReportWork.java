package dev.cachewarden.ui.audit;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.Depth;

import java.util.Optional;
import java.util.function.Consumer;

/** What brings a report, made of the last one where there is one. */
@FunctionalInterface
public interface ReportWork {

    /**
     * Blocking, on a thread of its own.
     *
     * @param before the report it begins with; empty if there is none
     */
    AuditReport run(
            Auditor.Target target,
            Optional<AuditReport> before,
            Consumer<TaskProgress> told,
            Cancellation cancellation);

    /** An audit of all keys. */
    static ReportWork audit(Auditor auditor, Depth depth) {
        return (target, before, told, cancellation) ->
                auditor.runAfter(
                        before,
                        target,
                        depth,
                        made -> told.accept(AuditWords.shown(made)),
                        cancellation);
    }
}
