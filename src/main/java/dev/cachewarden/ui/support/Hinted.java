package dev.cachewarden.ui.support;

import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

/**
 * A control with a hint that says, while it is disabled, why. A disabled control shows no tooltip,
 * so its place does.
 */
public final class Hinted {

    private final Control control;
    private final StackPane place;
    private final Tooltip tooltip = new Tooltip();

    public Hinted(Control control) {
        this.control = control;
        this.place = new StackPane(control);
        place.managedProperty().bind(control.managedProperty());
        place.visibleProperty().bind(control.visibleProperty());
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(420);
        Tooltip.install(place, tooltip);
    }

    /** The node to put into the layout in place of the control. */
    public StackPane node() {
        return place;
    }

    public void say(String hint) {
        tooltip.setText(hint);
        control.setAccessibleHelp(hint);
    }
}
