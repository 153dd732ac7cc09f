package dev.cachewarden.bench;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.browse.IndexScan;
import dev.cachewarden.core.index.Group;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.port.CommandCount;
import dev.cachewarden.ui.follow.FollowState;
import dev.cachewarden.ui.shell.OpenCache;
import dev.cachewarden.ui.shell.WindowScene;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
    private static final Set<String> OURS = Set.of("EXISTS", "PING");
    private static final Set<String> THEIRS = Set.of("SET", "UNLINK");

    /** Longer than the bound, so that a missed one is measured and not cut off. */
    private static final int GIVEN_UP_SECONDS = 30;

    @Override
    public void run(Options options, Report report) throws Exception {
        try (BigCache cache = BigCache.fill(options);
                Connection connection = Connection.open(cache.port());
                Connection checking = Connection.open(cache.port());
                ChangingKeys changing = new ChangingKeys(cache.port());
                PlainSocket asking = new PlainSocket(cache.port());
                BenchWindow shown = BenchWindow.open()) {
            WindowScene window = shown.scene();
            double alone = cpuEach(asking, () -> changing.run(CHANGES_PER_SECOND, 5));
            int untouched =
                    (int) checking.workspace().server().databaseSize().orElseThrow()
                            - changing.written().size();
            open(window, connection);
            // Compiles the code that is measured.
            changing.run(CHANGES_PER_SECOND, 2);
            awaitEqual(window, changing, untouched);
            long before = commands(connection);
            ServerTimes.begin(asking);
            Heartbeat heartbeat =
                    BenchWindow.onFx(() -> {
                        Heartbeat started = new Heartbeat();
                        started.start();
                        return started;
                    });
            long changes = (long) CHANGES_PER_SECOND * options.seconds();
            double followed =
                    cpuEach(asking, () -> changing.run(CHANGES_PER_SECOND, options.seconds()));
            long ended = System.nanoTime();
            CompletableFuture<Heartbeat> stopped = new CompletableFuture<>();
            BenchWindow.onFx(() -> {
                heartbeat.stopAfter(1, stopped);
                return heartbeat;
            });
            double seconds = awaitEqual(window, changing, untouched) - ended / 1e9;
            long sent = commands(connection) - before;
            add(report, "index exact after the last change", "s", seconds, MOST_SECONDS);
            add(report, "our commands for one change", "", (double) sent / changes, MOST_SHARE);
            double share =
                    (double) ServerTimes.micros(OURS, asking) / ServerTimes.micros(THEIRS, asking);
            add(report, "server time for us, of the writer's", "", share, MOST_SHARE);
            report.say(
                    String.format(
                            Locale.ROOT,
                            "  processor time of the server for one change: %.1f µs, %.1f µs where"
                                    + " nobody follows",
                            followed * 1e6,
                            alone * 1e6));
            requireEqual(window, checking);
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

    /** Makes changes. */
    private interface Changing {

        /** Answers how many. */
        long run() throws Exception;
    }

    /** Processor time that the server takes for each change, in seconds. */
    private static double cpuEach(PlainSocket asking, Changing changing) throws Exception {
        double before = cpu(asking);
        long changes = changing.run();
        return (cpu(asking) - before) / changes;
    }

    private static double cpu(PlainSocket asking) throws IOException {
        return ((String) asking.ask("INFO", "cpu"))
                .lines()
                .filter(line -> line.matches("used_cpu_(sys|user):.*"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(':') + 1)))
                .sum();
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

    /**
     * Answers the moment, in seconds, at which the index was first seen to hold what was written,
     * and not a key more.
     */
    private static double awaitEqual(WindowScene window, ChangingKeys changing, int untouched)
            throws Exception {
        List<CacheKey> written = changing.written().stream().map(FollowBenchmark::key).toList();
        long givenUp = System.nanoTime() + GIVEN_UP_SECONDS * 1_000_000_000L;
        while (true) {
            KeyIndex index = BenchWindow.onFx(() -> window.model().keys().index());
            long now = System.nanoTime();
            if (index.size() == untouched + written.size()
                    && written.stream().allMatch(index::contains)) {
                return now / 1e9;
            }
            if (now > givenUp) {
                throw new IllegalStateException(
                        "The index has "
                                + index.size()
                                + " keys of "
                                + (untouched + written.size()));
            }
            Thread.sleep(5);
        }
    }

    private static CacheKey key(String text) {
        return KeyGrammar.withDefaults().parse(ByteString.utf8(text)).orElseThrow();
    }

    private static void requireEqual(WindowScene window, Connection checking) throws Exception {
        KeyIndex expected =
                new IndexScan(checking.workspace()).run(_ -> {}, new Cancellation()).index();
        KeyIndex index = BenchWindow.onFx(() -> window.model().keys().index());
        if (index.size() != expected.size() || !isEqual(index, expected)) {
            throw new IllegalStateException("The index is not what a scan finds");
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
