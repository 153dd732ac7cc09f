package dev.cachewarden.ui.audit;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.core.audit.AuditReport;

import java.util.Optional;
import java.util.function.Consumer;

/** What brings a report, made of the last one where there is one. */
@FunctionalInterface
public interface ReportWork {

    /**
     * Blocking, on a thread of its own.
     *
     * @param before the last report that read values; empty if there is none
     */
    AuditReport run(
            Auditor.Target target,
            Optional<AuditReport> before,
            Consumer<TaskProgress> told,
            Cancellation cancellation);
}
