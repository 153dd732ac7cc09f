package dev.cachewarden.core.compare;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which columns agree at one place. Immutable. */
final class Agreement {

    /** The key of a column that has nothing at a place. */
    static final Object ABSENT = new Object();

    /**
     * By column, the number of the group it agrees with; groups are numbered from 0 in the order of
     * their first columns.
     */
    private final int[] groups;

    private Agreement(int[] groups) {
        this.groups = groups;
    }

    /** Columns agree where their {@code keys} are equal. */
    static Agreement of(Object[] keys) {
        Map<Object, Integer> numbers = new HashMap<>();
        int[] groups = new int[keys.length];
        for (int column = 0; column < keys.length; column++) {
            int next = numbers.size();
            Integer known = numbers.putIfAbsent(keys[column], next);
            groups[column] = known == null ? next : known;
        }
        return new Agreement(groups);
    }

    /** Columns agree if they do so in both. */
    Agreement and(Agreement other) {
        if (!other.differs() || Arrays.equals(groups, other.groups)) {
            return this;
        }
        if (!differs()) {
            return other;
        }
        Object[] both = new Object[groups.length];
        Arrays.setAll(both, column -> List.of(groups[column], other.groups[column]));
        return of(both);
    }

    boolean differs() {
        for (int group : groups) {
            if (group != 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a column agrees with most. */
    boolean isWithMost(int column) {
        return groups[column] == most();
    }

    /** Whether some group has more columns than any other, and more than one. */
    boolean hasMost() {
        return most() >= 0;
    }

    /** The group that has more columns than any other, and more than one; -1 if none has. */
    private int most() {
        int[] sizes = sizes();
        int largest = Arrays.stream(sizes).max().orElse(0);
        boolean alone = Arrays.stream(sizes).filter(size -> size == largest).count() == 1;
        if (!alone || largest < 2) {
            return -1;
        }
        int most = 0;
        while (sizes[most] != largest) {
            most++;
        }
        return most;
    }

    private int[] sizes() {
        int[] sizes = new int[Arrays.stream(groups).max().orElse(-1) + 1];
        Arrays.stream(groups).forEach(group -> sizes[group]++);
        return sizes;
    }

    ColumnMark mark(int column) {
        int[] sizes = sizes();
        int most = most();
        int group = groups[column];
        if (sizes.length < 2 || group == most) {
            return ColumnMark.NONE;
        }
        if (sizes[group] == 1) {
            return ColumnMark.ODD;
        }
        for (int earlier = 0; earlier < group; earlier++) {
            if (sizes[earlier] > 1 && earlier != most) {
                return ColumnMark.OTHER_GROUP;
            }
        }
        return ColumnMark.ONE_GROUP;
    }
}
