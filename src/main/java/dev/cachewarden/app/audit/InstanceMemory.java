package dev.cachewarden.app.audit;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.AuditScope;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.InstanceClaim;
import dev.cachewarden.core.audit.KnownInstance;
import dev.cachewarden.core.audit.LearnedSince;
import dev.cachewarden.core.connection.CacheName;
import dev.cachewarden.core.port.JournalException;
import dev.cachewarden.core.port.KnownInstances;

import java.util.ArrayList;
import java.util.List;

/**
 * What one audit recalls of instances, and leaves behind. That it cannot be read or kept fails no
 * audit, and is said in its report.
 */
final class InstanceMemory {

    private final Workspace workspace;
    private final KnownInstances store;
    private final boolean isUsed;
    private final List<String> notes = new ArrayList<>();
    private List<KnownInstance> recalled = List.of();
    private boolean isReadable = true;

    /**
     * @param isUsed whether learning is on: without it nothing is recalled, and nothing kept
     */
    InstanceMemory(Workspace workspace, KnownInstances store, boolean isUsed) {
        this.workspace = workspace;
        this.store = store;
        this.isUsed = isUsed;
    }

    /** Blocking. */
    List<KnownInstance> recall() {
        if (isUsed) {
            try {
                recalled = store.of(cache());
            } catch (JournalException e) {
                isReadable = false;
                notes.add(e.getMessage() + " The audit did without.");
            }
        }
        return recalled;
    }

    /** What is known of a cache helps to judge a snapshot of it. */
    private CacheName cache() {
        return workspace
                .server()
                .snapshot()
                .map(it -> new CacheName(it.title().server(), it.title().prefix()))
                .orElseGet(workspace::cache);
    }

    /**
     * Blocking. Keeps nothing of an audit that did not come to its end, nor of a snapshot: what was
     * true then is not learned today.
     */
    void keep(AuditScope scope, List<InstanceClaim> claims, boolean isComplete) {
        if (!isUsed || !isReadable || !isComplete || workspace.server().snapshot().isPresent()) {
            return;
        }
        boolean isWhole = scope.depth() == Depth.VALUES && scope.sections().isEmpty();
        try {
            if (!learned(recalled, claims, isWhole).equals(recalled)) {
                store.keep(workspace.cache(), kept -> learned(kept, claims, isWhole));
            }
        } catch (JournalException e) {
            notes.add(String.valueOf(e.getMessage()));
        }
    }

    private List<KnownInstance> learned(
            List<KnownInstance> kept, List<InstanceClaim> claims, boolean isWhole) {
        return LearnedSince.of(kept, claims, isWhole, workspace.clock().now());
    }

    /** What could not be done, for {@link AuditReport#notes}. */
    List<String> notes() {
        return notes;
    }
}
