package dev.cachewarden.bench;

import dev.cachewarden.core.clerk.ClerkAccess;
import dev.cachewarden.core.clerk.ClerkKeys;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.ui.shell.OpenCache;
import dev.cachewarden.ui.shell.WindowScene;
import dev.cachewarden.ui.support.Ids;

import javafx.scene.Scene;
import javafx.scene.control.SplitMenuButton;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * How long a refetched user takes to be drawn: from the moment when the stub has written the last
 * byte of its answer until the renderer is through with the frame in which the window shows the
 * lines of the answer.
 */
final class AnswersDrawn implements AutoCloseable {

    private static final int LONGEST_SECONDS = 30;

    private final BenchWindow window;
    private final SlowClerk clerk;

    /** Shows an entry of the cache; its users are asked for at the stub. */
    AnswersDrawn(SlowClerk clerk, ClerkAccess access, Connection connection, CacheKey key)
            throws Exception {
        this.clerk = clerk;
        this.window = BenchWindow.open();
        WindowScene scene = window.scene();
        CompletableFuture<Boolean> scanned = new CompletableFuture<>();
        BenchWindow.onFx(() -> {
            scene.model()
                    .open(
                            new OpenCache(
                                    "benchmark",
                                    connection.workspace(),
                                    ClerkKeys.of(List.of(access))));
            scene.model()
                    .scan()
                    .runningProperty()
                    .subscribe(running -> complete(scanned, !running));
            return true;
        });
        scanned.get(LONGEST_SECONDS, TimeUnit.SECONDS);
        CompletableFuture<Long> entry = new CompletableFuture<>();
        BenchWindow.onFx(() -> {
            scene.model().page().open(key);
            new DrawnFrame(scene.scene(), Set.of("\"Alice\""), entry).start();
            return true;
        });
        entry.get(LONGEST_SECONDS, TimeUnit.SECONDS);
    }

    private static void complete(CompletableFuture<Boolean> done, boolean now) {
        if (now) {
            done.complete(true);
        }
    }

    /** Refetches once; in ms. */
    double millis() throws Exception {
        String wanted = clerk.nextName();
        CompletableFuture<Long> drawn = new CompletableFuture<>();
        BenchWindow.onFx(() -> {
            Scene scene = window.scene().scene();
            new DrawnFrame(scene, Set.of(wanted), drawn).start();
            ((SplitMenuButton) scene.lookup("#" + Ids.ASK_CLERK)).fire();
            return true;
        });
        return (drawn.get(LONGEST_SECONDS, TimeUnit.SECONDS) - clerk.answeredAt()) / 1e6;
    }

    @Override
    public void close() {
        window.close();
    }
}
