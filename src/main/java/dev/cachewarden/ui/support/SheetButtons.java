package dev.cachewarden.ui.support;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.List;

/**
 * The last line of a sheet: Cancel, then the action, at the right. What leads to another place is
 * at the left.
 */
public final class SheetButtons {

    /** The style class of the line, by which a test finds it in every sheet. */
    public static final String STYLE = "sheet-buttons";

    private SheetButtons() {}

    /** A sheet that asks nothing. */
    public static HBox of(Button close) {
        return line(List.of(), List.of(close));
    }

    /** A sheet that asks nothing, with what else can be done with that. */
    public static HBox of(List<? extends Node> elsewhere, Button close) {
        return line(elsewhere, List.of(close));
    }

    /**
     * A sheet that asks.
     *
     * @param action the button, or the place of one that says why it is disabled
     */
    public static HBox of(Button cancel, Node action) {
        return line(List.of(), List.of(cancel, action));
    }

    /** As {@link #of(Button, Node)}, with what leads to another place. */
    public static HBox of(List<? extends Node> elsewhere, Button cancel, Node action) {
        return line(elsewhere, List.of(cancel, action));
    }

    private static HBox line(List<? extends Node> left, List<? extends Node> right) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox();
        line.getChildren().addAll(left);
        line.getChildren().add(gap);
        line.getChildren().addAll(right);
        line.getStyleClass().add(STYLE);
        line.setAlignment(Pos.CENTER_RIGHT);
        return line;
    }
}
