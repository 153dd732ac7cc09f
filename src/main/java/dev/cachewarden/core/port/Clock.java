package dev.cachewarden.core.port;

import java.time.Instant;

/** The two clocks: one for telling people the time, one for measuring it. */
public interface Clock {

    /** Wall clock. Can be set, so never used for differences. */
    Instant now();

    /**
     * Monotonic clock in ns. Its start is arbitrary and its end 292 years away: it does not wrap.
     */
    long nanos();

    static Clock system() {
        // System.nanoTime may begin anywhere, just before its wrap as well.
        long start = System.nanoTime();
        return new Clock() {
            @Override
            public Instant now() {
                return Instant.now();
            }

            @Override
            public long nanos() {
                return System.nanoTime() - start;
            }
        };
    }
}
