package dev.cachewarden.redis;

import dev.cachewarden.core.port.Clock;

/**
 * How many bytes may be in flight, so that another command during a long reading waits for seconds
 * at most, however slow the link is. Learned from the reading's own answers; unlimited before the
 * first. For one thread.
 */
final class LinkWindow {

    private static final double SECONDS = 2;

    /** Some users, on any link. */
    static final long LEAST = 1 << 15;

    private final Clock clock;
    private long answeredAt;
    private boolean isKnown;
    private double bytesPerNano;

    LinkWindow(Clock clock) {
        this.clock = clock;
    }

    long now() {
        return clock.nanos();
    }

    /**
     * Learns from an answer.
     *
     * @param askedAt of the clock, in ns; answers come one after the other, so its time begins no
     *     earlier than the one before ended
     */
    void answered(long bytes, long askedAt) {
        long now = clock.nanos();
        long begun = isKnown ? Math.max(askedAt, answeredAt) : askedAt;
        double speed = (double) bytes / Math.max(1, now - begun);
        bytesPerNano = isKnown ? (bytesPerNano + speed) / 2 : speed;
        isKnown = true;
        answeredAt = now;
    }

    /** The most that may be under way. */
    long bytes() {
        return isKnown ? Math.max(LEAST, (long) (bytesPerNano * SECONDS * 1e9)) : Long.MAX_VALUE;
    }
}
