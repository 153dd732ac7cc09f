package dev.cachewarden.core.port;

import dev.cachewarden.core.audit.KnownInstance;
import dev.cachewarden.core.connection.CacheName;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Keeps what is known of the Clerk instances of caches' environments: users are gone after minutes,
 * and with them the evidence. Every method is blocking and safe for all threads and processes.
 */
public interface KnownInstances {

    /**
     * What was kept of a cache; at most one an environment.
     *
     * @throws JournalException if it cannot be read
     */
    List<KnownInstance> of(CacheName cache);

    /**
     * Keeps what {@code change} makes of what was kept. Nobody else changes it meanwhile.
     *
     * @throws JournalException if it cannot be kept; what was kept stays
     */
    void keep(CacheName cache, UnaryOperator<List<KnownInstance>> change);

    /** Knows nothing and keeps nothing. */
    static KnownInstances nothing() {
        return new KnownInstances() {
            @Override
            public List<KnownInstance> of(CacheName cache) {
                return List.of();
            }

            @Override
            public void keep(CacheName cache, UnaryOperator<List<KnownInstance>> change) {}
        };
    }
}
