package dev.cachewarden.bench;

import dev.cachewarden.ui.support.FxThread;

import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Labeled;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * Waits for the frame in which the compare view shows lines with all of some texts, and until the
 * renderer is through with it. On the FX thread.
 */
record DrawnFrame(Scene scene, Set<String> texts, CompletableFuture<Long> drawn)
        implements Runnable {

    void start() {
        scene.addPostLayoutPulseListener(this);
    }

    @Override
    public void run() {
        List<String> shown =
                scene.getRoot().lookupAll(".compare-line").stream().map(DrawnFrame::text).toList();
        if (texts.stream().allMatch(text -> shown.stream().anyMatch(it -> it.contains(text)))) {
            scene.removePostLayoutPulseListener(this);
            // After this pulse: what it has laid out is handed to the renderer at its end.
            new FxThread().execute(this::awaitRenderer);
        }
    }

    /** A line has one label per token, and a difference within it is a separate token. */
    private static String text(Node line) {
        return ((Parent) line)
                .getChildrenUnmodifiable().stream()
                        .filter(Node::isVisible)
                        .filter(Labeled.class::isInstance)
                        .map(label -> ((Labeled) label).getText())
                        .collect(Collectors.joining());
    }

    /** The renderer makes one picture after the other: that of a pixel after the frame's. */
    private void awaitRenderer() {
        SnapshotParameters pixel = new SnapshotParameters();
        pixel.setViewport(new Rectangle2D(0, 0, 1, 1));
        scene.getRoot().snapshot(pixel, null);
        drawn.complete(System.nanoTime());
    }
}
