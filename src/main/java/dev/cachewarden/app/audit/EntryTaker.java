package dev.cachewarden.app.audit;

import dev.cachewarden.core.port.ReadEntry;

/** Takes entries as they are read. For one thread at a time. */
public interface EntryTaker {

    /**
     * Takes what was read of the entry that {@code ReadEntry.index} numbers.
     *
     * @param readAtNanos when it had been read, on the monotonic clock
     */
    void take(ReadEntry entry, long readAtNanos);

    /**
     * Learns that an entry may not be read.
     *
     * @param number of the entry
     */
    void refuse(int number, long readAtNanos);

    /** Bytes of values taken so far. */
    long bytes();

    /** What came to light so far. */
    long found();
}
