package dev.cachewarden.redis;

import java.time.Duration;
import java.util.Arrays;

/** How long the last commands took, from sending to the answer. Safe for all threads. */
final class RoundTrips {

    private static final int KEPT = 65;

    private final long[] nanos = new long[KEPT];
    private long added;
    private long shortest = Long.MAX_VALUE;

    synchronized void add(long took) {
        nanos[(int) (added++ % KEPT)] = took;
        shortest = Math.min(shortest, took);
    }

    /** Zero before the first. */
    synchronized Duration median() {
        int kept = (int) Math.min(added, KEPT);
        if (kept == 0) {
            return Duration.ZERO;
        }
        long[] sorted = Arrays.copyOf(nanos, kept);
        Arrays.sort(sorted);
        return Duration.ofNanos(sorted[kept / 2]);
    }

    /** The shortest of all: close to what the way alone takes. Zero before the first. */
    synchronized Duration shortest() {
        return added == 0 ? Duration.ZERO : Duration.ofNanos(shortest);
    }
}
