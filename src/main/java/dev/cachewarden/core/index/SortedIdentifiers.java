package dev.cachewarden.core.index;

import dev.cachewarden.core.key.ByteString;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;

/** Sorted identifiers in blocks, none of them empty. Immutable; what edits leave is shared. */
final class SortedIdentifiers {

    /**
     * Identifiers a block: of some 32 bytes each, 16 KiB are copied for one that comes or goes, and
     * a million are two thousand blocks, whose list is copied as well.
     */
    private static final int BLOCK_SIZE = 1 << 9;

    private final List<Block> blocks;

    /** The position behind the last identifier of each block. */
    private final int[] ends;

    private SortedIdentifiers(List<Block> blocks) {
        this.blocks = List.copyOf(blocks);
        this.ends = new int[this.blocks.size()];
        int size = 0;
        for (int i = 0; i < ends.length; i++) {
            size = Math.addExact(size, this.blocks.get(i).size());
            ends[i] = size;
        }
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

    /** The same after edits, which are sorted and name each identifier once. */
    SortedIdentifiers edited(List<IdentifierEdit> edits) {
        return new SortedIdentifiers(BlockEdits.apply(blocks, edits, BLOCK_SIZE));
    }

    int size() {
        return ends.length == 0 ? 0 : ends[ends.length - 1];
    }

    ByteString get(int position) {
        int found = Arrays.binarySearch(ends, position + 1);
        int block = found < 0 ? -(found + 1) : found;
        return blocks.get(block).get(position - firstPosition(block));
    }

    int positionOf(ByteString identifier) {
        int block = Math.max(0, blocksNotAfter(identifier) - 1);
        if (blocks.isEmpty()) {
            return -1;
        }
        int found = blocks.get(block).positionOf(identifier, 0);
        int first = firstPosition(block);
        return found < 0 ? found - first : found + first;
    }

    /** How many blocks begin with {@code identifier} or before it. */
    private int blocksNotAfter(ByteString identifier) {
        int low = 0;
        int high = blocks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (blocks.get(middle).get(0).compareTo(identifier) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How many of these the others lack. Blocks that both share are not looked at. */
    long notIn(SortedIdentifiers others) {
        Set<Block> shared = Collections.newSetFromMap(new IdentityHashMap<>());
        shared.addAll(others.blocks);
        return blocks.stream()
                .filter(block -> !shared.contains(block))
                .mapToLong(block ->
                        IntStream.range(0, block.size())
                                .filter(at -> others.positionOf(block.get(at)) < 0)
                                .count())
                .sum();
    }

    List<Block> blocks() {
        return blocks;
    }

    /** The position of the first identifier of a block. */
    int firstPosition(int block) {
        return block == 0 ? 0 : ends[block - 1];
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
