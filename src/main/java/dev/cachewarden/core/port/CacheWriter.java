package dev.cachewarden.core.port;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.snapshot.SavedEntry;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What is changed in a Redis database over an open connection. Asks nobody: who may change what is
 * decided by package {@code app.change}, which alone is given one. Safe for all threads. Every
 * future fails with {@link CacheException} only, and completes on a network thread.
 */
public interface CacheWriter {

    /**
     * How many keys an {@link #unlink} should name at most, so that it does not hold the server for
     * long. Learned from those before, so ask before each.
     */
    int keysPerUnlink();

    /** Removes entries with one UNLINK; answers how many there were. */
    CompletableFuture<Long> unlink(List<ByteString> keys);

    /**
     * Changes an entry if it still is what was seen: one atomic script.
     *
     * @param seen from {@link CacheReader#see}
     */
    CompletableFuture<Change.Outcome> change(ByteString key, SeenValue seen, Change change);

    /** Empty where each command has its price: a script costs fewer. */
    Optional<OptimisticRemoval> optimisticRemoval();

    /** As {@link #keysPerUnlink}, for what compares every entry with its mark. */
    int keysPerScript();

    /**
     * Removes those entries whose content still has the mark: one atomic script. Answers in the
     * order of {@code entries}: {@code DONE}, {@code CHANGED} or {@code GONE}.
     */
    CompletableFuture<List<Change.Outcome>> unlinkUnchanged(List<MarkedKey> entries);

    /**
     * Puts back what entries held before a change, where what the change left is still there: one
     * atomic script. Each gets its original end of time. Answers in the order of {@code entries}.
     */
    CompletableFuture<List<Restored>> restore(List<SavedEntry> entries);

    /** As {@link #keysPerUnlink}, for {@link #create}. */
    int entriesPerCreation();

    /**
     * Puts strings back where there is no entry, each by itself and atomically: what {@link
     * #restore} does, at a third of the server's time. Answers in the order of {@code entries}; not
     * whether one had expired when it came.
     *
     * @param entries each {@linkplain SavedEntry#isCreation a creation}
     */
    CompletableFuture<List<Restored>> create(List<SavedEntry> entries);
}
