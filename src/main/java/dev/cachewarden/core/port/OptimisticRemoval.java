package dev.cachewarden.core.port;

import dev.cachewarden.core.key.ByteString;

import java.util.List;
import java.util.OptionalLong;

/**
 * Removes entries that nobody has touched since they were read: optimistic locking, by WATCH and
 * EXEC. It notices what no comparison of contents does: an entry that was written again as it was,
 * renewed, or made to last. Each batch has a connection to itself from its reading to its removal;
 * connections are opened when they are needed and closed with this. Safe for all threads; blocking.
 */
public interface OptimisticRemoval extends AutoCloseable {

    /** How many keys a batch should have at most; ask before each. */
    int keysPerBatch();

    /**
     * Has the server watch entries, and reads them.
     *
     * @throws CacheException if they are not watched, or cannot be read; the next batch may be
     */
    Batch read(List<ByteString> keys);

    @Override
    void close();

    /** Entries that are watched. For one thread. */
    interface Batch extends AutoCloseable {

        /**
         * One for each key, in their order. There is a value of strings that are not long; of
         * everything else only whether it exists is known.
         */
        List<ReadEntry> entries();

        /**
         * Removes some of the entries, or none, and ends the watching.
         *
         * @return how many there were; empty if one of the batch was touched, or has expired, since
         *     it was read: nothing was removed then
         * @throws CacheException if nothing was removed, or, where that is {@linkplain
         *     CacheException#isInDoubt in doubt}, nobody knows
         */
        OptionalLong unlink(List<ByteString> keys);

        /** Ends the watching, if {@link #unlink} has not. */
        @Override
        void close();
    }
}
