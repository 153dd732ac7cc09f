package dev.cachewarden.bench;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.audit.AuditRun;
import dev.cachewarden.app.browse.IndexScan;
import dev.cachewarden.app.flush.FlushOptions;
import dev.cachewarden.app.flush.FlushPlanner;
import dev.cachewarden.app.flush.FlushRunner;
import dev.cachewarden.core.audit.AuditScope;
import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.flush.FlushTarget;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.KnownInstances;
import dev.cachewarden.journal.FlushReportFiles;
import dev.cachewarden.json.StreamingFactsReader;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How long one command of ours keeps a server from answering others, by the server's own clock, of
 * scan, audit and flush, on a quiet machine and next to two processes that load it fully. Held
 * against loops of SCAN over a socket: COUNT 10, which is what redis-cli sends and shows what the
 * machine alone does, and COUNT 10000.
 */
final class HoldBenchmark implements Benchmarks.Benchmark {

    private static final double MOST_USUALLY = 3;
    private static final double MOST_EVER = 10;
    private static final int BUSY_PROCESSES = 2;
    private static final Set<String> OURS =
            Set.of(
                    "SCAN",
                    "MGET",
                    "GETRANGE",
                    "PTTL",
                    "TYPE",
                    "STRLEN",
                    "UNLINK",
                    "DBSIZE",
                    "PING");

    @Override
    public void run(Options options, Report report) throws Exception {
        try (UserCache cache = UserCache.fill(options.clerkKeys());
                PlainSocket socket = new PlainSocket(cache.port())) {
            // The first of all runs in a JVM that is still cold.
            measure("quiet", cache, "development", socket, report);
            List<Process> busy = new ArrayList<>();
            try {
                for (int i = 0; i < BUSY_PROCESSES; i++) {
                    busy.add(new ProcessBuilder("sh", "-c", "while :; do :; done").start());
                }
                measure("beside two busy processes", cache, "test", socket, report);
            } finally {
                busy.forEach(Process::destroyForcibly);
            }
        }
    }

    private static void measure(
            String when, UserCache cache, String environment, PlainSocket socket, Report report)
            throws IOException {
        try (Connection connection = Connection.open(cache.port(), UserCache.LAYOUT)) {
            Workspace workspace = connection.workspace();
            ServerTimes scan = times(socket, () -> scan(workspace));
            KeyIndex index = scan(workspace);
            ServerTimes audit = times(socket, () -> audit(workspace, index));
            ServerTimes small = times(socket, () -> plain(cache, 10));
            ServerTimes large = times(socket, () -> plain(cache, 10_000));
            ServerTimes flush = times(socket, () -> flush(workspace, index, environment));
            report.say("  SCAN COUNT 10, " + when + ": " + small);
            report.say("  SCAN COUNT 10000, " + when + ": " + large);
            add("scan, " + when, scan, large, report);
            add("audit, " + when, audit, large, report);
            add("flush, " + when, flush, large, report);
        }
    }

    private static void add(String name, ServerTimes ours, ServerTimes reference, Report report) {
        report.say("  " + name + ": " + ours);
        report.add(
                new Report.Figure(
                        "99.9th of 100 commands, " + name,
                        "ms",
                        ours.percentile(0.999),
                        "SCAN COUNT 10000 loop",
                        reference.percentile(0.999),
                        ours.percentile(0.999) / reference.percentile(0.999),
                        String.format(
                                Locale.ROOT,
                                "at most %.0f ms, longest at most %.0f ms",
                                MOST_USUALLY,
                                MOST_EVER),
                        ours.percentile(0.999) <= MOST_USUALLY && ours.longest() <= MOST_EVER));
    }

    private static ServerTimes times(PlainSocket socket, Work work) throws IOException {
        ServerTimes.begin(socket);
        work.run();
        return ServerTimes.of(OURS, socket);
    }

    private static KeyIndex scan(Workspace workspace) {
        return new IndexScan(workspace).run(_ -> {}, new Cancellation()).index();
    }

    private static void audit(Workspace workspace, KeyIndex index) {
        new AuditRun(
                        workspace,
                        new StreamingFactsReader(),
                        AuditSettings.DEFAULT,
                        KnownInstances.nothing(),
                        List.of())
                .run(index, AuditScope.all(Depth.VALUES), _ -> {}, new Cancellation());
    }

    private static void flush(Workspace workspace, KeyIndex index, String environment)
            throws IOException {
        FlushTarget target =
                FlushTarget.ofEnvironment(ByteString.utf8(environment), workspace.grammar());
        new FlushRunner(
                        workspace,
                        new FlushReportFiles(Files.createTempDirectory("cachewarden-bench")))
                .run(
                        new FlushPlanner(workspace).plan(target, index),
                        Confirmation.NONE,
                        FlushOptions.DEFAULT,
                        _ -> {},
                        new Cancellation());
    }

    private static void plain(UserCache cache, int count) throws IOException {
        try (PlainSocket socket = new PlainSocket(cache.port())) {
            socket.scan("clerk:*", count);
        }
    }

    /** What is measured. */
    private interface Work {

        void run() throws IOException;
    }
}
