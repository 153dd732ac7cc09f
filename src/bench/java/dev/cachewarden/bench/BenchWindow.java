package dev.cachewarden.bench;

import dev.cachewarden.app.audit.Audits;
import dev.cachewarden.app.connection.ConnectionCheck;
import dev.cachewarden.app.figures.FiguresReader;
import dev.cachewarden.app.flush.MemoryJournal;
import dev.cachewarden.clerk.ClerkHttpConnector;
import dev.cachewarden.core.port.ChangeJournal;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.KnownInstances;
import dev.cachewarden.json.JacksonJsonParser;
import dev.cachewarden.json.StreamingFactsReader;
import dev.cachewarden.testing.MemoryProfiles;
import dev.cachewarden.testing.MemoryRecovery;
import dev.cachewarden.testing.MemoryRepairs;
import dev.cachewarden.testing.MemorySnapshots;
import dev.cachewarden.testing.TestSnapshots;
import dev.cachewarden.ui.audit.MemorySettings;
import dev.cachewarden.ui.shell.AuditParts;
import dev.cachewarden.ui.shell.ChangeParts;
import dev.cachewarden.ui.shell.ClerkParts;
import dev.cachewarden.ui.shell.MainWindow;
import dev.cachewarden.ui.shell.Openings;
import dev.cachewarden.ui.shell.WindowParts;
import dev.cachewarden.ui.shell.WindowScene;
import dev.cachewarden.ui.support.FxThread;
import dev.cachewarden.ui.support.Theme;
import dev.cachewarden.ui.watch.MemoryHistory;

import javafx.stage.Stage;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** The program's own window, for benchmarks that open its caches themselves. For one thread. */
final class BenchWindow implements AutoCloseable {

    /** The toolkit can be started once in a process, and lives on. */
    private static final AtomicBoolean TOOLKIT = new AtomicBoolean();

    private static final FxThread FX = new FxThread();

    private final WindowScene window;

    private BenchWindow(WindowScene window) {
        this.window = window;
    }

    static BenchWindow open() throws Exception {
        if (TOOLKIT.compareAndSet(false, true)) {
            CompletableFuture<Boolean> started = new CompletableFuture<>();
            FxThread.start(() -> started.complete(true));
            started.get();
        }
        return new BenchWindow(onFx(BenchWindow::show));
    }

    /** Waits for what is done on the FX thread. */
    static <T> T onFx(Callable<T> work) throws Exception {
        CompletableFuture<T> done = new CompletableFuture<>();
        FX.execute(() -> {
            try {
                done.complete(work.call());
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        });
        return done.get();
    }

    WindowScene scene() {
        return window;
    }

    private static WindowScene show() {
        WindowParts parts =
                new WindowParts(
                        new Openings(
                                (settings, layout) -> {
                                    throw new IllegalStateException(
                                            "The benchmark opens its cache itself");
                                },
                                new ConnectionCheck(
                                        _ -> {
                                            throw new IllegalStateException(
                                                    "The benchmark tests no connection");
                                        },
                                        Clock.system()),
                                TestSnapshots.none(),
                                () -> {
                                    throw new IllegalStateException("The benchmark has no demo");
                                },
                                MemoryProfiles.none()),
                        new ChangeParts(
                                new MemoryJournal(),
                                new MemoryRecovery(),
                                ChangeJournal.NONE,
                                new MemoryRepairs()),
                        audits(),
                        new ClerkParts(
                                new ClerkHttpConnector(new JacksonJsonParser(), Clock.system()),
                                Map.of()),
                        new FiguresReader(StreamingFactsReader::new),
                        new MemorySnapshots());
        WindowScene window =
                new WindowScene(
                        parts, Theme.followingSystem(), MainWindow.WIDTH, MainWindow.HEIGHT);
        Stage stage = new Stage();
        stage.setScene(window.scene());
        stage.show();
        return window;
    }

    /** Of a cache that is too large for an audit to follow by itself. */
    private static AuditParts audits() {
        return new AuditParts(
                Audits.reading(
                        StreamingFactsReader::new,
                        KnownInstances.nothing(),
                        ZoneId.systemDefault()),
                new MemorySettings(),
                (_, _) -> Optional.empty(),
                new MemoryHistory(),
                (_, _, _) -> {});
    }

    @Override
    public void close() {
        CompletableFuture<Boolean> closed = new CompletableFuture<>();
        FX.execute(() -> {
            window.scene().getWindow().hide();
            window.close();
            closed.complete(true);
        });
        closed.join();
    }
}
