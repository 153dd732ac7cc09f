package dev.cachewarden.app.snapshot;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Resumption;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.content.ContentReading;
import dev.cachewarden.app.content.ContentReading.Batch;
import dev.cachewarden.app.content.ContentReading.Found;
import dev.cachewarden.app.content.ServerTime;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.SnapshotFiles.Written;
import dev.cachewarden.core.snapshot.ExportCounts;
import dev.cachewarden.core.snapshot.SnapshotEntry;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads entries and adds them to a file. After a lost connection it goes on with what was not
 * answered, if it is for certain the same server. For one thread, and once.
 */
final class EntriesSaving {

    private final Workspace workspace;
    private final ContentReading reading;
    private final Written file;
    private final SaveProgress progress;
    private final Map<String, Long> unread = new TreeMap<>();
    private long all;
    private long answered;
    private long entries;
    private long bytes;

    EntriesSaving(Workspace workspace, ServerTime time, Written file, SaveProgress progress) {
        this.workspace = workspace;
        this.reading = new ContentReading(workspace.server(), workspace.clock(), time);
        this.file = file;
        this.progress = progress;
    }

    /** Answers whether it came to the end. */
    boolean run(List<KeyRun> runs, Cancellation cancellation) {
        all = runs.stream().mapToLong(KeyRun::count).sum();
        Resumption resumption = Resumption.following(workspace, cancellation);
        requireTheSame(resumption.first());
        for (KeyRun run : runs) {
            read(run, resumption, cancellation);
        }
        return answered == all && !cancellation.isCancelled();
    }

    private void read(KeyRun run, Resumption resumption, Cancellation cancellation) {
        long before = answered;
        while (!cancellation.isCancelled() && answered - before < run.count()) {
            int from = Math.toIntExact(answered - before);
            KeyRun left = run.from(from);
            long start = answered;
            try {
                reading.read(left.count(), left.key(), new Adding(left, cancellation));
            } catch (CacheException lost) {
                if (answered > start) {
                    resumption.progressed();
                }
                requireTheSame(resumption.await(lost));
            }
        }
    }

    private static void requireTheSame(Resumption.Met met) {
        if (met != Resumption.Met.THE_SAME) {
            throw new CacheException(
                    CacheException.Kind.CONNECTION_LOST,
                    "The connection was lost on the way, and it is not certain that the server is"
                            + " still the same: entries of two would be in one file.");
        }
    }

    /** What was added so far. */
    ExportCounts counts() {
        long unknown = unread.values().stream().mapToLong(Long::longValue).sum();
        return new ExportCounts(entries, answered - entries - unknown, unknown);
    }

    Map<String, Long> unread() {
        return unread;
    }

    /** Of the keys and values that were added. */
    long bytes() {
        return bytes;
    }

    private final class Adding implements ContentReading.Sink {

        private final KeyRun run;
        private final Cancellation cancellation;

        Adding(KeyRun run, Cancellation cancellation) {
            this.run = run;
            this.cancellation = cancellation;
        }

        @Override
        public boolean accept(Batch read) {
            List<SnapshotEntry> batch = read.found().stream().map(this::entry).toList();
            if (!batch.isEmpty()) {
                file.add(batch);
            }
            read.unread().forEach((why, keys) -> unread.merge(why, (long) keys.size(), Long::sum));
            entries += batch.size();
            bytes += batch.stream().mapToLong(SnapshotEntry::bytes).sum();
            answered += read.keys();
            progress.read(answered, all);
            return !cancellation.isCancelled();
        }

        private SnapshotEntry entry(Found found) {
            return new SnapshotEntry(
                    run.key().apply(found.index()), found.content(), found.readAt());
        }
    }
}
