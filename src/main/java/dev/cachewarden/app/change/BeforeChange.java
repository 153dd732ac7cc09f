package dev.cachewarden.app.change;

import dev.cachewarden.core.key.CacheKey;

import java.util.List;

/**
 * What is done with entries before they are changed, so that the change can be taken back. Called
 * on the thread of the change, after the journal has the plan and before anything is sent for these
 * keys, once for each of them.
 */
@FunctionalInterface
public interface BeforeChange {

    /** Does nothing. */
    BeforeChange NOTHING = (_, _) -> {};

    /**
     * Takes keys that are about to be changed; blocks until they may be. Those that do not exist
     * are among them.
     *
     * @param keys never empty; of a flush those of a batch, of steps those sent together
     * @throws dev.cachewarden.core.port.CacheException if the entries cannot be read
     * @throws dev.cachewarden.core.port.JournalException if they cannot be kept; in either case
     *     nothing is sent for these keys, and the change ends
     */
    void changing(Intent intent, List<CacheKey> keys);
}
