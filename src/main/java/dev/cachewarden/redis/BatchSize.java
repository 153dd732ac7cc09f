package dev.cachewarden.redis;

import dev.cachewarden.core.port.ReadEntry;

/**
 * How much a batch asks for.
 *
 * @param keys in the batch
 * @param window bytes beyond which a value counts as long
 * @param valueBytes that its answer can bring at most, whatever is stored
 */
record BatchSize(int keys, int window, long valueBytes) {

    /** What a batch takes in memory at most, roughly, with so many keys. */
    static long weight(int keys, long valueBytes) {
        return keys * ReadEntry.weight(0) + valueBytes;
    }
}
