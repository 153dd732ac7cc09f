package dev.cachewarden.ui.group;

import dev.cachewarden.core.index.Group;
import dev.cachewarden.core.index.KeySearch;
import dev.cachewarden.core.key.CacheKey;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableListBase;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** Keys of a group as a list that makes them when asked, so that a million cost nothing. */
final class KeyRows extends ObservableListBase<CacheKey> {

    private final Group group;
    private final int[] positions;
    private final int from;
    private final int size;

    /** Consecutive keys. */
    KeyRows(Group group, int from, int to) {
        this.group = group;
        this.positions = new int[0];
        this.from = from;
        this.size = to - from;
    }

    /** The keys at those positions, which ascend. */
    KeyRows(Group group, int[] positions) {
        this.group = group;
        this.positions = positions.clone();
        this.from = 0;
        this.size = positions.length;
    }

    /** The keys of a page; none of one that only counts. */
    static ObservableList<CacheKey> all(GroupModel.Page page) {
        return page.group()
                .<ObservableList<CacheKey>>map(it -> new KeyRows(it, page.from(), page.to()))
                .orElseGet(FXCollections::emptyObservableList);
    }

    /**
     * Those of a page that have some text in their names. On any thread.
     *
     * @param isCancelled asked at every key; what is answered then is of no use
     */
    static ObservableList<CacheKey> matching(
            GroupModel.Page page, String text, BooleanSupplier isCancelled) {
        Group group = page.group().orElseThrow();
        int[] positions =
                IntStream.range(page.from(), page.to())
                        .takeWhile(_ -> !isCancelled.getAsBoolean())
                        .filter(KeySearch.filter(group, text))
                        .toArray();
        return positions.length == 0
                ? FXCollections.emptyObservableList()
                : new KeyRows(group, positions);
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

    /** The row of the key, or of the next one where it is not among them. */
    int nearest(CacheKey key) {
        return Math.clamp(place(key), 0, Math.max(0, size - 1));
    }

    private int place(CacheKey key) {
        int found = group.positionOf(key.identifier());
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
