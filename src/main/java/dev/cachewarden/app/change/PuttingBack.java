package dev.cachewarden.app.change;

import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.Restored;
import dev.cachewarden.core.snapshot.SavedEntry;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A change that was let through and puts entries back as they were. For one thread. */
public interface PuttingBack {

    /** How many entries to send at once; ask before each. */
    int entriesPerScript();

    /** Whether nothing would be left of an entry by the time at which it is sent. */
    boolean isExpired(SavedEntry entry);

    /**
     * Keeps what is in the places of entries of which some are taken away once others are back, so
     * that undoing this does not take away first. Blocking.
     *
     * @throws dev.cachewarden.core.port.CacheException if it cannot be read; nothing is in doubt
     * @throws dev.cachewarden.core.port.JournalException if it cannot be kept
     */
    default void keepTogether(List<CacheKey> keys, List<SavedEntry> entries) {
        // What only adds takes nothing away.
    }

    /**
     * Puts entries back where what is expected in their place is there; answers in their order.
     * Fails with a {@link dev.cachewarden.core.port.JournalException} if what is there cannot be
     * kept before: then nothing was sent.
     */
    CompletableFuture<List<Restored>> send(List<CacheKey> keys, List<SavedEntry> entries);

    /** How many entries to create at once; ask before each. */
    default int entriesPerCreation() {
        return entriesPerScript();
    }

    /** Whether an entry is put back by {@linkplain #create creating} it. */
    default boolean isCreation(SavedEntry entry) {
        return false;
    }

    /**
     * Puts entries back where there is none; answers in their order.
     *
     * @param entries each {@linkplain #isCreation a creation}
     */
    default CompletableFuture<List<Restored>> create(
            List<CacheKey> keys, List<SavedEntry> entries) {
        return send(keys, entries);
    }
}
