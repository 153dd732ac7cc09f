package dev.cachewarden.core.port;

import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.ByteString;

import java.util.Optional;

/**
 * One entry as a bulk reading found it.
 *
 * @param index of its key in what was asked for
 * @param ttl {@link Ttl.Missing} if there was no entry
 * @param type as TYPE answers: {@code string}; {@code none} if there was no entry
 * @param length of the value in bytes, for a string; 0 if values were not asked for
 * @param value of a string; empty if values were not asked for, or it is longer than the limit
 */
public record ReadEntry(int index, Ttl ttl, String type, long length, Optional<ByteString> value) {

    public static final String STRING = "string";

    /** Bytes of an entry's objects and of its key. */
    private static final int WITHOUT_VALUE = 256;

    /** The same under another number. */
    public ReadEntry withIndex(int wanted) {
        return new ReadEntry(wanted, ttl, type, length, value);
    }

    public boolean exists() {
        return !(ttl instanceof Ttl.Missing);
    }

    /** Bytes it takes in memory, roughly. */
    public long weight() {
        return weight(value.map(ByteString::length).orElse(0));
    }

    /** Approximate memory of an entry with a value of that length, in bytes. */
    public static long weight(long valueBytes) {
        return WITHOUT_VALUE + valueBytes;
    }
}
