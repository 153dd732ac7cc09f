package dev.cachewarden.ui.picture;

import dev.cachewarden.ui.shell.MainWindow;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Transform;

/**
 * Of what size the window in a picture is.
 *
 * @param width in points
 * @param height in points
 * @param scale pixels a point
 */
public record Canvas(double width, double height, int scale) {

    public static final Canvas USUAL = new Canvas(MainWindow.WIDTH, MainWindow.HEIGHT, 1);

    /**
     * Gives the content of a scene this size, independent of that of its window: the toolkit
     * without a display paints windows up to the size of a display that it makes up.
     */
    void spread(Scene scene) {
        if (!isSpread(scene)) {
            return;
        }
        Parent content = scene.getRoot();
        Pane holder = new Pane();
        scene.setRoot(holder);
        holder.getStyleClass().addAll(content.getStyleClass());
        // Colours of the theme are looked up there, and it has the window's background.
        Bindings.bindContent(content.getStyleClass(), holder.getStyleClass());
        content.setManaged(false);
        holder.getChildren().add(content);
        content.resizeRelocate(0, 0, width, height);
    }

    private boolean isSpread(Scene scene) {
        return width > scene.getWidth() || height > scene.getHeight();
    }

    /** Draws what was {@linkplain #spread spread}. */
    Image draw(Scene scene) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(scale, scale));
        Parent root = scene.getRoot();
        Node content = isSpread(scene) ? root.getChildrenUnmodifiable().getFirst() : root;
        return content.snapshot(parameters, null);
    }
}
