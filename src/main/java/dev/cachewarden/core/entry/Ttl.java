package dev.cachewarden.core.entry;

import java.time.Duration;

/**
 * An entry's time to live. A running one is kept as an instant of the monotonic clock ({@code
 * Clock.nanos()}), not as a number of milliseconds, so it counts down by itself and does not jump
 * when the wall clock is set.
 */
public sealed interface Ttl {

    /**
     * Expires at an instant of the monotonic clock. Once that has passed, the entry is expired.
     *
     * @param expiresAtMillis in ms: Redis takes times to live of 292 million years, and in ns 64
     *     bits end after 292
     */
    record Running(long expiresAtMillis) implements Ttl {

        /** Time left at {@code nowNanos}, never negative. */
        public Duration remaining(long nowNanos) {
            Duration left = Duration.ofMillis(expiresAtMillis).minusNanos(nowNanos);
            return left.isNegative() ? Duration.ZERO : left;
        }

        public boolean isExpired(long nowNanos) {
            return expiresAtMillis <= Math.floorDiv(nowNanos, NANOS_OF_A_MILLI);
        }
    }

    /** The entry never expires. */
    record None() implements Ttl {}

    /** There is no such entry. */
    record Missing() implements Ttl {}

    /** In a millisecond. */
    long NANOS_OF_A_MILLI = 1_000_000;

    /**
     * Reads the answer of PTTL: milliseconds, -1 without expiry, -2 without entry.
     *
     * @param atNanos when the server gave it, on the monotonic clock
     */
    static Ttl ofPttl(long milliseconds, long atNanos) {
        if (milliseconds == -1) {
            return new None();
        }
        return milliseconds < 0 ? new Missing() : running(milliseconds, atNanos);
    }

    /** Rounded up, and beyond 64 bits the last instant: never expired earlier than the entry is. */
    private static Ttl running(long milliseconds, long atNanos) {
        long at = Math.ceilDiv(atNanos, NANOS_OF_A_MILLI);
        boolean isBeyond = at > 0 && milliseconds > Long.MAX_VALUE - at;
        return new Running(isBeyond ? Long.MAX_VALUE : at + milliseconds);
    }
}
