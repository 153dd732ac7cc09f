package dev.cachewarden.ui.support;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;

import org.jspecify.annotations.Nullable;

/** Where a window shows forms over its content, one at a time. On the FX thread. */
public interface SheetHost {

    /**
     * Shows a form in place of the one before.
     *
     * @param first gets the focus
     * @param onHidden runs when the form has gone
     */
    void show(Parent form, Node first, Runnable onHidden);

    /** Takes the form away that is shown, if one is. */
    void hide();

    /** Makes a node, which has the id {@link Ids#SHEET}, the place of a host. */
    static void offer(Node place, SheetHost host) {
        place.getProperties().put(SheetHost.class, host);
    }

    /**
     * The host of a scene.
     *
     * @throws IllegalStateException if it has none
     */
    static SheetHost of(@Nullable Scene scene) {
        @Nullable Node place = scene == null ? null : scene.lookup("#" + Ids.SHEET);
        if (place != null && place.getProperties().get(SheetHost.class) instanceof SheetHost host) {
            return host;
        }
        throw new IllegalStateException("No place for a sheet in this window");
    }
}
