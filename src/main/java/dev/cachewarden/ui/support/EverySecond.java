package dev.cachewarden.ui.support;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;
import javafx.util.Duration;

/**
 * Runs something each second while a node is in a window that is shown. The toolkit keeps all that
 * an endless animation reaches, so one that went on would keep a closed window and its cache.
 */
public final class EverySecond {

    private EverySecond() {}

    /** Begins at once if the node is shown. On the FX thread. */
    public static void whileShown(Node node, Runnable tick) {
        var _ = timer(node, tick);
    }

    static Animation timer(Node node, Runnable tick) {
        Timeline timer = new Timeline(new KeyFrame(Duration.seconds(1), _ -> tick.run()));
        timer.setCycleCount(Animation.INDEFINITE);
        node.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false)
                .subscribe(isShown -> {
                    if (isShown) {
                        timer.play();
                    } else {
                        timer.stop();
                    }
                });
        return timer;
    }
}
