package dev.cachewarden.ui.shell;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.audit.Audits;
import dev.cachewarden.app.connection.ConnectionCheck;
import dev.cachewarden.app.figures.FiguresReader;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.clerk.ClerkAccess;
import dev.cachewarden.core.clerk.ClerkKeys;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.connection.ConnectionSettings;
import dev.cachewarden.core.port.CacheServer;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.KnownInstances;
import dev.cachewarden.core.port.RecoverySnapshots;
import dev.cachewarden.core.snapshot.RecoveryLimits;
import dev.cachewarden.demo.DemoServer;
import dev.cachewarden.demo.cache.DemoCache;
import dev.cachewarden.journal.ChangeJournalFile;
import dev.cachewarden.journal.FlushReportFiles;
import dev.cachewarden.journal.RepairRecordFiles;
import dev.cachewarden.journal.WatchHistoryFile;
import dev.cachewarden.json.JacksonJsonParser;
import dev.cachewarden.json.StreamingFactsReader;
import dev.cachewarden.redis.LettuceConnector;
import dev.cachewarden.snapshot.ExportedSnapshotFiles;
import dev.cachewarden.snapshot.RecoverySnapshotFiles;
import dev.cachewarden.testing.HandClock;
import dev.cachewarden.testing.InterposedServer;
import dev.cachewarden.testing.MemoryProfiles;
import dev.cachewarden.testing.RawRedis;
import dev.cachewarden.testing.TestSnapshots;
import dev.cachewarden.ui.audit.MemorySettings;
import dev.cachewarden.ui.support.SaveDialog;

import javafx.stage.Stage;

import org.testfx.api.FxRobot;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The window over a demo that is started when the user opens it. Nothing is written to it after the
 * start, so what is deleted stays away, however long a test takes.
 */
final class DemoJourney implements AutoCloseable {

    private final FxRobot fx;
    private final Supplier<Path> folder;
    private Optional<WindowRobot> shown = Optional.empty();
    private Consumer<DemoJourney> filling = _ -> {};
    private Audits audits = usual();
    private Function<List<ClerkAccess>, ClerkKeys> keys = ClerkKeys::of;
    private Optional<DemoServer> running = Optional.empty();

    /**
     * @param folder where reports, records and exports go
     */
    DemoJourney(FxRobot fx, Supplier<Path> folder) {
        this.fx = fx;
        this.folder = folder;
    }

    /** Writes what the demo does not have, before the window reads it. */
    DemoJourney filling(Consumer<DemoJourney> wanted) {
        filling = wanted;
        return this;
    }

    DemoJourney audits(Audits wanted) {
        audits = wanted;
        return this;
    }

    /** How the demo's instances are asked, made of what the demo says. */
    DemoJourney keys(Function<List<ClerkAccess>, ClerkKeys> wanted) {
        keys = wanted;
        return this;
    }

    /** Shows the window. On the FX thread. */
    void start(Stage stage) {
        WindowParts parts =
                parts(
                        this::openDemo,
                        folder.get(),
                        (_, proposal) -> Optional.of(folder.get().resolve(proposal.name())),
                        audits);
        shown = Optional.of(new WindowRobot(fx, stage, parts));
    }

    private static Audits usual() {
        return Audits.reading(StreamingFactsReader::new, KnownInstances.nothing(), ZoneOffset.UTC);
    }

    /** As {@link #parts}, for a window that opens a cache which the test has filled. */
    static WindowParts withoutDemo(Path folder) {
        return withoutDemo(folder, (_, _) -> Optional.empty());
    }

    /** As {@link #withoutDemo(Path)}, with what answers where a file is to be written. */
    static WindowParts withoutDemo(Path folder, SaveDialog saving) {
        return parts(
                () -> {
                    throw new IllegalStateException("There is no demo.");
                },
                folder,
                saving);
    }

    /** As {@link #withoutDemo(Path)}, with that in place of the files for undo. */
    static WindowParts withoutDemo(Path folder, RecoverySnapshots recovery) {
        WindowParts usual = withoutDemo(folder);
        return new WindowParts(
                usual.openings(),
                new ChangeParts(
                        usual.changes().flushes(),
                        recovery,
                        usual.changes().journal(),
                        usual.changes().repairs()),
                usual.audit(),
                usual.clerk(),
                usual.figures(),
                usual.snapshots());
    }

    /** The parts of the program, as they are put together for people. */
    static WindowParts parts(Callable<OpenCache> demo, Path folder, SaveDialog saving) {
        return parts(demo, folder, saving, usual());
    }

    private static WindowParts parts(
            Callable<OpenCache> demo, Path folder, SaveDialog saving, Audits audits) {
        return new WindowParts(
                new Openings(
                        DemoJourney::open,
                        new ConnectionCheck(new LettuceConnector(Clock.system()), Clock.system()),
                        TestSnapshots.in(new ExportedSnapshotFiles()),
                        demo,
                        MemoryProfiles.none()),
                new ChangeParts(
                        new FlushReportFiles(folder),
                        new RecoverySnapshotFiles(folder, RecoveryLimits.DEFAULT),
                        new ChangeJournalFile(folder),
                        new RepairRecordFiles(folder)),
                new AuditParts(
                        audits,
                        new MemorySettings(),
                        saving,
                        new WatchHistoryFile(folder),
                        (_, _, _) -> {}),
                WindowRobot.clerk(),
                new FiguresReader(StreamingFactsReader::new),
                new ExportedSnapshotFiles());
    }

    /** Connects as the program does; keys that expire meanwhile are not reported. */
    static Workspace open(ConnectionSettings settings, CacheLayout layout) {
        return new Workspace(connect(settings), layout, new JacksonJsonParser(), Clock.system());
    }

    static CacheServer connect(ConnectionSettings settings) {
        return new InterposedServer(new LettuceConnector(Clock.system()).connect(settings));
    }

    private OpenCache openDemo() throws IOException {
        DemoServer demo =
                DemoServer.start(
                        new DemoCache(DemoCache.DEFAULT_SEED, 200), _ -> {}, new HandClock());
        running = Optional.of(demo);
        filling.accept(this);
        return new OpenCache(
                "Demo", open(demo.settings(), CacheLayout.DEFAULT), keys.apply(demo.clerk()));
    }

    /** How the demo's own Clerk is asked. */
    ClerkAccess clerk(String environment) {
        return running.orElseThrow().clerk().stream()
                .filter(access -> access.environment().equals(environment))
                .findFirst()
                .orElseThrow();
    }

    WindowRobot window() {
        return shown.orElseThrow();
    }

    /** Opens the demo and waits until its audit is shown. */
    void openAudited() {
        window().openDemo();
        window().await("the audit", () -> window().model().audit().report().isPresent());
    }

    List<Finding> findings(String rule) {
        return window().model().audit().report().orElseThrow().findings().stream()
                .filter(it -> it.rule().name().equals(rule))
                .toList();
    }

    /** What a second connection is answered. */
    String redis(Object... command) {
        try (RawRedis redis = RawRedis.of(running.orElseThrow().settings())) {
            return redis.call(command);
        }
    }

    @Override
    public void close() {
        shown.ifPresent(window -> fx.interact(window.model()::close));
        shown.ifPresent(WindowRobot::close);
        running.ifPresent(DemoServer::close);
    }
}
