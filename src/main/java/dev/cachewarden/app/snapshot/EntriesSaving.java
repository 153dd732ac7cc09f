package dev.cachewarden.app.snapshot;

import dev.cachewarden.app.content.ContentReading.Batch;
import dev.cachewarden.core.port.SnapshotFiles.Written;
import dev.cachewarden.core.snapshot.ExportCounts;
import dev.cachewarden.core.snapshot.SnapshotEntry;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds entries to a file, and counts them. For one thread. */
final class EntriesSaving implements ContentRun.BatchSink {

    private final Written file;
    private final Map<String, Long> unread = new TreeMap<>();
    private long entries;
    private long vanished;
    private long bytes;

    EntriesSaving(Written file) {
        this.file = file;
    }

    @Override
    public void accept(KeyRun keys, Batch read) {
        List<SnapshotEntry> batch =
                read.found().stream()
                        .map(found ->
                                new SnapshotEntry(
                                        keys.key().apply(found.index()),
                                        found.content(),
                                        found.readAt()))
                        .toList();
        if (!batch.isEmpty()) {
            file.add(batch);
        }
        long unknown = 0;
        for (Map.Entry<String, List<Integer>> reason : read.unread().entrySet()) {
            unread.merge(reason.getKey(), (long) reason.getValue().size(), Long::sum);
            unknown += reason.getValue().size();
        }
        entries += batch.size();
        vanished += read.keys() - batch.size() - unknown;
        bytes += batch.stream().mapToLong(SnapshotEntry::bytes).sum();
    }

    /** What was added so far. */
    ExportCounts counts() {
        return new ExportCounts(
                entries, vanished, unread.values().stream().mapToLong(Long::longValue).sum());
    }

    /** Keys of which nothing is known, by reason. */
    Map<String, Long> unread() {
        return unread;
    }

    /** Of the keys and values that were added. */
    long bytes() {
        return bytes;
    }
}
