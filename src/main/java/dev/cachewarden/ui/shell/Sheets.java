package dev.cachewarden.ui.shell;

import atlantafx.base.controls.ModalPane;

import dev.cachewarden.ui.support.Ids;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

/** Forms over the window, one at a time; Escape closes them and the focus goes back. */
public final class Sheets {

    private final ModalPane pane = new ModalPane();
    private @Nullable Node focusBefore;

    Sheets() {
        pane.setId(Ids.SHEET);
        pane.setInTransitionFactory(null);
        pane.setOutTransitionFactory(null);
        // A click beside a form must not throw away what was typed.
        pane.setPersistent(true);
        pane.displayProperty()
                .subscribe(
                        shown -> {
                            if (!shown && focusBefore != null) {
                                focusBefore.requestFocus();
                                focusBefore = null;
                            }
                        });
    }

    Parent node() {
        return pane;
    }

    /** Shows a form in the middle; {@code first} gets the focus. */
    public void show(Parent form, Node first) {
        focusBefore = pane.getScene() == null ? null : pane.getScene().getFocusOwner();
        StackPane frame = new StackPane(form);
        frame.getStyleClass().add("window-sheet");
        frame.setMaxSize(StackPane.USE_PREF_SIZE, StackPane.USE_PREF_SIZE);
        pane.show(frame);
        first.requestFocus();
    }

    public void hide() {
        pane.hide(true);
    }
}
