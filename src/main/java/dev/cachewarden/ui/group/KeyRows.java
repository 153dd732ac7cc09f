package dev.cachewarden.ui.group;

import dev.cachewarden.core.index.Group;
import dev.cachewarden.core.key.CacheKey;

import javafx.collections.ObservableListBase;

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

    /** The keys at those positions. */
    KeyRows(Group group, int[] positions) {
        this.group = group;
        this.positions = positions.clone();
        this.from = 0;
        this.size = positions.length;
    }

    @Override
    public CacheKey get(int index) {
        return group.key(positions.length > 0 ? positions[index] : from + index);
    }

    @Override
    public int size() {
        return size;
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
