package dev.cachewarden.redis;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.BulkRequest;
import dev.cachewarden.core.port.ReadEntry;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A way to read what is known of the entries of one batch. */
interface BatchReader {

    /**
     * How much the next batch asks for.
     *
     * @param usualBytes that a value had in the batch before, at least 1
     */
    BatchSize size(boolean values, int usualBytes);

    /**
     * Sends what reads a batch. The entries are in order and complete, but for values: some or all
     * of those that are wanted can still be missing, and their lengths are known then.
     *
     * @param first index of the first of {@code keys}
     * @param size from {@link #size}
     */
    CompletableFuture<List<ReadEntry>> read(
            BulkRequest request, int first, List<ByteString> keys, BatchSize size);

    /**
     * How many commands a reading of {@code count} entries takes, all of them strings and none of
     * their batches longer than one answer may be.
     */
    long commands(int count, boolean values);
}
