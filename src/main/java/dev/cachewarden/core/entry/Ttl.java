package dev.cachewarden.core.entry;

import java.time.Duration;

/**
 * An entry's time to live. A running one is kept as an instant of the monotonic clock ({@code
 * Clock.nanos()}), not as a number of milliseconds, so it counts down by itself and does not jump
 * when the wall clock is set.
 */
public sealed interface Ttl {

    /**
     * Expires at an instant of the monotonic clock, in ns. Once that has passed, the entry is
     * expired.
     */
    record Running(long expiresAtNanos) implements Ttl {

        /** Time left at {@code nowNanos}, never negative. */
        public Duration remaining(long nowNanos) {
            return Duration.ofNanos(Math.max(0, expiresAtNanos - nowNanos));
        }

        public boolean isExpired(long nowNanos) {
            return expiresAtNanos - nowNanos <= 0;
        }
    }

    /** The entry never expires. */
    record None() implements Ttl {}

    /** There is no such entry. */
    record Missing() implements Ttl {}

    /**
     * Reads the answer of PTTL: milliseconds, -1 without expiry, -2 without entry.
     *
     * @param atNanos when the server gave it, on the monotonic clock
     */
    static Ttl ofPttl(long milliseconds, long atNanos) {
        if (milliseconds == -1) {
            return new None();
        }
        return milliseconds < 0 ? new Missing() : new Running(atNanos + milliseconds * 1_000_000);
    }
}
