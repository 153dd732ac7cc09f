package dev.cachewarden.bench;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.browse.IndexScan;
import dev.cachewarden.core.index.KeyIndex;

import java.io.IOException;
import java.lang.ref.Reference;

/** Heap that a finished index holds, a key. */
final class HeapBenchmark implements Benchmarks.Benchmark {

    private static final double MOST = 64;

    @Override
    public void run(Options options, Report report) throws IOException {
        Options oursOnly =
                new Options(options.names(), options.clerkKeys(), 0, options.seconds(), 1);
        try (BigCache cache = BigCache.fill(oursOnly);
                Connection connection = Connection.open(cache.port())) {
            scan(connection);
            double bytes = heldBy(connection);
            report.add(
                    new Report.Figure(
                            "heap of the index a key",
                            "bytes",
                            bytes,
                            "bound",
                            MOST,
                            bytes / MOST,
                            "at most 1",
                            bytes <= MOST));
        }
    }

    private static double heldBy(Connection connection) {
        long before = usedHeap();
        KeyIndex index = scan(connection);
        try {
            return (usedHeap() - before) / (double) index.size();
        } finally {
            Reference.reachabilityFence(index);
        }
    }

    private static KeyIndex scan(Connection connection) {
        return new IndexScan(connection.workspace())
                .run(progress -> {}, new Cancellation())
                .index();
    }

    /** After collections until the figure is stable. */
    private static long usedHeap() {
        Runtime runtime = Runtime.getRuntime();
        long last = Long.MAX_VALUE;
        long used = Long.MAX_VALUE - 1;
        while (used < last) {
            last = used;
            System.gc();
            used = runtime.totalMemory() - runtime.freeMemory();
        }
        return used;
    }
}
