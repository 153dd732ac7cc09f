package dev.cachewarden.redis;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Adapts the size of one kind of command (COUNT of a SCAN, keys of an UNLINK or script), so that
 * none occupies the single-threaded server for longer than a budget. Decides after every {@link
 * #KEPT} commands, by the server's share of their times: the time of a command less the round-trip
 * time. If that share exceeds the budget, the size is halved. If twice the share fits the budget,
 * the size is doubled, up to the usual size; beyond that only if the round trip is {@linkplain
 * #LONG_WAY long}, where fewer commands save time.
 *
 * <p>On a long round trip the share is taken from the median of the window, because the latency of
 * such a link has outliers. On a short one it is taken from the second longest: outliers there show
 * a busy machine, which interrupts a short command less often, so after each excess the size waits
 * {@link #SLOWER} times as long before it grows again. Growth subtracts the shortest round trip
 * known, not the median: a cold or starved JVM measures long round trips to a near server. Safe for
 * all threads.
 */
final class CommandPace {

    /** Window of samples: commands between two decisions. */
    static final int KEPT = 5;

    /** Back-off: the factor by which the decisions before the next growth increase. */
    static final int SLOWER = 4;

    /** The round-trip time from which larger commands save more than they cost. */
    static final Duration LONG_WAY = Duration.ofMillis(10);

    private final Range range;
    private final long budget;
    private final long[] times = new long[KEPT];
    private int known;
    private int largest;
    private boolean allOfSize = true;
    private int patience = 1;
    private int fitting;
    private final BooleanSupplier isDisturbed;
    private volatile int size;

    /**
     * @param least is asked for however long it takes
     * @param start before anything is measured
     * @param usual takes a usual server well below the usual budget
     * @param most is never exceeded
     * @param patience upper limit of the back-off, in decisions
     */
    record Range(int least, int start, int usual, int most, int patience) {}

    CommandPace(Range range, Duration budget) {
        this(range, budget, () -> false);
    }

    /**
     * @param isDisturbed whether the server works for us on other connections too: then what a
     *     command takes says nothing of it
     */
    CommandPace(Range range, Duration budget, BooleanSupplier isDisturbed) {
        this.isDisturbed = isDisturbed;
        this.range = range;
        this.budget = budget.toNanos();
        this.size = range.start;
    }

    /** How much to ask for: slots, keys. */
    int size() {
        return size;
    }

    /**
     * Learns from a command. One that asked for more than the current size is ignored, as it was
     * sent before the size was halved.
     *
     * @param asked how much it asked for
     * @param took ns from the earliest moment at which the server can have begun to the first byte
     *     of the answer, round trip included
     */
    synchronized void answered(int asked, long took, RoundTrip way) {
        if (asked > size || isDisturbed.getAsBoolean()) {
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
