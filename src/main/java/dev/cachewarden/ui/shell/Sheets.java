package dev.cachewarden.ui.shell;

import atlantafx.base.controls.ModalPane;

import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.SheetHost;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Forms over the window, one at a time; Escape closes them and the focus goes back. */
public final class Sheets implements SheetHost {

    private static final double MARGIN = 32;

    private final ModalPane pane = new ModalPane();
    private @Nullable Node focusBefore;
    private boolean backwards;
    private Runnable whenHidden = () -> {};

    public Sheets() {
        SheetHost.offer(pane, this);
        pane.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::keepInside);
        pane.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> backwards = event.getCode() == KeyCode.TAB && event.isShiftDown());
        pane.addEventFilter(KeyEvent.KEY_PRESSED, this::passEnterOn);
        pane.setId(Ids.SHEET);
        pane.setFocusTraversable(false);
        pane.setInTransitionFactory(null);
        pane.setOutTransitionFactory(null);
        // A click outside a form must not discard what was typed.
        pane.setPersistent(true);
        pane.displayProperty()
                .subscribe(shown -> {
                    if (!shown) {
                        hidden();
                    }
                });
    }

    public Parent node() {
        return pane;
    }

    /** Shows a form in the middle; {@code first} gets the focus. */
    public void show(Parent form, Node first) {
        show(form, first, () -> {});
    }

    /** As {@link #show(Parent, Node)}; {@code onHidden} runs when the form has gone. */
    @Override
    public void show(Parent form, Node first, Runnable onHidden) {
        hide();
        whenHidden = onHidden;
        focusBefore = pane.getScene() == null ? null : pane.getScene().getFocusOwner();
        StackPane frame = new Frame(form);
        frame.getStyleClass().add("window-sheet");
        pane.show(frame);
        // What lies in a scroll pane joins the scene with its skin, and only then takes the focus.
        pane.applyCss();
        pane.layout();
        first.requestFocus();
    }

    /** Another part of people may be seen: forms show their texts again when they are put in. */
    void showAgain() {
        if (pane.isDisplay() && pane.getContent() instanceof Frame frame) {
            @Nullable Node focused = pane.getScene().getFocusOwner();
            List<Node> form = List.copyOf(frame.getChildren());
            frame.getChildren().clear();
            frame.getChildren().setAll(form);
            if (focused != null) {
                focused.requestFocus();
            }
        }
    }

    private void hidden() {
        Runnable then = whenHidden;
        whenHidden = () -> {};
        then.run();
        if (focusBefore != null) {
            focusBefore.requestFocus();
            focusBefore = null;
        }
    }

    /**
     * A box is ticked with the space bar. Enter is meant for the form as a whole, but the toolkit
     * lets it tick the box that has the focus: Read-only would be taken back by who confirms it.
     */
    private void passEnterOn(KeyEvent event) {
        boolean onABox =
                event.getTarget() instanceof CheckBox || event.getTarget() instanceof RadioButton;
        if (event.getCode() == KeyCode.ENTER && onABox) {
            event.consume();
            TabStops.below(pane).stream()
                    .filter(node -> node instanceof Button button && button.isDefaultButton())
                    .map(Button.class::cast)
                    .findFirst()
                    .ifPresent(Button::fire);
        }
    }

    /** Tab must not lead below the form, but round in it: from its last stop to its first. */
    private void keepInside(@Nullable Node owner) {
        if (pane.isDisplay() && owner != null && !isInside(owner)) {
            List<Node> stops = TabStops.below(pane);
            if (stops.isEmpty()) {
                pane.requestFocus();
            } else {
                (backwards ? stops.getLast() : stops.getFirst()).requestFocus();
            }
        }
    }

    private boolean isInside(Node owner) {
        for (@Nullable Node node = owner; node != null; node = node.getParent()) {
            if (node.equals(pane)) {
                return true;
            }
        }
        return false;
    }

    /** Whether there is one over the window at present. */
    boolean isShown() {
        return pane.isDisplay();
    }

    @Override
    public void hide() {
        pane.hide(true);
    }

    /** As high as its form wants to be, but never higher than the window. */
    private final class Frame extends StackPane {

        Frame(Parent form) {
            super(form);
            setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        }

        @Override
        protected double computePrefHeight(double width) {
            return Math.min(super.computePrefHeight(width), pane.getHeight() - MARGIN);
        }
    }
}
