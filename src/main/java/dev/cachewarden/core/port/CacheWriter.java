package dev.cachewarden.core.port;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.snapshot.ContentMark;
import dev.cachewarden.core.snapshot.SavedEntry;

import java.util.List;
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

    /** As {@link #keysPerUnlink}, for what compares every entry with its mark. */
    int keysPerScript();

    /**
     * Removes those entries whose content still has the mark: one atomic script. Answers in the
     * order of {@code entries}: {@code DONE}, {@code CHANGED} or {@code GONE}.
     */
    CompletableFuture<List<Change.Outcome>> unlinkUnchanged(List<MarkedKey> entries);

    /**
     * An entry, on condition of its content.
     *
     * @param mark of what it held when it was read
     */
    record MarkedKey(ByteString key, ContentMark mark) {}

    /**
     * Puts back what entries held before a change, where what the change left is still there: one
     * atomic script. Each gets its original end of time. Answers in the order of {@code entries}.
     */
    CompletableFuture<List<Restored>> restore(List<SavedEntry> entries);

    /** What became of an entry that was to be put back. */
    sealed interface Restored {

        Restored DONE = new Done();
        Restored WRITTEN_SINCE = new WrittenSince();
        Restored GONE_SINCE = new GoneSince();
        Restored EXPIRED = new Expired();

        /** It is as it was. */
        record Done() implements Restored {}

        /** There is something else than the change left. It was not touched. */
        record WrittenSince() implements Restored {}

        /** What the change left is gone. Nothing was put in its place. */
        record GoneSince() implements Restored {}

        /** Its time has run out since. */
        record Expired() implements Restored {}

        /**
         * The server refused. The entry was left, or is gone; it was never put back in part.
         *
         * @param why a sentence
         */
        record Failed(String why) implements Restored {}
    }
}
