package dev.cachewarden.ui.audit;

import dev.cachewarden.app.audit.LaterChanges;
import dev.cachewarden.app.audit.LaterChanges.Looked;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.key.CacheKey;

import java.util.Optional;
import java.util.Set;

/**
 * At which entries a task looks, and since when.
 *
 * @param some the entries that it looks at; empty where those are all
 * @param leavesOutdated whether others are outdated
 */
record Looks(Looked from, Optional<Set<CacheKey>> some, boolean leavesOutdated) {

    static Looks atAll(Looked from) {
        return new Looks(from, Optional.empty(), false);
    }

    /**
     * What was changed after these looks counts from them, where they came to their end.
     *
     * @param before the report that is shown until {@code made} is
     */
    void count(AuditReport made, Optional<AuditReport> before, LaterChanges later) {
        if (some.isPresent()) {
            if (made.complete() && made.failure().isEmpty()) {
                later.lookedAgain(some.get(), from.nanos());
            }
        } else if (made.complete() || before.filter(AuditReport::complete).isEmpty()) {
            later.audited(from);
        }
    }
}
