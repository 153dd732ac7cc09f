package dev.cachewarden.ui.shell;

import dev.cachewarden.app.Interruptions;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.change.ChangeKeeping;
import dev.cachewarden.core.change.ChangeCounts;
import dev.cachewarden.core.change.ChangeEnd;
import dev.cachewarden.core.change.ChangeStart;
import dev.cachewarden.core.clerk.ClerkKeys;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.entry.StoredValue;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.ChangeJournal;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.RecoverySnapshots;
import dev.cachewarden.core.port.SentCommand;
import dev.cachewarden.core.value.ValueFormats;
import dev.cachewarden.demo.cache.DemoCache;
import dev.cachewarden.demo.cache.DemoEntry;
import dev.cachewarden.demo.cache.DemoValue;
import dev.cachewarden.demo.clerk.DemoClerk;
import dev.cachewarden.journal.ChangeJournalFile;
import dev.cachewarden.json.JacksonJsonParser;
import dev.cachewarden.snapshot.ExportedSnapshotFiles;
import dev.cachewarden.testing.MemoryCache;
import dev.cachewarden.testing.MemoryChanges;
import dev.cachewarden.testing.SavedCache;

import javafx.stage.Stage;

import org.testfx.api.FxRobot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The window over the demo's entries and the demo's Clerk, without a server. */
final class MemoryDemo implements AutoCloseable {

    private static final Duration UNENDING = Duration.ofMillis(-1);

    private final FxRobot fx;
    private final MemoryCache server = new MemoryCache();
    private Optional<ChangeJournalFile> journal = Optional.empty();
    private Optional<WindowRobot> shown = Optional.empty();
    private Optional<Path> folder = Optional.empty();
    private Optional<RecoverySnapshots> recovery = Optional.empty();
    private Optional<DemoClerk> clerk = Optional.empty();

    MemoryDemo(FxRobot fx) {
        this.fx = fx;
    }

    /**
     * Shows the window. On the FX thread.
     *
     * @param folder where reports, records and exports go
     */
    void start(Stage stage, Path folder) {
        this.folder = Optional.of(folder);
        WindowParts parts = DemoJourney.parts(this::open, folder, (_, _) -> Optional.empty());
        recovery = Optional.of(parts.changes().recovery());
        shown = Optional.of(new WindowRobot(fx, stage, parts));
        journal = Optional.of(new ChangeJournalFile(folder));
    }

    private OpenCache open() throws IOException {
        DemoCache demo = new DemoCache(DemoCache.DEFAULT_SEED, DemoCache.FEWEST_USERS);
        demo.entries(server.clock().now()).forEach(this::put);
        DemoClerk started = DemoClerk.start(demo.clerkUsers(), Clock.system());
        clerk = Optional.of(started);
        Workspace workspace =
                new Workspace(
                        server,
                        CacheLayout.DEFAULT,
                        new ValueFormats(new JacksonJsonParser()),
                        server.clock(),
                        Interruptions.END,
                        new ChangeKeeping(recovery, ChangeJournal.NONE));
        journal.ifPresent(it -> fill(it, workspace.server().facts().name(), demo));
        return new OpenCache("Demo", workspace, ClerkKeys.of(started.access()));
    }

    /** One that names somebody: what a later version writes may do so as well. */
    private void fill(ChangeJournalFile wanted, String name, DemoCache demo) {
        String named =
                demo.entries(server.clock().now())
                        .map(entry -> entry.key().toString())
                        .filter(key -> key.startsWith("clerk:production:username:"))
                        .findFirst()
                        .orElseThrow();
        ChangeStart start = MemoryChanges.start("20261130-094501-123kw", name, "Delete " + named);
        wanted.begin(start);
        wanted.end(
                new ChangeEnd(start.id(), start.at(), new ChangeCounts(1, 0, 0), Optional.empty()));
    }

    private void put(DemoEntry entry) {
        if (entry.value() instanceof DemoValue.Text(ByteString bytes)) {
            server.put(
                    entry.key(),
                    new StoredValue.Text(bytes, bytes.length()),
                    Ttl.ofPttl(entry.ttl().orElse(UNENDING).toMillis(), server.clock().nanos()));
        }
    }

    /** Opens it and waits until its audit is shown. */
    WindowRobot openAudited() {
        window().openDemo();
        window().await("the audit", () -> window().model().audit().report().isPresent());
        return window();
    }

    /** A snapshot that has an entry of that key, which holds something else by now. */
    Path saved(CacheKey key) {
        Path file = folder.orElseThrow().resolve("saved.cwsnap");
        if (Files.notExists(file)) {
            new SavedCache()
                    .with(key.bytes().toString(), "{}", Duration.ofMinutes(5))
                    .to(new ExportedSnapshotFiles(), file);
        }
        return file;
    }

    /** The commands that are said to have been sent. */
    void sent(SentCommand... commands) {
        server.sent(commands);
    }

    WindowRobot window() {
        return shown.orElseThrow();
    }

    @Override
    public void close() {
        shown.ifPresent(window -> fx.interact(window.model()::close));
        shown.ifPresent(WindowRobot::close);
        clerk.ifPresent(DemoClerk::close);
    }
}
