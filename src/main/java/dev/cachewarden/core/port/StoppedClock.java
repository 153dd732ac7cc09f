package dev.cachewarden.core.port;

import java.time.Instant;

/**
 * The time in an opened snapshot: always the moment at which it was taken, so that nothing in it
 * runs down or is said of a later moment.
 *
 * @param now that moment
 * @param ofWork runs on
 */
public record StoppedClock(Instant now, Clock ofWork) implements Clock {

    /** Times to live count from here; the value means nothing. */
    public static final long NANOS = 0;

    @Override
    public long nanos() {
        return NANOS;
    }
}
