package dev.cachewarden.core.port;

import java.time.Instant;

/** The two clocks: one for telling people the time, one for measuring it. */
public interface Clock {

    /** Wall clock. Can be set, so never used for differences. */
    Instant now();

    /** Monotonic clock in ns, with an arbitrary start; compare by difference. */
    long nanos();

    static Clock system() {
        return new Clock() {
            @Override
            public Instant now() {
                return Instant.now();
            }

            @Override
            public long nanos() {
                return System.nanoTime();
            }
        };
    }
}
