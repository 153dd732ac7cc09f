package dev.cachewarden.core.people;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * A hash table of record numbers, which keeps no keys: they are in the records. With each number
 * are six bits of its hash, so that hardly any other record is looked at. For one thread.
 */
final class RecordTable {

    /** More than {@link RecordBlocks} can hold of people with a name. */
    private static final int NUMBER_BITS = 26;

    private static final int NUMBER = (1 << NUMBER_BITS) - 1;
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
        int mark = mark(hash);
        for (int at = first(hash); slots[at] != FREE; at = next(at)) {
            int record = slots[at] & NUMBER;
            if ((slots[at] & ~NUMBER) == mark && isWanted.test(record)) {
                return record;
            }
        }
        return -1;
    }

    /** Makes room for that number of records at once: to grow step by step takes longer. */
    void expect(int records) {
        long wanted = 4L * records / 3 + 1;
        while (slots.length < wanted && slots.length < 1 << NUMBER_BITS) {
            grow();
        }
    }

    void add(int hash, int record) {
        if (record >= NUMBER) {
            throw new IllegalStateException("More than " + NUMBER + " people");
        }
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
        slots[at] = record | mark(hash);
    }

    private void grow() {
        int[] before = slots;
        slots = free(2 * before.length);
        for (int slot : before) {
            if (slot != FREE) {
                int record = slot & NUMBER;
                put(hashes.applyAsInt(record), record);
            }
        }
    }

    private static int mark(int hash) {
        return hash & ~NUMBER;
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
