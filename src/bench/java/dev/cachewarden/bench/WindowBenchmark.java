package dev.cachewarden.bench;

import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.ui.shell.OpenCache;
import dev.cachewarden.ui.shell.WindowScene;
import dev.cachewarden.ui.support.FxThread;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.tree.Place;

import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * The longest time the FX thread did not get to its next pulse, in the program's own window: while
 * a large cache is scanned into it, while a node with a third of the keys is opened, and while that
 * is scrolled, filtered and searched. The pulse itself comes every 17 ms or so.
 */
final class WindowBenchmark implements Benchmarks.Benchmark {

    private static final double MOST_MS = 50;

    /** Long enough for everything that opening a node sets off. */
    private static final int PULSES_AFTER_OPENING = 90;

    private static final double MOST_FRAME_MS = 16;
    private static final long MILLIS_A_CHARACTER = 300;

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
            scroll(window, report);
            for (String when : List.of("at first", "later")) {
                report(
                        report,
                        "FX stall, filtering them, " + when,
                        type(window, Ids.GROUP_FILTER, "aB"));
                report(
                        report,
                        "FX stall, searching all, " + when,
                        type(window, Ids.SEARCH_FIELD, "aB"));
            }
        }
    }

    /** A screen of rows a frame, at first to compile the code. */
    private void scroll(WindowScene window, Report report) throws Exception {
        scrolled(window);
        Scrolling scrolling = scrolled(window);
        report(report, "FX stall, scrolling them", scrolling.heartbeat());
        double p95 = scrolling.p95Millis();
        report.add(
                new Report.Figure(
                        "work of a frame of scrolling, p95",
                        "ms",
                        p95,
                        "bound",
                        MOST_FRAME_MS,
                        p95 / MOST_FRAME_MS,
                        "at most 1",
                        p95 <= MOST_FRAME_MS));
    }

    private static Scrolling scrolled(WindowScene window) throws Exception {
        CompletableFuture<Scrolling> finished = new CompletableFuture<>();
        BenchWindow.onFx(() -> {
            new Scrolling(window.scene(), "#" + Ids.GROUP_TABLE, finished).start();
            return true;
        });
        return finished.get();
    }

    /** Types a text, a character in some frames, and takes it away again. */
    private static Heartbeat type(WindowScene window, String field, String text) throws Exception {
        CompletableFuture<Heartbeat> finished = new CompletableFuture<>();
        Heartbeat heartbeat =
                BenchWindow.onFx(() -> {
                    Heartbeat started = new Heartbeat();
                    started.start();
                    return started;
                });
        for (int end = 1; end <= text.length(); end++) {
            set(window, field, text.substring(0, end));
        }
        set(window, field, "");
        BenchWindow.onFx(() -> {
            heartbeat.stopAfter(PULSES_AFTER_OPENING, finished);
            return true;
        });
        return finished.get();
    }

    private static void set(WindowScene window, String field, String text) throws Exception {
        BenchWindow.onFx(() -> {
            ((TextField) window.scene().lookup("#" + field)).setText(text);
            return true;
        });
        Thread.sleep(MILLIS_A_CHARACTER);
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
        Heartbeat heartbeat =
                BenchWindow.onFx(() -> {
                    Heartbeat started = new Heartbeat();
                    started.start();
                    Section section =
                            window.model().keys().index().sections().stream()
                                    .filter(candidate -> candidate.label().equals(environment))
                                    .findFirst()
                                    .orElseThrow();
                    window.model().page().go(new Place.OfType(section, type));
                    return started;
                });
        while (!BenchWindow.onFx(() -> isSelected(window, type))) {
            Thread.sleep(5);
        }
        fx.execute(() -> {
            TreeItem<?> node = Objects.requireNonNull(selected(window));
            node.setExpanded(true);
            node.getChildren().getFirst().setExpanded(true);
            heartbeat.stopAfter(PULSES_AFTER_OPENING, finished);
        });
        return finished.get();
    }

    private static boolean isSelected(WindowScene window, KeyType type) {
        TreeItem<?> node = selected(window);
        return node != null
                && node.getValue() instanceof Place.OfType(Section _, KeyType shown)
                && shown.equals(type);
    }

    private static @Nullable TreeItem<?> selected(WindowScene window) {
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
