package dev.cachewarden.bench;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.browse.IndexScan;
import dev.cachewarden.core.index.Group;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.port.CommandCount;
import dev.cachewarden.ui.follow.FollowState;
import dev.cachewarden.ui.shell.OpenCache;
import dev.cachewarden.ui.shell.WindowScene;

import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/**
 * The program's own window on a large cache that another client changes 5,000 times a second: when
 * its index is exact after the last change, how many commands of ours that took for one of the
 * client's, and for how long the FX thread was not free meanwhile.
 */
final class FollowBenchmark implements Benchmarks.Benchmark {

    private static final int CHANGES_PER_SECOND = 5_000;
    private static final double MOST_SECONDS = 2;
    private static final double MOST_SHARE = 0.1;
    private static final double MOST_STALL_MS = 50;

    /** Longer than the bound, so that a missed one is measured and not cut off. */
    private static final int GIVEN_UP_SECONDS = 30;

    @Override
    public void run(Options options, Report report) throws Exception {
        try (BigCache cache = BigCache.fill(options);
                Connection connection = Connection.open(cache.port());
                Connection checking = Connection.open(cache.port());
                ChangingKeys changing = new ChangingKeys(cache.port());
                BenchWindow shown = BenchWindow.open()) {
            WindowScene window = shown.scene();
            open(window, connection);
            // Compiles the code that is measured.
            changing.run(CHANGES_PER_SECOND, 2);
            awaitEqual(window, checking);
            long before = commands(connection);
            Heartbeat heartbeat =
                    BenchWindow.onFx(() -> {
                        Heartbeat started = new Heartbeat();
                        started.start();
                        return started;
                    });
            long changes = changing.run(CHANGES_PER_SECOND, options.seconds());
            long ended = System.nanoTime();
            CompletableFuture<Heartbeat> stopped = new CompletableFuture<>();
            BenchWindow.onFx(() -> {
                heartbeat.stopAfter(1, stopped);
                return heartbeat;
            });
            double seconds = awaitEqual(window, checking) - ended / 1e9;
            long sent = commands(connection) - before;
            add(report, "index exact after the last change", "s", seconds, MOST_SECONDS);
            add(report, "our commands for one change", "", (double) sent / changes, MOST_SHARE);
            stopped.get();
            report.say(
                    String.format(
                            Locale.ROOT,
                            "  FX: %d pulses, p99 %.1f ms",
                            heartbeat.pulses(),
                            heartbeat.p99Millis()));
            add(
                    report,
                    "FX stall while keys change",
                    "ms",
                    heartbeat.longestMillis(),
                    MOST_STALL_MS);
        }
    }

    private static void open(WindowScene window, Connection connection) throws Exception {
        BenchWindow.onFx(() -> {
            window.model().open(new OpenCache("benchmark", connection.workspace()));
            return window;
        });
        while (!BenchWindow.onFx(
                () -> window.model().follow().stateProperty().get() instanceof FollowState.Live)) {
            Thread.sleep(20);
        }
    }

    /** Answers the moment, in seconds, at which the index was last seen to be exact. */
    private static double awaitEqual(WindowScene window, Connection checking) throws Exception {
        KeyIndex expected =
                new IndexScan(checking.workspace()).run(_ -> {}, new Cancellation()).index();
        long givenUp = System.nanoTime() + GIVEN_UP_SECONDS * 1_000_000_000L;
        while (true) {
            KeyIndex index = BenchWindow.onFx(() -> window.model().keys().index());
            long now = System.nanoTime();
            if (index.size() == expected.size() && isEqual(index, expected)) {
                return now / 1e9;
            }
            if (now > givenUp) {
                throw new IllegalStateException(
                        "The index has " + index.size() + " keys, a scan " + expected.size());
            }
            Thread.sleep(5);
        }
    }

    private static boolean isEqual(KeyIndex one, KeyIndex other) {
        for (Section section : other.sections()) {
            for (Group group : other.groups(section)) {
                Group same = one.group(section, group.type()).orElse(null);
                if (same == null || same.size() != group.size()) {
                    return false;
                }
                for (int position = 0; position < group.size(); position++) {
                    if (!same.identifier(position).equals(group.identifier(position))) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static long commands(Connection connection) {
        return connection.workspace().server().commandCounts().stream()
                .mapToLong(CommandCount::sent)
                .sum();
    }

    private static void add(Report report, String name, String unit, double ours, double most) {
        report.add(
                new Report.Figure(
                        name, unit, ours, "bound", most, ours / most, "at most 1", ours <= most));
    }
}
