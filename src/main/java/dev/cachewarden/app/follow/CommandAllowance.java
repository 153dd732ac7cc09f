package dev.cachewarden.app.follow;

/**
 * How many commands may be sent for changes of others: a share of their number, so that we load a
 * server by a fraction of what its writers do, and a few more for caches where little happens. For
 * one thread.
 */
final class CommandAllowance {

    /** One command for each four changed keys finds out in any case which are there. */
    private static final double PER_CHANGE = 0.35;

    private static final double PER_SECOND = 100;

    /** What is saved up at most, so that a burst costs no more than its share. */
    private static final double MOST = 1_000;

    private double left = PER_SECOND;
    private long lastNanos;

    /**
     * @param nanos now, by a monotonic clock
     */
    CommandAllowance(long nanos) {
        lastNanos = nanos;
    }

    /** Time has passed, and others have made that number of changes. */
    void earn(long changes, long nanos) {
        double seconds = (nanos - lastNanos) / 1e9;
        lastNanos = nanos;
        left = Math.min(MOST, left + changes * PER_CHANGE + seconds * PER_SECOND);
    }

    int left() {
        return (int) left;
    }

    void spend(int commands) {
        left -= commands;
    }
}
