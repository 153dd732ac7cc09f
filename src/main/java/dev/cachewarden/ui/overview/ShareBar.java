package dev.cachewarden.ui.overview;

import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import java.util.Arrays;
import java.util.List;

/** A bar of parts, each as wide as its share; one that is not empty is always to be seen. */
final class ShareBar extends Pane {

    private static final double HEIGHT = 10;
    private static final double LEAST = 4;

    private final long[] parts;

    /**
     * @param parts from left to right
     * @param styles of the parts, one each
     */
    ShareBar(long[] parts, String... styles) {
        this.parts = parts.clone();
        for (String style : styles) {
            Region part = new Region();
            part.getStyleClass().add(style);
            getChildren().add(part);
        }
        getStyleClass().add("share-bar");
        setPrefHeight(HEIGHT);
        setMinHeight(HEIGHT);
        setMaxHeight(HEIGHT);
    }

    @Override
    protected void layoutChildren() {
        double[] widths = widths(parts, getWidth());
        List<Node> children = getChildren();
        double x = 0;
        for (int i = 0; i < widths.length; i++) {
            children.get(i).resizeRelocate(x, 0, widths[i], getHeight());
            x += widths[i];
        }
    }

    /** Together all of the width. */
    static double[] widths(long[] parts, double width) {
        double whole = Math.max(1, Arrays.stream(parts).sum());
        double[] widths =
                Arrays.stream(parts)
                        .mapToDouble(part -> part == 0 ? 0 : Math.max(LEAST, part / whole * width))
                        .toArray();
        double over = Arrays.stream(widths).sum() - width;
        int widest = 0;
        for (int i = 1; i < widths.length; i++) {
            widest = widths[i] > widths[widest] ? i : widest;
        }
        if (widths.length > 0) {
            widths[widest] = Math.max(0, widths[widest] - over);
        }
        return widths;
    }
}
