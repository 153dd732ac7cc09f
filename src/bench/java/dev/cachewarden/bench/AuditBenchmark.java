package dev.cachewarden.bench;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.audit.AuditProgress;
import dev.cachewarden.app.audit.AuditRun;
import dev.cachewarden.app.browse.IndexScan;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.AuditScope;
import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.reference.AuditKeys;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.port.KnownInstances;
import dev.cachewarden.json.StreamingFactsReader;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Audits against plain pipelined loops over one socket: a values audit against one that fetches the
 * same values with GET, a keys audit against one that asks PTTL and TYPE of every key, for the same
 * keys in the same order.
 */
final class AuditBenchmark implements Benchmarks.Benchmark {

    private static final double MOST_VALUES = 2;
    private static final double MOST_KEYS = 1.3;
    private static final double MOST_COMMANDS = 2.1;
    private static final double MOST_HEAP_MB = 150;

    @Override
    public void run(Options options, Report report) throws IOException {
        try (UserCache cache = UserCache.fill(options.clerkKeys());
                PlainSocket socket = new PlainSocket(cache.port());
                Connection connection = Connection.open(cache.port(), UserCache.LAYOUT)) {
            Workspace workspace = connection.workspace();
            KeyIndex index =
                    new IndexScan(workspace).run(progress -> {}, new Cancellation()).index();
            require(index.size() == cache.keys().size(), "the index has " + index.size() + " keys");
            Audits audits = new Audits(workspace, index);
            List<byte[]> keys = inOrderOf(index);
            String size =
                    String.format(
                            Locale.ROOT,
                            "%,d users, %,d MB",
                            index.size(),
                            cache.valueBytes() >> 20);
            report.say(
                    String.format(
                            Locale.ROOT,
                            "  plain loops in the order of writing: GET %.2f s, PTTL and TYPE %.2f"
                                    + " s",
                            seconds(() -> socket.ask(cache.keys(), "GET")),
                            seconds(() -> socket.ask(cache.keys(), "PTTL", "TYPE"))));
            compare(
                    "values audit of " + size,
                    "plain GET loop",
                    MOST_VALUES,
                    options,
                    report,
                    () -> socket.ask(keys, "GET"),
                    () -> audits.run(Depth.VALUES));
            compare(
                    "keys audit of " + size,
                    "plain PTTL and TYPE loop",
                    MOST_KEYS,
                    options,
                    report,
                    () -> socket.ask(keys, "PTTL", "TYPE"),
                    () -> audits.run(Depth.KEYS));
            commands(audits, index, report);
            heap(audits, report);
        }
    }

    /**
     * The keys as the audit asks for them: sorted. A loop in the order of writing would find its
     * entries side by side in the server's memory, an order that nobody knows of a cache.
     */
    private static List<byte[]> inOrderOf(KeyIndex index) {
        AuditKeys keys = new AuditKeys(index, section -> true);
        return IntStream.range(0, keys.count()).mapToObj(i -> keys.bytes(i).toArray()).toList();
    }

    private static void compare(
            String name,
            String referenceName,
            double most,
            Options options,
            Report report,
            Work reference,
            Work ours)
            throws IOException {
        double[] plain = new double[options.rounds()];
        double[] audited = new double[options.rounds()];
        double[] ratios = new double[options.rounds()];
        for (int round = -1; round < options.rounds(); round++) {
            double theirs = seconds(reference);
            long cpu = CpuTime.nanos();
            double mine = seconds(ours);
            report.say(
                    String.format(
                            Locale.ROOT,
                            "  round %d: plain %.2f s, audit %.2f s (%.2f s of processor time)",
                            round,
                            theirs,
                            mine,
                            (CpuTime.nanos() - cpu) / 1e9));
            if (round >= 0) {
                plain[round] = theirs;
                audited[round] = mine;
                ratios[round] = mine / theirs;
            }
        }
        double ratio = Report.median(ratios);
        report.add(
                new Report.Figure(
                        name,
                        "s",
                        Report.median(audited),
                        referenceName,
                        Report.median(plain),
                        ratio,
                        "at most " + most,
                        ratio <= most));
    }

    private static void commands(Audits audits, KeyIndex index, Report report) {
        long said = audits.cost(Depth.VALUES);
        AuditReport audited = audits.run(Depth.VALUES, progress -> {});
        double each = (double) audited.cost().commands() / index.size();
        report.say(
                String.format(
                        Locale.ROOT,
                        "  %,d commands said before, %,d sent",
                        said,
                        audited.cost().commands()));
        report.add(
                new Report.Figure(
                        "commands of a values audit, a key",
                        "",
                        each,
                        "bound",
                        MOST_COMMANDS,
                        each / MOST_COMMANDS,
                        "at most 1",
                        each <= MOST_COMMANDS));
    }

    /** The growth of the heap at every tenth of the reading, after a collection. */
    private static void heap(Audits audits, Report report) {
        long before = usedAfterCollection();
        long[] most = {0};
        double[] next = {0};
        AuditReport audited =
                audits.run(
                        Depth.VALUES,
                        progress -> {
                            if (progress.share() >= next[0]) {
                                next[0] = progress.share() + 0.1;
                                most[0] = Math.max(most[0], usedAfterCollection() - before);
                            }
                        });
        double held = most[0] / 1e6;
        report.say(String.format(Locale.ROOT, "  %,d findings", audited.total()));
        report.add(
                new Report.Figure(
                        "heap of a values audit beyond the index",
                        "MB",
                        held,
                        "bound",
                        MOST_HEAP_MB,
                        held / MOST_HEAP_MB,
                        "at most 1",
                        held <= MOST_HEAP_MB));
    }

    /** After collections until the figure is stable. */
    private static long usedAfterCollection() {
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

    private static double seconds(Work work) throws IOException {
        long started = System.nanoTime();
        work.run();
        return (System.nanoTime() - started) / 1e9;
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalStateException(otherwise);
        }
    }

    /** One side of a comparison. */
    private interface Work {

        void run() throws IOException;
    }

    /** The audits of one cache. */
    private record Audits(Workspace workspace, KeyIndex index) {

        private AuditRun run() {
            return new AuditRun(
                    workspace,
                    new StreamingFactsReader(),
                    AuditSettings.DEFAULT,
                    KnownInstances.nothing(),
                    List.of());
        }

        long cost(Depth depth) {
            return run().cost(index, AuditScope.all(depth)).commands();
        }

        void run(Depth depth) {
            run(depth, progress -> {});
        }

        AuditReport run(Depth depth, Consumer<AuditProgress> progress) {
            AuditReport report =
                    run().run(index, AuditScope.all(depth), progress, new Cancellation());
            require(report.complete(), "the audit ended early: " + report.failure());
            require(report.coverage().read() == index.size(), "not every entry was read");
            return report;
        }
    }
}
