package dev.cachewarden.app.snapshot;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Resumption;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.content.ContentReading;
import dev.cachewarden.app.content.ServerTime;
import dev.cachewarden.core.port.CacheException;

import java.util.List;

/**
 * Reads all that many entries hold. After a lost connection it goes on with what was not answered,
 * if it is for certain the same server. For one thread, and once.
 */
final class ContentRun {

    private final Workspace workspace;
    private final ContentReading reading;
    private final BatchSink sink;
    private final SaveProgress progress;
    private final Cancellation cancellation;
    private long all;
    private long answered;

    /** What takes the entries. */
    @FunctionalInterface
    interface BatchSink {

        /**
         * Takes what is known of some keys.
         *
         * @param keys those that the indexes are of
         */
        void accept(KeyRun keys, ContentReading.Batch batch);
    }

    ContentRun(
            Workspace workspace,
            ServerTime time,
            BatchSink sink,
            SaveProgress progress,
            Cancellation cancellation) {
        this.workspace = workspace;
        this.reading = new ContentReading(workspace.server(), workspace.clock(), time);
        this.sink = sink;
        this.progress = progress;
        this.cancellation = cancellation;
    }

    /**
     * Answers whether it came to the end.
     *
     * @throws CacheException if the cache cannot be read, or may be another one meanwhile
     */
    boolean read(List<KeyRun> runs) {
        all = runs.stream().mapToLong(KeyRun::count).sum();
        Resumption resumption = Resumption.following(workspace, cancellation);
        requireTheSame(resumption.first());
        for (KeyRun run : runs) {
            read(run, resumption);
        }
        return answered == all && !cancellation.isCancelled();
    }

    private void read(KeyRun run, Resumption resumption) {
        long before = answered;
        while (!cancellation.isCancelled() && answered - before < run.count()) {
            KeyRun left = run.from(Math.toIntExact(answered - before));
            long start = answered;
            try {
                reading.read(left.count(), left.key(), batch -> take(left, batch));
            } catch (CacheException lost) {
                if (answered > start) {
                    resumption.progressed();
                }
                requireTheSame(resumption.await(lost));
            }
        }
    }

    private boolean take(KeyRun keys, ContentReading.Batch batch) {
        sink.accept(keys, batch);
        answered += batch.keys();
        progress.read(answered, all);
        return !cancellation.isCancelled();
    }

    private static void requireTheSame(Resumption.Met met) {
        if (met != Resumption.Met.THE_SAME) {
            throw new CacheException(
                    CacheException.Kind.CONNECTION_LOST,
                    "The connection was lost on the way, and it is not certain that the server is"
                            + " still the same: entries of two would be mixed.");
        }
    }
}
