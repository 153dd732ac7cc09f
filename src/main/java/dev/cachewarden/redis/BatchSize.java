package dev.cachewarden.redis;

import dev.cachewarden.core.port.ReadEntry;

/**
 * How much a batch asks for.
 *
 * @param keys in the batch
 * @param window bytes beyond which a value counts as long
 * @param valueBytes upper bound of the values in its answer, regardless of their stored size
 */
record BatchSize(int keys, int window, long valueBytes) {

    /** Approximate upper bound of the memory for a batch of that number of keys. */
    static long weight(int keys, long valueBytes) {
        return keys * ReadEntry.weight(0) + valueBytes;
    }
}
