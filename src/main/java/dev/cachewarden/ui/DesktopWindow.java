package dev.cachewarden.ui;

import dev.cachewarden.ui.shell.MainWindow;
import dev.cachewarden.ui.shell.WindowParts;
import dev.cachewarden.ui.shell.WindowScene;
import dev.cachewarden.ui.support.FxThread;
import dev.cachewarden.ui.support.OpenPopups;
import dev.cachewarden.ui.support.Theme;

import javafx.scene.image.Image;
import javafx.stage.Stage;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The program's one window on a real display. */
public final class DesktopWindow {

    private static final List<Integer> ICON_SIZES = List.of(16, 32, 48, 64, 128, 256);

    private final WindowParts parts;
    private final boolean withDemo;
    private final CompletableFuture<Boolean> closed = new CompletableFuture<>();

    private DesktopWindow(WindowParts parts, boolean withDemo) {
        this.parts = parts;
        this.withDemo = withDemo;
    }

    /**
     * Opens the window and returns when the user has closed it. Ask {@link Display#windowProblem()}
     * first. The toolkit cannot be started again.
     *
     * @param withDemo opens the demo at once
     */
    public static void show(WindowParts parts, boolean withDemo) {
        DesktopWindow window = new DesktopWindow(parts, withDemo);
        FxThread.start(window::openOrFail);
        window.closed.join();
    }

    private void openOrFail() {
        try {
            open();
        } catch (RuntimeException | Error e) {
            FxThread.exit();
            closed.completeExceptionally(e);
        }
    }

    private void open() {
        WindowScene content =
                new WindowScene(
                        parts, Theme.followingSystem(), MainWindow.WIDTH, MainWindow.HEIGHT);
        Stage stage = new Stage();
        stage.setScene(content.scene());
        stage.setTitle("Cachewarden");
        ICON_SIZES.forEach(size -> addIcon(stage, size));
        stage.setMinWidth(MainWindow.MIN_WIDTH);
        stage.setMinHeight(MainWindow.MIN_HEIGHT);
        OpenPopups.closeBefore(stage);
        stage.setOnHidden(_ -> {
            content.close();
            // When the stage has gone altogether: exiting earlier fails inside the toolkit,
            // and with a popup open it crashes inside GTK.
            new FxThread().execute(this::exit);
        });
        stage.show();
        if (withDemo) {
            content.window().openDemo();
        }
    }

    private void exit() {
        FxThread.exit();
        closed.complete(true);
    }

    private static void addIcon(Stage stage, int size) {
        var stream = DesktopWindow.class.getResourceAsStream("icon/cachewarden-" + size + ".png");
        if (stream != null) {
            stage.getIcons().add(new Image(stream));
        }
    }
}
