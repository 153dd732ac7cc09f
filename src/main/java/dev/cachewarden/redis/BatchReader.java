package dev.cachewarden.redis;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.BulkRequest;
import dev.cachewarden.core.port.ReadEntry;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A strategy for reading the entries of a batch. */
interface BatchReader {

    /**
     * How much the next batch asks for.
     *
     * @param usualBytes that a value had in the batch before, at least 1
     */
    BatchSize size(boolean values, int usualBytes);

    /**
     * Sends the commands for a batch. The entries are in order and complete except for values: some
     * or all of the wanted ones can be missing, and then their lengths are known.
     *
     * @param first index of the first of {@code keys}
     * @param size from {@link #size}
     */
    CompletableFuture<List<ReadEntry>> read(
            BulkRequest request, int first, List<ByteString> keys, BatchSize size);

    /**
     * How many commands a reading of {@code count} entries takes if all are strings and no batch is
     * longer than one answer may be.
     */
    long commands(int count, boolean values);
}
