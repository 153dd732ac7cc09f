package dev.cachewarden.core.port;

import java.time.Instant;

/**
 * The two clocks: one for showing the time, one for measuring it. Entries live by them; in an
 * opened snapshot they have stopped at the moment at which it was taken.
 */
public interface Clock {

    /** Wall clock. Can be set, so never used for differences. */
    Instant now();

    /**
     * Monotonic clock in ns. Its start is arbitrary and its end 292 years away: it does not wrap.
     */
    long nanos();

    /** Measures how long work takes, also where the time of the entries has stopped. */
    default Clock ofWork() {
        return this;
    }

    /** This machine's; those of one process agree. */
    static Clock system() {
        return new SystemClock();
    }
}
