package dev.cachewarden.core.index;

import dev.cachewarden.core.key.ByteString;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/** Sorted identifiers in blocks of equal length (the last may be shorter). Immutable. */
final class SortedIdentifiers {

    /**
     * Identifiers a block, as a power of two: {@code 1 << 12} of some 32 bytes are 128 KiB, small
     * for the collector.
     */
    private static final int BLOCK_BITS = 12;

    private static final int BLOCK_SIZE = 1 << BLOCK_BITS;

    private final List<Block> blocks;
    private final int size;

    private SortedIdentifiers(List<Block> blocks) {
        this.blocks = List.copyOf(blocks);
        this.size = blocks.stream().mapToInt(Block::size).reduce(0, Math::addExact);
    }

    /**
     * Merges sorted runs, each without regard to the others; what occurs more than once is kept
     * once.
     */
    static SortedIdentifiers merge(List<Block> runs) {
        PriorityQueue<Cursor> heads = new PriorityQueue<>(Math.max(1, runs.size()));
        for (Block run : runs) {
            if (run.size() > 0) {
                heads.add(new Cursor(run));
            }
        }
        List<Block> blocks = new ArrayList<>();
        List<ByteString> open = new ArrayList<>(BLOCK_SIZE);
        @Nullable ByteString last = null;
        while (!heads.isEmpty()) {
            Cursor head = heads.poll();
            if (last == null || !head.current.equals(last)) {
                last = head.current;
                open.add(last);
                if (open.size() == BLOCK_SIZE) {
                    blocks.add(Block.of(open));
                    open.clear();
                }
            }
            if (head.advance()) {
                heads.add(head);
            }
        }
        if (!open.isEmpty()) {
            blocks.add(Block.of(open));
        }
        return new SortedIdentifiers(blocks);
    }

    int size() {
        return size;
    }

    ByteString get(int position) {
        return blocks.get(position >>> BLOCK_BITS).get(position & (BLOCK_SIZE - 1));
    }

    int positionOf(ByteString identifier) {
        int low = 0;
        int high = size - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int comparison = get(middle).compareTo(identifier);
            if (comparison == 0) {
                return middle;
            }
            if (comparison < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -(low + 1);
    }

    List<Block> blocks() {
        return blocks;
    }

    /** The position of the first identifier of a block. */
    static int firstPosition(int block) {
        return block << BLOCK_BITS;
    }

    /** A place in a run, ordered by the identifier there. */
    private static final class Cursor implements Comparable<Cursor> {

        private final Block run;
        private int position;
        private ByteString current;

        Cursor(Block run) {
            this.run = run;
            this.current = run.get(0);
        }

        boolean advance() {
            position++;
            if (position == run.size()) {
                return false;
            }
            current = run.get(position);
            return true;
        }

        @Override
        public int compareTo(Cursor other) {
            return current.compareTo(other.current);
        }
    }
}
