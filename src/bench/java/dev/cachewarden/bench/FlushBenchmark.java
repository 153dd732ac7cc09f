package dev.cachewarden.bench;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.browse.IndexScan;
import dev.cachewarden.app.flush.FlushOptions;
import dev.cachewarden.app.flush.FlushPlanner;
import dev.cachewarden.app.flush.FlushProgress;
import dev.cachewarden.app.flush.FlushRunner;
import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.flush.FlushPlan;
import dev.cachewarden.core.flush.FlushReport;
import dev.cachewarden.core.flush.FlushTarget;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.journal.FlushReportFiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Flush of one environment of three, from confirming to the last answer of UNLINK, the report on
 * disk included, against {@code redis-cli --scan | xargs redis-cli unlink}. Needs redis-cli and
 * xargs on the PATH.
 */
final class FlushBenchmark implements Benchmarks.Benchmark {

    private static final double LEAST = 2;
    private static final String ENVIRONMENT = "development";

    @Override
    public void run(Options options, Report report) throws Exception {
        if (!hasRedisCli()) {
            report.say(
                    "flush: not measured, the reference needs redis-cli on the PATH (package"
                            + " redis-tools)");
            return;
        }
        Path folder = Files.createTempDirectory("cachewarden-bench");
        try (BigCache cache = BigCache.fill(options);
                Connection connection = Connection.open(cache.port())) {
            double[] ours = new double[options.rounds()];
            double[] reference = new double[options.rounds()];
            double[] ratios = new double[options.rounds()];
            for (int round = 0; round < options.rounds(); round++) {
                reference[round] = redisCli(cache.port());
                cache.refill(ENVIRONMENT, options);
                ours[round] = flush(connection.workspace(), new FlushReportFiles(folder), options);
                cache.refill(ENVIRONMENT, options);
                ratios[round] = reference[round] / ours[round];
                report.say(
                        String.format(
                                Locale.ROOT,
                                "  round %d: redis-cli %.2f s, flush %.2f s",
                                round,
                                reference[round],
                                ours[round]));
            }
            double ratio = Report.median(ratios);
            report.add(
                    new Report.Figure(
                            String.format(
                                    Locale.ROOT, "flush of %,d keys", options.clerkKeys() / 3),
                            "s",
                            Report.median(ours),
                            "redis-cli --scan | xargs unlink",
                            Report.median(reference),
                            ratio,
                            "at least " + LEAST + " times faster",
                            ratio >= LEAST));
        }
    }

    private static double flush(Workspace workspace, FlushReportFiles journal, Options options) {
        KeyIndex index = new IndexScan(workspace).run(progress -> {}, new Cancellation()).index();
        FlushTarget target =
                FlushTarget.ofEnvironment(ByteString.utf8(ENVIRONMENT), workspace.grammar());
        FlushPlan plan = new FlushPlanner(workspace).plan(target, index);
        AtomicLong lastUnlink = new AtomicLong();
        long started = System.nanoTime();
        FlushReport result =
                new FlushRunner(workspace, journal)
                        .run(
                                plan,
                                Confirmation.NONE,
                                FlushOptions.DEFAULT,
                                progress -> {
                                    if (progress.phase() == FlushProgress.Phase.FLUSHING) {
                                        lastUnlink.set(System.nanoTime());
                                    }
                                },
                                new Cancellation());
        if (result.counts().deleted() != options.clerkKeys() / 3) {
            throw new IllegalStateException("The flush deleted " + result.counts().deleted());
        }
        return (lastUnlink.get() - started) / 1e9;
    }

    private static double redisCli(int port) throws IOException, InterruptedException {
        String cli = "redis-cli -p " + port;
        String pipe =
                cli + " --scan --pattern 'clerk:" + ENVIRONMENT + ":*' | xargs " + cli + " unlink";
        long started = System.nanoTime();
        Process process =
                new ProcessBuilder("sh", "-c", pipe)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        int exit = process.waitFor();
        if (exit != 0) {
            throw new IllegalStateException("redis-cli ended with " + exit);
        }
        return (System.nanoTime() - started) / 1e9;
    }

    private static boolean hasRedisCli() throws InterruptedException {
        try {
            return new ProcessBuilder("redis-cli", "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
