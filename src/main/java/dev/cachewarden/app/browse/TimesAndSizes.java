package dev.cachewarden.app.browse;

import dev.cachewarden.core.entry.Ttl;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Times to live and sizes of many entries, by number: two arrays, so that a million take 16 MB. For
 * one thread.
 */
public final class TimesAndSizes {

    private final long[] ends;
    private final long[] sizes;
    private int refused;
    private int gone;

    TimesAndSizes(int count) {
        ends = new long[count];
        sizes = new long[count];
    }

    void set(int number, Optional<Ttl> ttl, OptionalLong bytes) {
        boolean isGone = ttl.orElse(null) instanceof Ttl.Missing;
        ends[number] = ttl.map(TimesAndSizes::end).orElse(KeyOrder.UNKNOWN);
        sizes[number] = isGone ? KeyOrder.UNKNOWN : bytes.orElse(KeyOrder.UNKNOWN);
        if (isGone) {
            gone++;
        } else if (ttl.isEmpty()) {
            refused++;
        }
    }

    /** The later it ends the greater; what never ends is the greatest. */
    private static long end(Ttl ttl) {
        return switch (ttl) {
            case Ttl.Running running -> Math.min(Long.MAX_VALUE - 1, running.expiresAtMillis());
            case Ttl.None() -> Long.MAX_VALUE;
            case Ttl.Missing() -> KeyOrder.UNKNOWN;
        };
    }

    /** When entries end, for {@link KeyOrder}. */
    public long[] ends() {
        return ends.clone();
    }

    /** Lengths of their values in bytes, for {@link KeyOrder}. */
    public long[] sizes() {
        return sizes.clone();
    }

    public int count() {
        return ends.length;
    }

    /** Entries that the user may not read. */
    public int refused() {
        return refused;
    }

    /** Entries that had ended before they were read. */
    public int gone() {
        return gone;
    }
}
