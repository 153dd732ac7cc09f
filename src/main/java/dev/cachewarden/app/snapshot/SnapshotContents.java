package dev.cachewarden.app.snapshot;

import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.outcome.TaskOutcome;
import dev.cachewarden.core.port.SnapshotFiles.Opened;
import dev.cachewarden.core.snapshot.ExportCounts;
import dev.cachewarden.core.snapshot.ExportTitle;
import dev.cachewarden.core.snapshot.SnapshotEntry;
import dev.cachewarden.core.snapshot.SnapshotSelection;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * What is in a snapshot, read to its end.
 *
 * @param counts what its writer said; empty if it ends early
 * @param groups of those entries that were asked for
 * @param foreign entries of keys that are not below the snapshot's prefix
 */
public record SnapshotContents(
        ExportTitle title,
        Optional<ExportCounts> counts,
        Map<SnapshotGroup, Total> groups,
        long foreign) {

    /**
     * How much there is of something.
     *
     * @param bytes of keys and values
     * @param ended entries whose time has run out since
     */
    public record Total(long entries, long bytes, long ended) {

        private static final Total NOTHING = new Total(0, 0, 0);

        private Total plus(Total more) {
            return new Total(entries + more.entries, bytes + more.bytes, ended + more.ended);
        }
    }

    /**
     * Reads a snapshot. Blocking.
     *
     * @param grammar of its prefix
     * @param wanted which of its entries are counted
     * @param now in ms since 1970
     * @param each takes every entry that is counted
     * @throws dev.cachewarden.core.port.JournalException if it cannot be read
     * @throws dev.cachewarden.core.connection.InvalidSettingsException if an environment is wanted
     *     that is neither configured nor carried by a key
     */
    public static SnapshotContents read(
            Opened snapshot,
            KeyGrammar grammar,
            SnapshotSelection.Part wanted,
            long now,
            BiConsumer<CacheKey, SnapshotEntry> each) {
        WantedPart part = new WantedPart(grammar, wanted);
        Map<SnapshotGroup, Total> groups = new TreeMap<>(SnapshotGroup.order(grammar));
        long[] foreign = {0};
        snapshot.read(entries -> {
            for (SnapshotEntry entry : entries) {
                Optional<CacheKey> key = grammar.parse(entry.key());
                if (key.isEmpty()) {
                    foreign[0]++;
                } else if (part.covers(key.get())) {
                    groups.merge(SnapshotGroup.of(key.get()), total(entry, now), Total::plus);
                    each.accept(key.get(), entry);
                }
            }
        });
        if (snapshot.counts().isPresent()) {
            part.requireKnown();
        }
        return new SnapshotContents(snapshot.title(), snapshot.counts(), groups, foreign[0]);
    }

    private static Total total(SnapshotEntry entry, long now) {
        return new Total(1, entry.bytes(), entry.content().isExpired(now) ? 1 : 0);
    }

    /** Of all groups. */
    public Total total() {
        return groups.values().stream().reduce(Total.NOTHING, Total::plus);
    }

    /** Done if it is known to be whole. */
    public TaskOutcome outcome() {
        return TaskOutcome.doneIf(counts.isPresent());
    }
}
