package dev.cachewarden.app.browse;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Resumption;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.port.CacheException;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Reads the names of all keys of ours into an index. */
public final class IndexScan {

    /**
     * SCAN's COUNT: nearly all the speed of 10,000, but the server is held for a millisecond
     * instead of thirty (measured with five million keys).
     */
    public static final int COUNT = 1000;

    private final Workspace workspace;

    public IndexScan(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * What a scan would send.
     *
     * @param keys how many the database has, as far as is known
     */
    public static long commands(long keys) {
        return keys / COUNT + 2;
    }

    /**
     * Scans to the end, to the cancellation or to the first failure; what was found until then is
     * in the result. After a lost connection it starts again: a cursor means nothing to a server
     * that was restarted, and only a scan that went through shows what is there. Blocking.
     *
     * @param progress called on this thread after every batch
     */
    public ScanResult run(Consumer<ScanProgress> progress, Cancellation cancellation) {
        Instant startedAt = workspace.clock().now();
        long startedNanos = workspace.clock().nanos();
        long started = workspace.clock().ofWork().nanos();
        KeyIndex most = new KeyIndex.Builder(workspace.grammar()).build();
        try {
            Resumption resumption = new Resumption(workspace, cancellation);
            while (true) {
                Run run = new Run(started, progress, cancellation);
                try {
                    run.scan();
                    return new ScanResult(
                            run.builder.build(),
                            !run.stopped,
                            Optional.empty(),
                            startedAt,
                            startedNanos,
                            since(started));
                } catch (CacheException lost) {
                    most = larger(most, run.builder.build());
                    if (resumption.await(lost) == Resumption.Met.ANOTHER) {
                        most = new KeyIndex.Builder(workspace.grammar()).build();
                    }
                }
            }
        } catch (CacheException e) {
            return new ScanResult(
                    most, false, Optional.of(e), startedAt, startedNanos, since(started));
        }
    }

    private static KeyIndex larger(KeyIndex one, KeyIndex other) {
        return one.size() > other.size() ? one : other;
    }

    private Duration since(long started) {
        return Duration.ofNanos(workspace.clock().ofWork().nanos() - started);
    }

    private final class Run {

        private final KeyIndex.Builder builder = new KeyIndex.Builder(workspace.grammar());
        private final long started;
        private final Consumer<ScanProgress> progress;
        private final Cancellation cancellation;
        private OptionalLong databaseSize = OptionalLong.empty();
        private long keys;
        private boolean stopped;

        Run(long started, Consumer<ScanProgress> progress, Cancellation cancellation) {
            this.started = started;
            this.progress = progress;
            this.cancellation = cancellation;
        }

        void scan() {
            databaseSize = workspace.server().databaseSize();
            workspace
                    .server()
                    .scan(
                            workspace.grammar().pattern(),
                            COUNT,
                            batch -> {
                                batch.forEach(builder::add);
                                keys += batch.size();
                                report();
                                stopped = cancellation.isCancelled();
                                return !stopped;
                            });
        }

        private void report() {
            double seconds = since(started).toNanos() / 1e9;
            double rate = seconds > 0 ? keys / seconds : 0;
            progress.accept(new ScanProgress(keys, rate, builder.counts(), databaseSize));
        }
    }
}
