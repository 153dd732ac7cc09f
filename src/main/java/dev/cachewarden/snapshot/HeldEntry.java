package dev.cachewarden.snapshot;

import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.port.ReadEntry;
import dev.cachewarden.core.port.StoppedClock;

import java.util.OptionalLong;

/**
 * An entry of an opened snapshot, in memory.
 *
 * @param type as TYPE answers
 * @param packed by {@link HeldValues}: the value of a string, else what DUMP answered
 * @param length of that, unpacked, in bytes
 * @param left of its time when it was read, in ms; negative if it does not end
 */
@SuppressWarnings("ArrayRecordComponent") // One a key in memory, and never compared.
record HeldEntry(String type, byte[] packed, int length, long left) {

    private static final long NO_END = -1;

    /** Bytes of an entry's objects in memory, without key and value. */
    private static final int OBJECTS = 160;

    HeldEntry(String type, byte[] packed, int length, OptionalLong left) {
        this(type, packed, length, left.orElse(NO_END));
    }

    boolean isString() {
        return type.equals(ReadEntry.STRING);
    }

    /** As it was left when it was read; it runs no further. */
    Ttl ttl() {
        return Ttl.ofPttl(left, StoppedClock.NANOS);
    }

    /** Bytes in memory, roughly. */
    long weight(int keyBytes) {
        return OBJECTS + (long) keyBytes + packed.length;
    }
}
