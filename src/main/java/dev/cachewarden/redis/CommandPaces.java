package dev.cachewarden.redis;

import dev.cachewarden.core.flush.FlushCost;
import dev.cachewarden.redis.CommandPace.Range;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The paces of the commands of one connection. The usual sizes take a usual server less than a
 * millisecond. Where commands are billed they apply from the start, because the cost that the user
 * was shown assumes them; elsewhere only once they are measured to be fast enough, but for
 * comparisons, whose bytes are known. Nothing is learned while the server works for us on other
 * connections.
 */
final class CommandPaces {

    /** Beyond this, a SCAN occupies a server for some 10 ms, regardless of earlier measurements. */
    private static final int MOST_SLOTS = 10_000;

    /** An entry of 1.5 KB takes some 3 µs to remove. */
    private static final int UNLINKS = FlushCost.BATCH_KEYS;

    private static final int MOST_UNLINKS = 1_000;

    /** An entry takes a script some 4 µs with its value, 2.5 µs without. */
    private static final int SCRIPT_WITH_VALUES = 100;

    private static final int SCRIPT_WITHOUT_VALUES = 250;

    /**
     * An entry of 1.5 KB takes a script some 7 µs to compare by its digest, and to remove. What it
     * takes is known from the start, since the sizes of the entries are.
     */
    private static final int COMPARISONS = 128;

    /** On a server that is slower by far. */
    private static final int LEAST_COMPARISONS = 32;

    /** Ratio of the usual to the first size: a cold JVM makes its own machine busy. */
    private static final int SHARE = 16;

    /** Some hundred commands: an index is made of these, and waits for them to be large again. */
    private static final int PATIENCE_OF_SCANS = 64;

    /**
     * Some thousand commands: one that removes or reads many entries holds a server the longest.
     */
    private static final int PATIENCE = 256;

    private final Duration budget;
    private final boolean isBilled;
    private final ConcurrentMap<Integer, CommandPace> scans = new ConcurrentHashMap<>();
    private final CommandPace unlink;
    private final CommandPace values;
    private final CommandPace types;
    private final CommandPace comparison;
    private final AtomicInteger workBeside = new AtomicInteger();

    /**
     * @param budget for which one command may hold the server
     * @param isBilled whether each command has its price
     */
    CommandPaces(Duration budget, boolean isBilled) {
        this.budget = budget;
        this.isBilled = isBilled;
        this.unlink = pace(UNLINKS, MOST_UNLINKS, PATIENCE);
        this.values = pace(SCRIPT_WITH_VALUES, SCRIPT_WITH_VALUES, PATIENCE);
        this.comparison =
                new CommandPace(
                        new Range(
                                LEAST_COMPARISONS, COMPARISONS, COMPARISONS, COMPARISONS, PATIENCE),
                        budget,
                        this::isDisturbed);
        this.types = pace(SCRIPT_WITHOUT_VALUES, SCRIPT_WITHOUT_VALUES, PATIENCE);
    }

    private CommandPace pace(int usual, int most, int patience) {
        int least = Math.ceilDiv(usual, SHARE);
        int start = isBilled ? usual : least;
        return new CommandPace(
                new Range(least, start, usual, most, patience), budget, this::isDisturbed);
    }

    private boolean isDisturbed() {
        return workBeside.get() > 0;
    }

    /** The server works for us on another connection, until {@link #endBeside}. */
    void beginBeside() {
        workBeside.incrementAndGet();
    }

    void endBeside() {
        workBeside.decrementAndGet();
    }

    /** Whether each command has its price. */
    boolean isBilled() {
        return isBilled;
    }

    /** Whether the round trip may be measured with commands that serve no other purpose. */
    boolean pings() {
        return !isBilled;
    }

    /**
     * Slots of a SCAN.
     *
     * @param usual slots
     */
    CommandPace scan(int usual) {
        return scans.computeIfAbsent(
                usual, slots -> pace(slots, Math.max(slots, MOST_SLOTS), PATIENCE_OF_SCANS));
    }

    /** Keys of an UNLINK. */
    CommandPace unlink() {
        return unlink;
    }

    /** Keys of a script that reads many entries. */
    CommandPace script(boolean withValues) {
        return withValues ? values : types;
    }

    /** Keys of a script that compares entries and changes them. */
    CommandPace comparison() {
        return comparison;
    }
}
