package dev.cachewarden.app.browse;

import dev.cachewarden.core.index.Group;
import dev.cachewarden.core.key.CacheKey;

import java.time.Instant;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * What keys of a group are sorted by, as it was at some moment: a number for each, so that a
 * million take 8 MB and one reading serves every direction and filter. Keys without a number are
 * last in both directions, and keys of equal ones are in the order of their names. Immutable, safe
 * for all threads.
 */
public final class KeyOrder {

    /** The number of a key of which nothing is known. */
    static final long UNKNOWN = Long.MIN_VALUE;

    private final Group group;
    private final int from;
    private final long[] values;
    private final Instant asOf;

    private KeyOrder(Group group, int from, long[] values, Instant asOf) {
        this.group = group;
        this.from = from;
        this.values = values;
        this.asOf = asOf;
    }

    /**
     * By numbers that are known.
     *
     * @param from the position of the first key
     * @param values one for each key from there on
     */
    public static KeyOrder of(Group group, int from, long[] values, Instant asOf) {
        return new KeyOrder(group, from, values.clone(), asOf);
    }

    /** By what is worked out of each position; where nothing is, {@code nothing} is answered. */
    public static KeyOrder by(
            Group group, int from, int to, IntToLongFunction value, long nothing, Instant asOf) {
        long[] values =
                IntStream.range(from, to)
                        .mapToLong(value)
                        .map(it -> it == nothing ? UNKNOWN : it)
                        .toArray();
        return new KeyOrder(group, from, values, asOf);
    }

    /** By the words that are said of each key; where there are none, nothing is known of it. */
    public static KeyOrder byWords(
            Group group, int from, int to, Function<CacheKey, String> words, Instant asOf) {
        long[] values = TextRanks.of(to - from, number -> words.apply(group.key(from + number)));
        return new KeyOrder(group, from, values, asOf);
    }

    /** When it was taken. */
    public Instant asOf() {
        return asOf;
    }

    /** How many keys at some positions have no number. */
    public long unknown(int[] positions) {
        return Arrays.stream(positions).filter(it -> value(it) == UNKNOWN).count();
    }

    /**
     * The same for what a group has become: keys that have come since have no number. Costs one
     * pass over both.
     */
    @SuppressWarnings("ReferenceEquality") // An index shares the groups it leaves alone.
    public KeyOrder on(Group other, int otherFrom, int otherTo) {
        if (other == group && otherFrom == from && otherTo == from + values.length) {
            return this;
        }
        long[] carried = new long[otherTo - otherFrom];
        int old = 0;
        for (int i = 0; i < carried.length; i++) {
            var wanted = other.identifier(otherFrom + i);
            int compared = -1;
            while (old < values.length
                    && (compared = group.identifier(from + old).compareTo(wanted)) < 0) {
                old++;
            }
            carried[i] = old < values.length && compared == 0 ? values[old] : UNKNOWN;
        }
        return new KeyOrder(other, otherFrom, carried, asOf);
    }

    /**
     * Positions in this order.
     *
     * @param positions in the group, ascending, each of a key that this order is of
     */
    public int[] sorted(int[] positions, boolean isDescending) {
        long[] distinct =
                Arrays.stream(positions).mapToLong(this::value).sorted().distinct().toArray();
        long[] packed =
                Arrays.stream(positions)
                        .mapToLong(it -> packed(rank(distinct, value(it), isDescending), it))
                        .sorted()
                        .toArray();
        return Arrays.stream(packed).mapToInt(it -> (int) it).toArray();
    }

    private static long packed(int rank, int position) {
        return (long) rank << Integer.SIZE | position;
    }

    private static int rank(long[] distinct, long value, boolean isDescending) {
        if (value == UNKNOWN) {
            return Integer.MAX_VALUE;
        }
        int rank = Arrays.binarySearch(distinct, value);
        return isDescending ? distinct.length - rank : rank;
    }

    private long value(int position) {
        return values[position - from];
    }
}
