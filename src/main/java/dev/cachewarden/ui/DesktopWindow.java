package dev.cachewarden.ui;

import dev.cachewarden.core.window.WindowState;
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
    private final WindowState before;
    private final CompletableFuture<WindowState> closed = new CompletableFuture<>();

    private DesktopWindow(WindowParts parts, WindowState before, boolean withDemo) {
        this.parts = parts;
        this.before = before;
        this.withDemo = withDemo;
    }

    /**
     * Opens the window and returns when the user has closed it. Ask {@link Display#windowProblem()}
     * first. The toolkit cannot be started again.
     *
     * @param before how the user left it the last time
     * @param withDemo opens the demo at once
     * @return how the user has left it
     */
    public static WindowState show(WindowParts parts, WindowState before, boolean withDemo) {
        DesktopWindow window = new DesktopWindow(parts, before, withDemo);
        FxThread.start(window::openOrFail);
        return window.closed.join();
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
        Theme theme = Theme.followingSystem();
        before.dark()
                .ifPresent(dark -> theme.choose(dark ? Theme.Colours.DARK : Theme.Colours.LIGHT));
        WindowScene content = new WindowScene(parts, theme, MainWindow.WIDTH, MainWindow.HEIGHT);
        content.namesMaskedProperty().set(before.namesHidden());
        Stage stage = new Stage();
        stage.setScene(content.scene());
        stage.setTitle("Cachewarden");
        ICON_SIZES.forEach(size -> addIcon(stage, size));
        stage.setMinWidth(MainWindow.MIN_WIDTH);
        stage.setMinHeight(MainWindow.MIN_HEIGHT);
        WindowPlace place = WindowPlace.of(stage, before.bounds(), before.maximised());
        OpenPopups.closeBefore(stage);
        stage.setOnHidden(_ -> {
            WindowState left =
                    new WindowState(
                            place.last(),
                            stage.isMaximized(),
                            theme.chosen().map(it -> it == Theme.Colours.DARK),
                            content.namesMaskedProperty().get());
            content.close();
            // When the stage has gone altogether: exiting earlier fails inside the toolkit,
            // and with a popup open it crashes inside GTK.
            new FxThread().execute(() -> exit(left));
        });
        stage.show();
        if (withDemo) {
            content.window().openDemo();
        }
    }

    private void exit(WindowState left) {
        FxThread.exit();
        closed.complete(left);
    }

    private static void addIcon(Stage stage, int size) {
        var stream = DesktopWindow.class.getResourceAsStream("icon/cachewarden-" + size + ".png");
        if (stream != null) {
            stage.getIcons().add(new Image(stream));
        }
    }
}
