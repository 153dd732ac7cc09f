package dev.cachewarden.redis;

import java.util.Arrays;

/** The last of some times, in ns. Safe for all threads. */
final class RecentTimes {

    private final long[] nanos;
    private long added;

    /**
     * @param kept how many
     */
    RecentTimes(int kept) {
        this.nanos = new long[kept];
    }

    synchronized void add(long took) {
        nanos[(int) (added++ % nanos.length)] = took;
    }

    synchronized int count() {
        return (int) Math.min(added, nanos.length);
    }

    /** Zero before the first. */
    synchronized long median() {
        int count = count();
        return count == 0 ? 0 : sorted()[count / 2];
    }

    /** Zero before the first. */
    synchronized long least() {
        return count() == 0 ? 0 : sorted()[0];
    }

    private long[] sorted() {
        long[] sorted = Arrays.copyOf(nanos, count());
        Arrays.sort(sorted);
        return sorted;
    }
}
