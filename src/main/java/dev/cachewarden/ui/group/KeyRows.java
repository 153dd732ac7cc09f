package dev.cachewarden.ui.group;

import dev.cachewarden.app.browse.KeyOrder;
import dev.cachewarden.core.index.Group;
import dev.cachewarden.core.index.KeySearch;
import dev.cachewarden.core.key.CacheKey;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableListBase;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** Keys of a group as a list that makes them when asked, so that a million cost nothing. */
final class KeyRows extends ObservableListBase<CacheKey> {

    private final Group group;
    private final int[] positions;
    private final int from;
    private final int size;
    private final boolean isSorted;
    private final long unknown;

    /** The row of each position; empty while rows are in the order of names. */
    private final int[] rowAt;

    /** Consecutive keys. */
    KeyRows(Group group, int from, int to) {
        this.group = group;
        this.positions = new int[0];
        this.from = from;
        this.size = to - from;
        this.isSorted = false;
        this.unknown = 0;
        this.rowAt = new int[0];
    }

    /** The keys at those positions, which ascend. */
    KeyRows(Group group, int[] positions) {
        this.group = group;
        this.positions = positions.clone();
        this.from = 0;
        this.size = positions.length;
        this.isSorted = false;
        this.unknown = 0;
        this.rowAt = new int[0];
    }

    /** The keys at those positions, which ascend, in an order that holds for the whole page. */
    private KeyRows(GroupPage page, int[] positions, Arranged arranged) {
        KeyOrder order = arranged.order().on(page.group().orElseThrow(), page.from(), page.to());
        this.group = page.group().orElseThrow();
        this.positions = order.sorted(positions, arranged.isDescending());
        this.from = page.from();
        this.size = positions.length;
        this.isSorted = true;
        this.unknown = order.unknown(positions);
        this.rowAt = new int[page.to() - page.from()];
        Arrays.fill(rowAt, -1);
        for (int row = 0; row < size; row++) {
            rowAt[this.positions[row] - from] = row;
        }
    }

    /** How many keys are last in a sorted list, because nothing is known of them. */
    long unknown() {
        return unknown;
    }

    /** The keys of a page; none of one that only counts. */
    static ObservableList<CacheKey> all(GroupPage page) {
        return page.group()
                .<ObservableList<CacheKey>>map(it -> new KeyRows(it, page.from(), page.to()))
                .orElseGet(FXCollections::emptyObservableList);
    }

    /**
     * Those of a page that have some text in their names, in an order if there is one. On any
     * thread.
     *
     * @param isCancelled asked at every key; what is answered then is of no use
     */
    static ObservableList<CacheKey> matching(
            GroupPage page, String text, Optional<Arranged> arranged, BooleanSupplier isCancelled) {
        Group group = page.group().orElseThrow();
        int[] positions =
                IntStream.range(page.from(), page.to())
                        .takeWhile(_ -> !isCancelled.getAsBoolean())
                        .filter(text.isEmpty() ? _ -> true : KeySearch.filter(group, text))
                        .toArray();
        return positions.length == 0
                ? FXCollections.emptyObservableList()
                : arranged.map(it -> new KeyRows(page, positions, it))
                        .orElseGet(() -> new KeyRows(group, positions));
    }

    @Override
    public CacheKey get(int index) {
        return group.key(positions.length > 0 ? positions[index] : from + index);
    }

    @Override
    public int size() {
        return size;
    }

    /** Without a look at each key. */
    @Override
    public int indexOf(@Nullable Object wanted) {
        int index = wanted instanceof CacheKey key ? place(key) : -1;
        return index >= 0 && index < size && get(index).equals(wanted) ? index : -1;
    }

    @Override
    public boolean contains(@Nullable Object wanted) {
        return indexOf(wanted) >= 0;
    }

    /**
     * The row of the key; where it is not among them, of the next one.
     *
     * @param before the row that it had, which is what a gone key leaves to others when sorted
     */
    int nearest(CacheKey key, int before) {
        int row = isSorted && indexOf(key) < 0 ? before : place(key);
        return Math.clamp(row, 0, Math.max(0, size - 1));
    }

    private int place(CacheKey key) {
        int found = group.positionOf(key.identifier());
        if (isSorted) {
            return found >= from && found - from < rowAt.length ? rowAt[found - from] : -1;
        }
        int position = found < 0 ? -(found + 1) : found;
        if (positions.length == 0) {
            return position - from;
        }
        int at = Arrays.binarySearch(positions, position);
        return at < 0 ? -(at + 1) : at;
    }

    /** Identity: comparing a million keys one by one is never what a table wants. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
