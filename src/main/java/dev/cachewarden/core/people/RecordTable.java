package dev.cachewarden.core.people;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/** A hash table of record numbers, which keeps no keys: they are in the records. For one thread. */
final class RecordTable {

    private static final int FREE = -1;

    /** Gives the hash of a record, to place it again in a larger table. */
    private final IntUnaryOperator hashes;

    private int[] slots = free(1 << 10);
    private int size;

    RecordTable(IntUnaryOperator hashes) {
        this.hashes = hashes;
    }

    /** The first record with this hash that {@code isWanted}, or -1. */
    int find(int hash, IntPredicate isWanted) {
        for (int at = first(hash); slots[at] != FREE; at = next(at)) {
            if (isWanted.test(slots[at])) {
                return slots[at];
            }
        }
        return -1;
    }

    void add(int hash, int record) {
        if (4L * (size + 1) > 3L * slots.length) {
            grow();
        }
        put(hash, record);
        size++;
    }

    long bytes() {
        return 4L * slots.length;
    }

    private void put(int hash, int record) {
        int at = first(hash);
        while (slots[at] != FREE) {
            at = next(at);
        }
        slots[at] = record;
    }

    private void grow() {
        int[] before = slots;
        slots = free(2 * before.length);
        for (int record : before) {
            if (record != FREE) {
                put(hashes.applyAsInt(record), record);
            }
        }
    }

    private int first(int hash) {
        int mixed = hash * 0x9E3779B9;
        return (mixed ^ (mixed >>> 15)) & (slots.length - 1);
    }

    private int next(int at) {
        return (at + 1) & (slots.length - 1);
    }

    private static int[] free(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, FREE);
        return slots;
    }
}
