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
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.snapshot.RecoveryLimits;
import dev.cachewarden.core.value.ValueFormats;
import dev.cachewarden.journal.ChangeJournalFile;
import dev.cachewarden.journal.FlushReportFiles;
import dev.cachewarden.json.JacksonJsonParser;
import dev.cachewarden.redis.LettuceConnector;
import dev.cachewarden.snapshot.RecoverySnapshotFiles;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Flush of one environment of three without and with a recovery snapshot, and its undo: against a
 * chunked flush in Lua, the flush without, and a pipelined loop of SET of the same bytes. In
 * further rounds: how long each command holds the server, and how much memory is held.
 */
final class UndoBenchmark implements Benchmarks.Benchmark {

    private static final String ENVIRONMENT = "development";

    /** All that a flush sends by itself; what its scripts run is part of them. */
    private static final Set<String> FLUSHING =
            Set.of("SCAN", "GETRANGE", "PTTL", "WATCH", "EXEC", "EVAL", "PING", "TIME");

    private static final Set<String> UNDOING = Set.of("SET", "EVAL", "PING", "TIME");
    private static final double MOST_MILLIS = 5;
    private static final double MOST_MB = 150;

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
            Stages stages = new Stages(state, socket, entries, snapshots);
            UndoRounds rounds = new UndoRounds();
            for (int round = 0; round < options.rounds(); round++) {
                rounds.add(stages.round(connection.workspace(), keeping), report);
            }
            rounds.report(entries.count(), report);
            report.say(
                    String.format(
                            Locale.ROOT,
                            "  a snapshot takes %,d bytes",
                            Files.size(state.resolve("undo").resolve(newest(snapshots)))));
            stages.times(keeping, report);
            stages.memory(keeping, report);
            keeping.server().close();
        }
    }

    private static String newest(RecoverySnapshotFiles snapshots) {
        return snapshots.newest(1).getFirst().id() + ".cwsnap";
    }

    /** The parts of a round. */
    private record Stages(
            Path state, PlainSocket socket, SetLoop entries, RecoverySnapshotFiles snapshots) {

        UndoRounds.Round round(Workspace without, Workspace keeping) throws IOException {
            StageCost.Watch watch = StageCost.begin(socket);
            var _ = LuaFlush.seconds(socket, "clerk:" + ENVIRONMENT + ":*");
            StageCost lua = watch.cost();
            StageCost set = set();
            StageCost ours = flush(prepared(without));
            var _ = set();
            StageCost with = flush(prepared(keeping));
            watch = StageCost.begin(socket);
            UndoPlan plan = plan(keeping);
            StageCost planned = watch.cost();
            undo(keeping, plan);
            return new UndoRounds.Round(lua, ours, with, set, planned, watch.cost());
        }

        private StageCost set() throws IOException {
            StageCost.Watch watch = StageCost.begin(socket);
            var _ = entries.seconds(socket);
            return watch.cost();
        }

        /** How long one command of a flush and of an undo holds the server; nothing is timed. */
        void times(Workspace keeping, Report report) throws IOException {
            Prepared flush = prepared(keeping);
            ServerTimes.begin(socket);
            var _ = flush(flush);
            add("flush with undo", ServerTimes.of(FLUSHING, socket), report);
            ServerTimes.begin(socket);
            undo(keeping, plan(keeping));
            add("undo", ServerTimes.of(UNDOING, socket), report);
        }

        private static void add(String name, ServerTimes times, Report report) {
            report.say("  commands of " + name + ": " + times);
            report.add(
                    new Report.Figure(
                            "99.9th of 100 commands, " + name,
                            "ms",
                            times.percentile(0.999),
                            "longest",
                            times.longest(),
                            times.percentile(0.999) / MOST_MILLIS,
                            String.format(Locale.ROOT, "at most %.0f ms", MOST_MILLIS),
                            times.percentile(0.999) <= MOST_MILLIS));
        }

        /** What a flush and an undo hold beyond the index; nothing is timed. */
        void memory(Workspace keeping, Report report) throws IOException {
            Prepared flush = prepared(keeping);
            try {
                try (HeldMemory memory = HeldMemory.begin()) {
                    var _ = flush(flush);
                    addMemory("flush with undo", memory, report);
                }
                try (HeldMemory memory = HeldMemory.begin()) {
                    undo(keeping, plan(keeping));
                    addMemory("undo", memory, report);
                }
            } finally {
                Reference.reachabilityFence(flush);
            }
        }

        private static void addMemory(String name, HeldMemory memory, Report report) {
            report.add(
                    new Report.Figure(
                            "memory beyond the index, " + name,
                            "MB",
                            memory.megabytes(),
                            "bound",
                            MOST_MB,
                            memory.megabytes() / MOST_MB,
                            "at most 1",
                            memory.megabytes() <= MOST_MB));
        }

        private Prepared prepared(Workspace workspace) {
            KeyIndex index = new IndexScan(workspace).run(_ -> {}, new Cancellation()).index();
            FlushTarget target =
                    FlushTarget.ofEnvironment(ByteString.utf8(ENVIRONMENT), workspace.grammar());
            return new Prepared(workspace, index, new FlushPlanner(workspace).plan(target, index));
        }

        /** Until the last key is removed; the check follows. */
        private StageCost flush(Prepared prepared) throws IOException {
            StageCost.Watch watch = StageCost.begin(socket);
            AtomicReference<@Nullable StageCost> cost = new AtomicReference<>();
            FlushReport result =
                    new FlushRunner(prepared.workspace, new FlushReportFiles(state))
                            .run(
                                    prepared.plan,
                                    Confirmation.NONE,
                                    FlushOptions.DEFAULT,
                                    progress -> {
                                        if (progress.phase() == FlushProgress.Phase.CHECKING) {
                                            note(watch, cost);
                                        }
                                    },
                                    new Cancellation());
            if (result.counts().deleted() != entries.count()) {
                throw new IllegalStateException("The flush deleted " + result.counts());
            }
            return Objects.requireNonNull(cost.get());
        }

        /** At the first batch of the check. */
        private static void note(StageCost.Watch watch, AtomicReference<@Nullable StageCost> cost) {
            try {
                if (cost.get() == null) {
                    cost.set(watch.cost());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private UndoPlan plan(Workspace workspace) {
            return new UndoPlanner(workspace, snapshots).plan(snapshots.newest(1).getFirst().id());
        }

        private void undo(Workspace workspace, UndoPlan plan) {
            UndoReport report =
                    new UndoRunner(workspace, snapshots)
                            .run(plan, Confirmation.NONE, _ -> {}, new Cancellation());
            if (report.counts().restored() != entries.count()) {
                throw new IllegalStateException("The undo put back " + report.counts());
            }
        }
    }

    /** What is there before a flush begins. */
    private record Prepared(Workspace workspace, KeyIndex index, FlushPlan plan) {}

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
}
