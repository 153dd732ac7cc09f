package dev.cachewarden.core.audit.reference;

import dev.cachewarden.core.key.KeyType;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * All copies of all users, put in order so that copies of one user are adjacent. Its passes may run
 * side by side, each in one thread at a time; a group is good until its consumer returns.
 */
public final class CrossReference {

    private static final int TAKEN = -1;

    private final AuditKeys keys;
    private final UserCopyTable copies;
    private final int[] rows;
    private long @Nullable [] byUser;

    /**
     * @param alive whether an entry still counts, by its number
     */
    public CrossReference(AuditKeys keys, UserCopyTable copies, IntPredicate alive) {
        this.keys = keys;
        this.copies = copies;
        this.rows =
                Arrays.stream(copies.rows()).filter(row -> alive.test(copies.entry(row))).toArray();
    }

    /** Passes every user's copies, in an order that means nothing. */
    public void forEachUser(Consumer<CopyGroup> work) {
        userParts(1).forEach(part -> part.forEach(work));
    }

    /** Some of the users; different parts may be passed side by side. */
    public final class UserPart {

        private final int from;
        private final int to;

        private UserPart(int from, int to) {
            this.from = from;
            this.to = to;
        }

        /** Passes every user's copies, in an order that means nothing. */
        public void forEach(Consumer<CopyGroup> work) {
            forEachGroup(byUser(), from, to, copies::sameUser, work);
        }
    }

    /** All users in {@code count} parts; all copies of a user are in the same one. */
    public List<UserPart> userParts(int count) {
        long[] sorted = byUser();
        List<UserPart> parts = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= count; i++) {
            int to = (int) ((long) sorted.length * i / count);
            while (to > 0 && to < sorted.length && sorted[to] >> 32 == sorted[to - 1] >> 32) {
                to++;
            }
            parts.add(new UserPart(from, Math.max(from, to)));
            from = Math.max(from, to);
        }
        return parts;
    }

    private synchronized long[] byUser() {
        long[] sorted = byUser;
        if (sorted == null) {
            sorted = sorted(rows, copies::userHash);
            byUser = sorted;
        }
        return sorted;
    }

    /**
     * Passes, for every section and username as it is spelt in a key, the copies of users with such
     * a name; in an order that means nothing.
     */
    public void forEachUsername(Consumer<CopyGroup> work) {
        forEachGroup(
                Arrays.stream(rows).filter(copies::hasUsername).toArray(),
                row -> Long.hashCode(copies.key(row)) * 31 + section(row),
                (one, other) ->
                        copies.key(one) == copies.key(other) && section(one) == section(other),
                work);
    }

    /** Passes, for every identifier of {@code username:} keys, the copies in any section. */
    public void forEachUsernameKey(Consumer<CopyGroup> work) {
        forEachGroup(
                Arrays.stream(rows)
                        .filter(row -> keys.type(copies.entry(row)) == KeyType.USERNAME)
                        .toArray(),
                row -> keys.identifier(copies.entry(row)).hashCode(),
                (one, other) ->
                        keys.identifier(copies.entry(one))
                                .equals(keys.identifier(copies.entry(other))),
                work);
    }

    /** What the users in each of these entries show of their instance, one answer a user. */
    public Map<Integer, List<Optional<String>>> instancesIn(Set<Integer> entries) {
        Map<Integer, List<Optional<String>>> shown = new HashMap<>();
        for (int row : rows) {
            if (entries.contains(copies.entry(row))) {
                int instance = copies.instance(row);
                shown.computeIfAbsent(copies.entry(row), _ -> new ArrayList<>())
                        .add(
                                instance == UserCopyTable.NO_INSTANCE
                                        ? Optional.empty()
                                        : Optional.of(copies.instanceName(instance)));
            }
        }
        return shown;
    }

    /** Whether two rows with one hash belong together. */
    private interface Same {

        boolean test(int one, int other);
    }

    private int section(int row) {
        return keys.section(copies.entry(row));
    }

    private void forEachGroup(
            int[] members, IntUnaryOperator hash, Same same, Consumer<CopyGroup> work) {
        long[] sorted = sorted(members, hash);
        forEachGroup(sorted, 0, sorted.length, same, work);
    }

    /** Rows in the order of their hash, which is in the upper half. */
    private static long[] sorted(int[] members, IntUnaryOperator hash) {
        long[] sorted = new long[members.length];
        for (int i = 0; i < members.length; i++) {
            sorted[i] = (long) hash.applyAsInt(members[i]) << 32 | members[i];
        }
        Arrays.parallelSort(sorted);
        return sorted;
    }

    private void forEachGroup(
            long[] sorted, int first, int end, Same same, Consumer<CopyGroup> work) {
        CopyGroup window = new CopyGroup(copies, keys);
        int from = first;
        while (from < end) {
            int to = from + 1;
            while (to < end && sorted[to] >> 32 == sorted[from] >> 32) {
                to++;
            }
            if (to - from == 1) {
                window.clear();
                window.add((int) sorted[from]);
                window.sort();
                work.accept(window);
            } else {
                forEachSame(sorted, from, to, same, window, work);
            }
            from = to;
        }
    }

    /** Splits rows with one hash, which nearly always belong together, into those that do. */
    private static void forEachSame(
            long[] sorted,
            int from,
            int to,
            Same same,
            CopyGroup window,
            Consumer<CopyGroup> work) {
        int[] left = new int[to - from];
        for (int i = from; i < to; i++) {
            left[i - from] = (int) sorted[i];
        }
        for (int i = 0; i < left.length; i++) {
            if (left[i] == TAKEN) {
                continue;
            }
            window.clear();
            int first = left[i];
            for (int j = i; j < left.length; j++) {
                if (left[j] != TAKEN && (j == i || same.test(first, left[j]))) {
                    window.add(left[j]);
                    left[j] = TAKEN;
                }
            }
            window.sort();
            work.accept(window);
        }
    }
}
