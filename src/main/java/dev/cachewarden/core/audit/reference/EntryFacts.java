package dev.cachewarden.core.audit.reference;

import dev.cachewarden.core.audit.Fingerprint;
import dev.cachewarden.core.entry.Ttl;

import java.util.Arrays;
import java.util.Optional;

/**
 * What is kept of every entry: when it expires, and a fingerprint of its value. Threads may write
 * different entries at the same time; reading waits until they are done.
 */
public final class EntryFacts {

    private static final long NOT_THERE = Long.MIN_VALUE;
    private static final long NEVER = Long.MAX_VALUE;
    private static final int NOT_READ = -1;

    private final long[] expiresAtMillis;
    private final long[] checksums;
    private final int[] lengths;

    /**
     * @param count of entries
     * @param values whether values are read
     */
    public EntryFacts(int count, boolean values) {
        this.expiresAtMillis = new long[count];
        Arrays.fill(expiresAtMillis, NOT_THERE);
        this.checksums = new long[values ? count : 0];
        this.lengths = new int[values ? count : 0];
        Arrays.fill(lengths, NOT_READ);
    }

    public void put(int number, Ttl ttl) {
        expiresAtMillis[number] =
                switch (ttl) {
                    case Ttl.Running(long at) -> Math.clamp(at, NOT_THERE + 1, NEVER - 1);
                    case Ttl.None() -> NEVER;
                    case Ttl.Missing() -> NOT_THERE;
                };
    }

    public void put(int number, Fingerprint seen) {
        checksums[number] = seen.checksums();
        lengths[number] = seen.length();
    }

    /** Whether the entry was there and has not expired by then. */
    public boolean isAlive(int number, long nowNanos) {
        return switch (ttl(number)) {
            case Ttl.Running running -> !running.isExpired(nowNanos);
            case Ttl.None() -> true;
            case Ttl.Missing() -> false;
        };
    }

    public Ttl ttl(int number) {
        long at = expiresAtMillis[number];
        if (at == NOT_THERE) {
            return new Ttl.Missing();
        }
        return at == NEVER ? new Ttl.None() : new Ttl.Running(at);
    }

    /** Of the value, if it was read. */
    public Optional<Fingerprint> seen(int number) {
        return lengths.length == 0 || lengths[number] == NOT_READ
                ? Optional.empty()
                : Optional.of(new Fingerprint(checksums[number], lengths[number]));
    }
}
