package dev.cachewarden.ui.support;

import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

import java.util.List;

/** Menus, tips and notices that are open above the window. */
public final class OpenPopups {

    private OpenPopups() {}

    /**
     * Hides them all before {@code stage} closes. One that is still open then, perhaps moving,
     * fails inside the toolkit.
     */
    public static void closeBefore(Stage stage) {
        stage.setOnHiding(_ -> hide());
    }

    /** Hides them all. On the FX thread. */
    public static void hide() {
        List.copyOf(Window.getWindows()).stream()
                .filter(PopupWindow.class::isInstance)
                .forEach(Window::hide);
    }
}
