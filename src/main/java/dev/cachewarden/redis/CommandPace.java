package dev.cachewarden.redis;

import java.time.Duration;
import java.util.Arrays;

/**
 * How much the commands of one kind ask for at once, so that none holds a server, which answers
 * nobody else meanwhile, for longer than a budget. The server's part of a command is what it took
 * beyond the way. What is over the budget is halved; it grows where twice the part fits, up to what
 * is usual, and beyond that only where it saves time, which is where the way is long.
 *
 * <p>The part is the median of some commands over a long way, which has moments of its own. Over a
 * short one it is nearly the longest: there, slow moments are those of a busy machine, on which a
 * shorter command is interrupted less often. So each time that a command was over the budget, it
 * takes longer until the size grows again. Growing goes by the shortest way known, since a JVM that
 * is cold or waits for a processor makes a near server look like a far one. Safe for all threads.
 */
final class CommandPace {

    /** Commands between two decisions. */
    static final int KEPT = 5;

    /** Each time that a size was too large, as many times more decisions before it grows again. */
    static final int SLOWER = 4;

    /** From there on, larger commands save more than they cost. */
    static final Duration LONG_WAY = Duration.ofMillis(10);

    private final Range range;
    private final long budget;
    private final long[] times = new long[KEPT];
    private int known;
    private int largest;
    private boolean allOfSize = true;
    private int patience = 1;
    private int fitting;
    private volatile int size;

    /**
     * @param least is asked for however long it takes
     * @param start before anything is known
     * @param usual holds a usual server for well below a usual budget
     * @param most is never exceeded
     * @param patience decisions after which a size that was too large is tried again at the latest
     */
    record Range(int least, int start, int usual, int most, int patience) {}

    CommandPace(Range range, Duration budget) {
        this.range = range;
        this.budget = budget.toNanos();
        this.size = range.start;
    }

    /** How much to ask for: slots, keys. */
    int size() {
        return size;
    }

    /**
     * Learns from a command. One that was sent for more than is asked for by now tells nothing.
     *
     * @param asked how much it asked for
     * @param took from when the server can have begun to the first byte of the answer, and the way
     */
    synchronized void answered(int asked, long took, RoundTrip way) {
        if (asked > size) {
            return;
        }
        times[known++] = took;
        largest = Math.max(largest, asked);
        allOfSize &= asked == size;
        if (known == KEPT) {
            Arrays.sort(times);
            size = next(way);
            known = 0;
            largest = 0;
            allOfSize = true;
        }
    }

    private int next(RoundTrip way) {
        boolean isLong = way.least() >= LONG_WAY.toNanos();
        long took = isLong ? times[KEPT / 2] : times[KEPT - 2];
        if (took - way.usual() > budget) {
            return smaller(isLong);
        }
        boolean fits = allOfSize && 2 * (took - way.least()) <= budget;
        int most = isLong ? range.most : Math.max(size, range.usual);
        return fits && ++fitting >= patience ? larger(most) : size;
    }

    private int smaller(boolean isLong) {
        fitting = 0;
        patience = isLong ? 1 : Math.min(range.patience, patience * SLOWER);
        return Math.max(range.least, Math.min(size, largest / 2));
    }

    private int larger(int most) {
        fitting = 0;
        return Math.min(2 * size, most);
    }
}
