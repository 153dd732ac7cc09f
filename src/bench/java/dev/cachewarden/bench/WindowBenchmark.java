package dev.cachewarden.bench;

import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.ui.shell.OpenCache;
import dev.cachewarden.ui.shell.WindowScene;
import dev.cachewarden.ui.support.FxThread;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.tree.Place;

import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;

import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * The longest time the FX thread did not get to its next pulse, in the program's own window: while
 * a large cache is scanned into it, and while a node with a third of the keys is opened. The pulse
 * itself comes every 17 ms or so.
 */
final class WindowBenchmark implements Benchmarks.Benchmark {

    private static final double MOST_MS = 50;

    /** Long enough for everything that opening a node sets off. */
    private static final int PULSES_AFTER_OPENING = 90;

    private final Executor fx = new FxThread();

    @Override
    public void run(Options options, Report report) throws Exception {
        try (BigCache cache = BigCache.fill(options);
                Connection warmUp = Connection.open(cache.port());
                Connection connection = Connection.open(cache.port());
                BenchWindow shown = BenchWindow.open()) {
            WindowScene window = shown.scene();
            // The first scan and opening compile the code; the second are measured.
            scan(window, warmUp);
            open(window, KeyType.ID, "production");
            report(
                    report,
                    String.format(Locale.ROOT, "FX stall, scan of %,d keys", options.clerkKeys()),
                    scan(window, connection));
            report(
                    report,
                    String.format(
                            Locale.ROOT,
                            "FX stall, opening a node of %,d",
                            options.clerkKeys() / 3),
                    open(window, KeyType.ID, "development"));
        }
    }

    /**
     * Scans into the window and answers the heartbeat meanwhile, until the tree shows the result.
     */
    private Heartbeat scan(WindowScene window, Connection connection) throws Exception {
        CompletableFuture<Heartbeat> finished = new CompletableFuture<>();
        fx.execute(() -> {
            Heartbeat heartbeat = new Heartbeat();
            heartbeat.start();
            window.model().open(new OpenCache("benchmark", connection.workspace()));
            window.model()
                    .scan()
                    .runningProperty()
                    .subscribe(running -> {
                        if (!running) {
                            heartbeat.stopAfter(PULSES_AFTER_OPENING, finished);
                        }
                    });
        });
        return finished.get();
    }

    /** Opens a type's node, then the first range in it, as a click on their arrows does. */
    private Heartbeat open(WindowScene window, KeyType type, String environment) throws Exception {
        CompletableFuture<Heartbeat> finished = new CompletableFuture<>();
        fx.execute(() -> {
            Heartbeat heartbeat = new Heartbeat();
            heartbeat.start();
            Section section =
                    window.model().keys().index().sections().stream()
                            .filter(candidate -> candidate.label().equals(environment))
                            .findFirst()
                            .orElseThrow();
            window.model().go(new Place.OfType(section, type));
            TreeItem<?> node = selected(window);
            node.setExpanded(true);
            node.getChildren().getFirst().setExpanded(true);
            heartbeat.stopAfter(PULSES_AFTER_OPENING, finished);
        });
        return finished.get();
    }

    private static TreeItem<?> selected(WindowScene window) {
        TreeView<?> tree = (TreeView<?>) window.scene().lookup("#" + Ids.TREE);
        return tree.getSelectionModel().getSelectedItem();
    }

    private static void report(Report report, String name, Heartbeat heartbeat) {
        report.say(
                String.format(
                        Locale.ROOT,
                        "  %s: %d pulses, p99 %.1f ms, longest %.1f ms",
                        name,
                        heartbeat.pulses(),
                        heartbeat.p99Millis(),
                        heartbeat.longestMillis()));
        report.add(
                new Report.Figure(
                        name,
                        "ms",
                        heartbeat.longestMillis(),
                        "bound",
                        MOST_MS,
                        heartbeat.longestMillis() / MOST_MS,
                        "at most 1",
                        heartbeat.longestMillis() <= MOST_MS));
    }
}
