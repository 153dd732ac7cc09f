package dev.cachewarden.ui.overview;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

import java.util.List;
import java.util.stream.IntStream;

/** Nodes in columns of one width, with a column more wherever there is room for it. */
final class EqualColumns extends Pane {

    private static final double GAP = 12;

    private final double least;

    /**
     * @param least width of a column
     */
    EqualColumns(double least) {
        this.least = least;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return least;
    }

    @Override
    protected double computeMinWidth(double height) {
        return getManagedChildren().stream().mapToDouble(it -> it.minWidth(-1)).max().orElse(0);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double available = width < 0 ? least : width;
        double height = 0;
        for (List<Node> row : rows(available)) {
            height += height(row, column(available)) + GAP;
        }
        return snapSizeY(Math.max(0, height - GAP));
    }

    @Override
    protected void layoutChildren() {
        double column = column(getWidth());
        double y = 0;
        for (List<Node> row : rows(getWidth())) {
            double height = height(row, column);
            for (int i = 0; i < row.size(); i++) {
                row.get(i).resizeRelocate(snapPositionX(i * (column + GAP)), y, column, height);
            }
            y += height + GAP;
        }
    }

    private List<List<Node>> rows(double width) {
        List<Node> nodes = getManagedChildren();
        int columns = columns(width);
        return IntStream.iterate(0, at -> at < nodes.size(), at -> at + columns)
                .mapToObj(at -> nodes.subList(at, Math.min(nodes.size(), at + columns)))
                .toList();
    }

    private int columns(double width) {
        int fitting = (int) ((width + GAP) / (least + GAP));
        return Math.max(1, Math.min(fitting, Math.max(1, getManagedChildren().size())));
    }

    private double column(double width) {
        int columns = columns(width);
        return snapSizeX((width - GAP * (columns - 1)) / columns - 0.5);
    }

    private static double height(List<Node> row, double width) {
        return row.stream().mapToDouble(it -> it.prefHeight(width)).max().orElse(0);
    }
}
