package dev.cachewarden.core.port;

import java.time.Instant;

/** The clocks of this machine. */
final class SystemClock implements Clock {

    /** The same for all: {@code System.nanoTime} may begin anywhere, just before its wrap, too. */
    private static final long START = System.nanoTime();

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public long nanos() {
        return System.nanoTime() - START;
    }
}
