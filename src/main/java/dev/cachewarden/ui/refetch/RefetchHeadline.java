package dev.cachewarden.ui.refetch;

import javafx.scene.Node;
import javafx.scene.control.Label;

/** Words that wrap and are never cut; where there is little room, after two lines. */
final class RefetchHeadline extends Label {

    /** Two lines, in pixels. */
    private static final double LEAST = 34;

    private boolean isWhole = true;

    RefetchHeadline(Node icon) {
        super("", icon);
        setWrapText(true);
        setMinWidth(0);
        setMaxWidth(Double.MAX_VALUE);
        getStyleClass().add("refetch-headline");
    }

    void setWhole(boolean whole) {
        isWhole = whole;
        setMaxHeight(whole ? Double.MAX_VALUE : LEAST);
        requestLayout();
    }

    @Override
    protected double computeMinHeight(double width) {
        double wanted = prefHeight(width);
        return isWhole ? wanted : Math.min(wanted, LEAST);
    }
}
