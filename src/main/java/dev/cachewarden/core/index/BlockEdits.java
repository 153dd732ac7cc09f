package dev.cachewarden.core.index;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Applies edits to sorted blocks: those that none of them is in are shared, the others are written
 * anew. A block that grew to twice the usual length becomes two, one that shrank to a quarter takes
 * the next one in, so that any number of edits leaves about as few blocks as a scan makes. For one
 * thread, used once.
 */
final class BlockEdits {

    private final int usual;
    private final List<IdentifierEdit> edits;
    private final List<Block> result = new ArrayList<>();
    private @Nullable BlockWriter open;
    private int next;

    /**
     * @param usual identifiers a block
     * @param edits sorted, each identifier once
     */
    private BlockEdits(int usual, List<IdentifierEdit> edits) {
        this.usual = usual;
        this.edits = edits;
    }

    static List<Block> apply(List<Block> blocks, List<IdentifierEdit> edits, int usual) {
        return new BlockEdits(usual, edits).apply(blocks);
    }

    private List<Block> apply(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            boolean isLast = i == blocks.size() - 1;
            add(blocks.get(i), isLast ? rest() : before(blocks.get(i + 1)));
        }
        if (blocks.isEmpty() && !edits.isEmpty()) {
            add(Block.of(List.of()), rest());
        }
        close();
        return result;
    }

    /** The edits that belong before a block, but for those that earlier blocks have taken. */
    private List<IdentifierEdit> before(Block block) {
        int from = next;
        if (next < edits.size() && edits.get(next).identifier().compareTo(block.get(0)) < 0) {
            next = firstFrom(block);
        }
        return edits.subList(from, next);
    }

    private int firstFrom(Block block) {
        int low = next;
        int high = edits.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (edits.get(middle).identifier().compareTo(block.get(0)) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private List<IdentifierEdit> rest() {
        List<IdentifierEdit> rest = edits.subList(next, edits.size());
        next = edits.size();
        return rest;
    }

    private void add(Block block, List<IdentifierEdit> edited) {
        if (open == null && edited.isEmpty()) {
            result.add(block);
            return;
        }
        BlockWriter writer = open == null ? writerFor(block, edited) : open;
        writer.add(block, edited);
        open = writer;
        if (writer.size() > usual / 4) {
            close();
        }
    }

    private static BlockWriter writerFor(Block block, List<IdentifierEdit> edited) {
        int bytes =
                edited.stream()
                        .filter(IdentifierEdit::isThere)
                        .mapToInt(edit -> edit.identifier().length())
                        .reduce(block.bytes().length, Math::addExact);
        return new BlockWriter(bytes, block.size() + edited.size());
    }

    /** Ends the block that is being written, in parts of the usual length. */
    private void close() {
        if (open == null || open.size() == 0) {
            open = null;
            return;
        }
        Block whole = open.build();
        open = null;
        if (whole.size() < 2 * usual) {
            result.add(whole);
            return;
        }
        int parts = whole.size() / usual;
        for (int i = 0; i < parts; i++) {
            int from = (int) ((long) whole.size() * i / parts);
            int to = (int) ((long) whole.size() * (i + 1) / parts);
            BlockWriter part = new BlockWriter(whole.start(to) - whole.start(from), to - from);
            part.add(whole, from, to);
            result.add(part.build());
        }
    }
}
