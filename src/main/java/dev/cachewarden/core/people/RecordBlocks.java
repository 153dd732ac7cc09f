package dev.cachewarden.core.people;

import dev.cachewarden.core.value.Person;

import java.util.Arrays;

/**
 * Records one after the other in large arrays: four bytes a record in addition. Records are only
 * added. For one thread at a time; a {@link View} is safe for another while records are added.
 */
final class RecordBlocks {

    private static final int BLOCK_BITS = 20;
    private static final int BLOCK = 1 << BLOCK_BITS;

    private byte[][] blocks = new byte[0][];
    private int[] ends = new int[1 << 10];
    private int count;

    /** Where the last record ends: a block's number and an offset in it. */
    private int end = -1;

    /** Adds a record and returns its number, from 0. */
    int add(byte[] record) {
        int from = end & (BLOCK - 1);
        if (end < 0 || from + record.length >= BLOCK) {
            blocks = Arrays.copyOf(blocks, blocks.length + 1);
            blocks[blocks.length - 1] = new byte[BLOCK];
            from = 0;
        }
        System.arraycopy(record, 0, blocks[blocks.length - 1], from, record.length);
        end = Math.addExact((blocks.length - 1) << BLOCK_BITS, from + record.length);
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
        }
        ends[count] = end;
        return count++;
    }

    int count() {
        return count;
    }

    long bytes() {
        return (long) blocks.length * BLOCK + 4L * ends.length;
    }

    View view() {
        return new View(blocks, ends, count);
    }

    /** The records up to now. */
    static final class View {

        private final byte[][] blocks;
        private final int[] ends;
        private final int count;

        private View(byte[][] blocks, int[] ends, int count) {
            this.blocks = blocks;
            this.ends = ends;
            this.count = count;
        }

        int count() {
            return count;
        }

        byte[] block(int record) {
            return blocks[ends[record] >>> BLOCK_BITS];
        }

        int from(int record) {
            boolean isFirst =
                    record == 0 || ends[record - 1] >>> BLOCK_BITS != ends[record] >>> BLOCK_BITS;
            return isFirst ? 0 : ends[record - 1] & (BLOCK - 1);
        }

        int to(int record) {
            return ends[record] & (BLOCK - 1);
        }

        Person person(int record) {
            return PersonRecord.read(block(record), from(record), to(record));
        }
    }
}
