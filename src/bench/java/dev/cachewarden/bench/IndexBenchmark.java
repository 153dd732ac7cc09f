package dev.cachewarden.bench;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.browse.IndexScan;
import dev.cachewarden.app.browse.ScanResult;

import java.io.IOException;
import java.util.Locale;

/**
 * The complete index with true counts, against a minimal SCAN loop over a plain socket with the
 * same COUNT.
 */
final class IndexBenchmark implements Benchmarks.Benchmark {

    private static final double MOST = 1.15;

    @Override
    public void run(Options options, Report report) throws IOException {
        try (BigCache cache = BigCache.fill(options);
                PlainSocket socket = new PlainSocket(cache.port());
                Connection connection = Connection.open(cache.port())) {
            double[] ours = new double[options.rounds()];
            double[] reference = new double[options.rounds()];
            double[] ratios = new double[options.rounds()];
            for (int round = -1; round < options.rounds(); round++) {
                double plain = plain(socket, options);
                long cpu = CpuTime.nanos();
                double index = index(connection.workspace(), options);
                report.say(
                        String.format(
                                Locale.ROOT,
                                "  round %d: plain %.2f s, index %.2f s (%.2f s of processor time)",
                                round,
                                plain,
                                index,
                                (CpuTime.nanos() - cpu) / 1e9));
                if (round >= 0) {
                    reference[round] = plain;
                    ours[round] = index;
                    ratios[round] = index / plain;
                }
            }
            double ratio = Report.median(ratios);
            report.add(
                    new Report.Figure(
                            String.format(
                                    Locale.ROOT, "complete index of %,d keys", options.clerkKeys()),
                            "s",
                            Report.median(ours),
                            "plain SCAN loop",
                            Report.median(reference),
                            ratio,
                            "at most " + MOST,
                            ratio <= MOST));
        }
    }

    private static double plain(PlainSocket socket, Options options) throws IOException {
        long started = System.nanoTime();
        long keys = socket.scan("clerk:*", IndexScan.COUNT);
        double seconds = (System.nanoTime() - started) / 1e9;
        require(keys >= options.clerkKeys(), "the plain loop saw " + keys + " keys");
        return seconds;
    }

    private static double index(Workspace workspace, Options options) {
        long started = System.nanoTime();
        ScanResult result = new IndexScan(workspace).run(progress -> {}, new Cancellation());
        double seconds = (System.nanoTime() - started) / 1e9;
        require(
                result.complete() && result.index().size() == options.clerkKeys(),
                "the index has " + result.index().size() + " keys");
        return seconds;
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalStateException(otherwise);
        }
    }
}
