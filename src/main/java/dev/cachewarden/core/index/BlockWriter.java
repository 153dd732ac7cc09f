package dev.cachewarden.core.index;

import dev.cachewarden.core.key.ByteString;

import java.util.Arrays;
import java.util.List;

/**
 * Puts a block together from parts of others and from single identifiers, in their order; what lies
 * together in a block is copied together. For one thread, used once.
 */
final class BlockWriter {

    private byte[] bytes;
    private int[] ends;
    private int length;
    private int size;

    /**
     * @param bytes about how many will be written
     * @param size about how many identifiers
     */
    BlockWriter(int bytes, int size) {
        this.bytes = new byte[bytes];
        this.ends = new int[size];
    }

    int size() {
        return size;
    }

    /** A block's identifiers from {@code from} (inclusive) to {@code to} (exclusive). */
    void add(Block block, int from, int to) {
        int start = block.start(from);
        int count = to - from;
        int added = block.start(to) - start;
        makeRoom(added, count);
        System.arraycopy(block.bytes(), start, bytes, length, added);
        for (int i = 0; i < count; i++) {
            ends[size + i] = block.ends()[from + i] - start + length;
        }
        length += added;
        size += count;
    }

    void add(ByteString identifier) {
        makeRoom(identifier.length(), 1);
        identifier.copyTo(bytes, length);
        length += identifier.length();
        ends[size++] = length;
    }

    /**
     * All of {@code block} without some identifiers and with others.
     *
     * @param edits sorted, each identifier once
     */
    void add(Block block, List<IdentifierEdit> edits) {
        int copied = 0;
        for (IdentifierEdit edit : edits) {
            int found = block.positionOf(edit.identifier(), copied);
            int at = found < 0 ? -(found + 1) : found;
            if (found >= 0 && edit.isThere()) {
                continue;
            }
            add(block, copied, at);
            if (edit.isThere()) {
                add(edit.identifier());
            }
            copied = found < 0 ? at : at + 1;
        }
        add(block, copied, block.size());
    }

    Block build() {
        return new Block(Arrays.copyOf(bytes, length), Arrays.copyOf(ends, size));
    }

    private void makeRoom(int added, int count) {
        int needed = Math.addExact(length, added);
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, larger(needed));
        }
        if (size + count > ends.length) {
            ends = Arrays.copyOf(ends, larger(size + count));
        }
    }

    /** A half more, so that growing costs little for each identifier. */
    private static int larger(int needed) {
        return (int) Math.min(Integer.MAX_VALUE - 8L, needed + (needed >>> 1) + 16L);
    }
}
