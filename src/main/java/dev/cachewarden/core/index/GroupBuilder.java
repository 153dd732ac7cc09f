package dev.cachewarden.core.index;

import dev.cachewarden.core.key.ByteString;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Collects the identifiers of one group in the order in which they come. Full runs are sorted and
 * packed in the background while the scan goes on, so that what is left at the end is one merge.
 */
final class GroupBuilder {

    /**
     * Identifiers a run: sorted in some 5 ms, and few enough runs for one merge at a million keys.
     */
    private static final int RUN_SIZE = 1 << 14;

    private final List<CompletableFuture<Block>> runs = new ArrayList<>();
    private List<ByteString> open = new ArrayList<>();
    private long added;

    void add(ByteString identifier) {
        open.add(identifier);
        added++;
        if (open.size() == RUN_SIZE) {
            seal();
        }
    }

    /** How many were added, repeated ones included. */
    long added() {
        return added;
    }

    private void seal() {
        List<ByteString> full = open;
        open = new ArrayList<>(RUN_SIZE);
        runs.add(CompletableFuture.supplyAsync(() -> sorted(full)));
    }

    SortedIdentifiers build() {
        List<Block> blocks = new ArrayList<>();
        for (CompletableFuture<Block> run : runs) {
            blocks.add(run.join());
        }
        blocks.add(sorted(new ArrayList<>(open)));
        return SortedIdentifiers.merge(blocks);
    }

    private static Block sorted(List<ByteString> identifiers) {
        Collections.sort(identifiers);
        return Block.of(identifiers);
    }
}
