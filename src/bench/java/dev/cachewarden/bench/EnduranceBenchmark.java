package dev.cachewarden.bench;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Interruptions;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.audit.AuditRun;
import dev.cachewarden.app.browse.IndexScan;
import dev.cachewarden.app.change.ChangeKeeping;
import dev.cachewarden.app.change.Step;
import dev.cachewarden.app.flush.FlushOptions;
import dev.cachewarden.app.flush.FlushPlanner;
import dev.cachewarden.app.flush.FlushRunner;
import dev.cachewarden.app.undo.UndoPlanner;
import dev.cachewarden.app.undo.UndoRunner;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.AuditScope;
import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.change.UndoReport;
import dev.cachewarden.core.flush.FlushReport;
import dev.cachewarden.core.flush.FlushTarget;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.Change;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.KnownInstances;
import dev.cachewarden.core.snapshot.RecoveryLimits;
import dev.cachewarden.core.value.ValueFormats;
import dev.cachewarden.journal.ChangeJournalFile;
import dev.cachewarden.journal.FlushReportFiles;
import dev.cachewarden.journal.RepairRecordFiles;
import dev.cachewarden.json.JacksonJsonParser;
import dev.cachewarden.json.StreamingFactsReader;
import dev.cachewarden.redis.LettuceConnector;
import dev.cachewarden.snapshot.RecoverySnapshotFiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Hours of use in minutes: opens, scans, audits, flushes, undoes, changes and closes again and
 * again, and measures whether this process or its folder grows. The folder keeps a snapshot of each
 * change for days and a line for each in the journal, which is its use: what is measured is that it
 * takes no more than that.
 */
final class EnduranceBenchmark implements Benchmarks.Benchmark {

    private static final String ENVIRONMENT = "development";
    private static final int MEASURES = 20;
    private static final double MOST_GROWTH = 1.1;

    /** What one change may add to the folder without its snapshot. */
    private static final long MOST_BYTES_A_CHANGE = 8_192;

    private static final int CHANGES_A_CYCLE = 3;

    @Override
    public void run(Options options, Report report) throws Exception {
        Path state = Files.createTempDirectory("cachewarden-bench");
        try (UserCache cache = UserCache.fill(options.clerkKeys())) {
            List<ProcessMeasure> measures = new ArrayList<>();
            long seconds = Math.max(1, options.seconds() / MEASURES);
            int cycles = 0;
            cycle(cache.port(), state);
            for (int i = 0; i < MEASURES; i++) {
                long until = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
                while (System.nanoTime() < until) {
                    cycle(cache.port(), state);
                    cycles++;
                }
                measures.add(ProcessMeasure.now(cycles, state));
                report.say(measures.getLast().words());
            }
            judge(measures, report);
        }
    }

    /**
     * The median of the second half against that of the first: single figures jump by a fifth, with
     * what was being done at the moment of a collection, and what grows raises the median.
     */
    private static void judge(List<ProcessMeasure> measures, Report report) {
        add("heap after collections", "MB", measures, it -> it.heap() / 1e6, report);
        add("threads", "", measures, ProcessMeasure::threads, report);
        add("open files", "", measures, ProcessMeasure::openFiles, report);
        ProcessMeasure early = measures.getFirst();
        ProcessMeasure late = measures.getLast();
        double changes = CHANGES_A_CYCLE * (double) (late.cycles() - early.cycles());
        double each = (late.recordBytes() - early.recordBytes()) / changes;
        report.add(
                new Report.Figure(
                        "journal and reports a change",
                        "bytes",
                        each,
                        "bound",
                        MOST_BYTES_A_CHANGE,
                        each / MOST_BYTES_A_CHANGE,
                        "at most 1",
                        each <= MOST_BYTES_A_CHANGE));
    }

    private static void add(
            String name,
            String unit,
            List<ProcessMeasure> measures,
            ToDoubleFunction<ProcessMeasure> figure,
            Report report) {
        double early = median(measures.subList(0, MEASURES / 2), figure);
        double late = median(measures.subList(MEASURES / 2, MEASURES), figure);
        report.add(
                new Report.Figure(
                        name,
                        unit,
                        late,
                        "in the first half",
                        early,
                        late / early,
                        "at most " + MOST_GROWTH,
                        late / early <= MOST_GROWTH));
    }

    private static double median(
            List<ProcessMeasure> measures, ToDoubleFunction<ProcessMeasure> figure) {
        return measures.stream().mapToDouble(figure).sorted().toArray()[measures.size() / 2];
    }

    private static void cycle(int port, Path state) throws IOException {
        RecoverySnapshotFiles snapshots = new RecoverySnapshotFiles(state, RecoveryLimits.DEFAULT);
        Clock clock = Clock.system();
        Workspace workspace =
                new Workspace(
                        new LettuceConnector(clock).connect(Connection.settings(port)),
                        UserCache.LAYOUT,
                        new ValueFormats(new JacksonJsonParser()),
                        clock,
                        Interruptions.END,
                        new ChangeKeeping(Optional.of(snapshots), new ChangeJournalFile(state)));
        try {
            KeyIndex index = new IndexScan(workspace).run(_ -> {}, new Cancellation()).index();
            audit(workspace, index);
            FlushReport flushed = flush(workspace, index, state);
            undo(workspace, snapshots, flushed);
            change(workspace, index, state);
        } finally {
            workspace.server().close();
        }
    }

    private static void audit(Workspace workspace, KeyIndex index) {
        AuditReport report =
                new AuditRun(
                                workspace,
                                new StreamingFactsReader(),
                                AuditSettings.DEFAULT,
                                KnownInstances.nothing(),
                                List.of())
                        .run(index, AuditScope.all(Depth.VALUES), _ -> {}, new Cancellation());
        require(report.complete(), "the audit ended early: " + report.failure());
    }

    private static FlushReport flush(Workspace workspace, KeyIndex index, Path state) {
        FlushTarget target =
                FlushTarget.ofEnvironment(ByteString.utf8(ENVIRONMENT), workspace.grammar());
        FlushReport report =
                new FlushRunner(workspace, new FlushReportFiles(state))
                        .run(
                                new FlushPlanner(workspace).plan(target, index),
                                Confirmation.NONE,
                                FlushOptions.DEFAULT,
                                _ -> {},
                                new Cancellation());
        require(report.isProven(), "the flush is not proven: " + report.counts());
        return report;
    }

    private static void undo(
            Workspace workspace, RecoverySnapshotFiles snapshots, FlushReport flushed) {
        String id = flushed.undo().id().orElseThrow();
        UndoReport report =
                new UndoRunner(workspace, snapshots)
                        .run(
                                new UndoPlanner(workspace, snapshots).plan(id),
                                Confirmation.NONE,
                                _ -> {},
                                new Cancellation());
        require(
                report.counts().restored() == flushed.counts().deleted(),
                "the undo put back " + report.counts());
    }

    private static void change(Workspace workspace, KeyIndex index, Path state) {
        CacheKey key =
                index.sections().stream()
                        .map(index::groups)
                        .flatMap(List::stream)
                        .map(group -> group.key(0))
                        .filter(it -> it.toString().contains(":" + ENVIRONMENT + ":"))
                        .findFirst()
                        .orElseThrow();
        Step step =
                new Step(
                        key,
                        workspace.server().see(key.bytes()).join().orElseThrow(),
                        new Change.Expire(Duration.ofDays(1)));
        var _ =
                workspace
                        .changes()
                        .change("Expire", step, Confirmation.NONE, new RepairRecordFiles(state));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
