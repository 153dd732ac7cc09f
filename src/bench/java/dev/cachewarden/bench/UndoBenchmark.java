package dev.cachewarden.bench;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Interruptions;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.browse.IndexScan;
import dev.cachewarden.app.change.ChangeKeeping;
import dev.cachewarden.app.flush.FlushOptions;
import dev.cachewarden.app.flush.FlushPlanner;
import dev.cachewarden.app.flush.FlushProgress;
import dev.cachewarden.app.flush.FlushRunner;
import dev.cachewarden.app.undo.UndoPlan;
import dev.cachewarden.app.undo.UndoPlanner;
import dev.cachewarden.app.undo.UndoRunner;
import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.change.UndoReport;
import dev.cachewarden.core.flush.FlushPlan;
import dev.cachewarden.core.flush.FlushReport;
import dev.cachewarden.core.flush.FlushTarget;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.snapshot.RecoveryLimits;
import dev.cachewarden.core.value.ValueFormats;
import dev.cachewarden.journal.ChangeJournalFile;
import dev.cachewarden.journal.FlushReportFiles;
import dev.cachewarden.json.JacksonJsonParser;
import dev.cachewarden.redis.LettuceConnector;
import dev.cachewarden.snapshot.RecoverySnapshotFiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Flush of one environment of three without and with a recovery snapshot, and its undo: against a
 * chunked flush in Lua, the flush without, and a pipelined loop of SET of the same bytes.
 */
final class UndoBenchmark implements Benchmarks.Benchmark {

    private static final String ENVIRONMENT = "development";

    @Override
    public void run(Options options, Report report) throws Exception {
        Path state = Files.createTempDirectory("cachewarden-bench");
        try (UserCache cache = UserCache.fill(options.clerkKeys());
                Connection connection = Connection.open(cache.port(), UserCache.LAYOUT);
                PlainSocket socket = new PlainSocket(cache.port())) {
            SetLoop entries = SetLoop.read(socket, "clerk:" + ENVIRONMENT + ":*");
            RecoverySnapshotFiles snapshots =
                    new RecoverySnapshotFiles(state, RecoveryLimits.DEFAULT);
            Workspace keeping = keeping(cache.port(), snapshots, state);
            Rounds rounds = new Rounds(options.rounds());
            for (int round = 0; round < options.rounds(); round++) {
                rounds.lua[round] = LuaFlush.seconds(socket, "clerk:" + ENVIRONMENT + ":*");
                rounds.set[round] = entries.seconds(socket);
                rounds.without[round] = flush(connection.workspace(), state, entries.count());
                var _ = entries.seconds(socket);
                rounds.with[round] = flush(keeping, state, entries.count());
                rounds.undo[round] = undo(keeping, snapshots, entries.count());
                report.say(rounds.words(round));
            }
            rounds.add(entries.count(), report);
            report.say(
                    String.format(
                            Locale.ROOT,
                            "  a snapshot takes %,d bytes",
                            Files.size(state.resolve("undo").resolve(newest(snapshots)))));
            keeping.server().close();
        }
    }

    private static String newest(RecoverySnapshotFiles snapshots) {
        return snapshots.newest(1).getFirst().id() + ".cwsnap";
    }

    /** What each round took, in seconds. */
    private static final class Rounds {

        private final double[] lua;
        private final double[] set;
        private final double[] without;
        private final double[] with;
        private final double[] undo;

        Rounds(int count) {
            lua = new double[count];
            set = new double[count];
            without = new double[count];
            with = new double[count];
            undo = new double[count];
        }

        String words(int round) {
            return String.format(
                    Locale.ROOT,
                    "  round %d: Lua %.2f s, flush without undo %.2f s, with %.2f s; SET loop %.2f"
                            + " s, undo %.2f s",
                    round,
                    lua[round],
                    without[round],
                    with[round],
                    set[round],
                    undo[round]);
        }

        void add(int keys, Report report) {
            String of = String.format(Locale.ROOT, " of %,d keys", keys);
            add("flush without undo" + of, without, "chunked Lua flush", lua, 1.1, report);
            add("flush with undo" + of, with, "without", without, 2, report);
            add("undo" + of, undo, "pipelined SET loop", set, 1.5, report);
        }

        private static void add(
                String name,
                double[] ours,
                String reference,
                double[] theirs,
                double most,
                Report report) {
            double ratio = Report.median(ours) / Report.median(theirs);
            report.add(
                    new Report.Figure(
                            name,
                            "s",
                            Report.median(ours),
                            reference,
                            Report.median(theirs),
                            ratio,
                            "at most " + most,
                            ratio <= most));
        }
    }

    private static Workspace keeping(int port, RecoverySnapshotFiles snapshots, Path state) {
        Clock clock = Clock.system();
        return new Workspace(
                new LettuceConnector(clock).connect(Connection.settings(port)),
                UserCache.LAYOUT,
                new ValueFormats(new JacksonJsonParser()),
                clock,
                Interruptions.END,
                new ChangeKeeping(Optional.of(snapshots), new ChangeJournalFile(state)));
    }

    private static double flush(Workspace workspace, Path state, int keys) {
        FlushTarget target =
                FlushTarget.ofEnvironment(ByteString.utf8(ENVIRONMENT), workspace.grammar());
        FlushPlan plan =
                new FlushPlanner(workspace)
                        .plan(
                                target,
                                new IndexScan(workspace).run(_ -> {}, new Cancellation()).index());
        AtomicLong last = new AtomicLong();
        long started = System.nanoTime();
        FlushReport result =
                new FlushRunner(workspace, new FlushReportFiles(state))
                        .run(
                                plan,
                                Confirmation.NONE,
                                FlushOptions.DEFAULT,
                                progress -> {
                                    if (progress.phase() == FlushProgress.Phase.FLUSHING) {
                                        last.set(System.nanoTime());
                                    }
                                },
                                new Cancellation());
        if (result.counts().deleted() != keys) {
            throw new IllegalStateException("The flush deleted " + result.counts());
        }
        return (last.get() - started) / 1e9;
    }

    private static double undo(Workspace workspace, RecoverySnapshotFiles snapshots, int keys)
            throws IOException {
        String id = snapshots.newest(1).getFirst().id();
        long started = System.nanoTime();
        UndoPlan plan = new UndoPlanner(workspace, snapshots).plan(id);
        UndoReport report =
                new UndoRunner(workspace, snapshots)
                        .run(plan, Confirmation.NONE, _ -> {}, new Cancellation());
        if (report.counts().restored() != keys) {
            throw new IllegalStateException("The undo put back " + report.counts());
        }
        return (System.nanoTime() - started) / 1e9;
    }
}
