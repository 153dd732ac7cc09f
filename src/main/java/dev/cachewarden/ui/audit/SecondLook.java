package dev.cachewarden.ui.audit;

import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.key.CacheKey;

import java.util.Collection;

/** Looks at some entries again, after they were changed. */
@FunctionalInterface
public interface SecondLook {

    /** Answers {@code before} with their findings replaced. Blocking, on any thread. */
    AuditReport again(Auditor.Target target, AuditReport before, Collection<CacheKey> keys);
}
