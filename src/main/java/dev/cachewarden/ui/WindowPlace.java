package dev.cachewarden.ui;

import dev.cachewarden.core.window.WindowState.Bounds;
import dev.cachewarden.ui.shell.MainWindow;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

import java.util.List;
import java.util.Optional;

/** Puts a window where it was left, if that is still on a screen. On the FX thread. */
final class WindowPlace {

    /** How much of the window must be on a screen, to take hold of it. */
    private static final int LEAST_SEEN = 100;

    private Optional<Bounds> last;

    private WindowPlace(Optional<Bounds> first) {
        this.last = first;
    }

    /**
     * Puts it there, and follows it.
     *
     * @param wanted where it was; empty for where the system puts it
     */
    static WindowPlace of(Stage stage, Optional<Bounds> wanted, boolean maximised) {
        Optional<Bounds> seen =
                wanted.filter(it ->
                        isSeen(
                                it,
                                Screen.getScreens().stream()
                                        .map(Screen::getVisualBounds)
                                        .toList()));
        seen.ifPresent(it -> {
            stage.setX(it.x());
            stage.setY(it.y());
            stage.setWidth(Math.max(it.width(), MainWindow.MIN_WIDTH));
            stage.setHeight(Math.max(it.height(), MainWindow.MIN_HEIGHT));
        });
        stage.setMaximized(maximised);
        WindowPlace place = new WindowPlace(seen);
        Runnable follow = () -> place.follow(stage);
        stage.xProperty().subscribe(follow);
        stage.yProperty().subscribe(follow);
        stage.widthProperty().subscribe(follow);
        stage.heightProperty().subscribe(follow);
        return place;
    }

    /** Whether enough of it is on one of the screens. */
    static boolean isSeen(Bounds bounds, List<Rectangle2D> screens) {
        return screens.stream()
                .anyMatch(screen ->
                        Math.min(bounds.x() + bounds.width(), screen.getMaxX())
                                                - Math.max(bounds.x(), screen.getMinX())
                                        >= LEAST_SEEN
                                && bounds.y() >= screen.getMinY() - 1
                                && bounds.y() + LEAST_SEEN <= screen.getMaxY());
    }

    private void follow(Stage stage) {
        boolean isItsOwn = stage.isShowing() && !stage.isMaximized() && !stage.isIconified();
        if (isItsOwn && stage.getWidth() > 0 && stage.getHeight() > 0) {
            last =
                    Optional.of(
                            new Bounds(
                                    (int) stage.getX(),
                                    (int) stage.getY(),
                                    (int) stage.getWidth(),
                                    (int) stage.getHeight()));
        }
    }

    /** Where it was last while it was not maximised. */
    Optional<Bounds> last() {
        return last;
    }
}
