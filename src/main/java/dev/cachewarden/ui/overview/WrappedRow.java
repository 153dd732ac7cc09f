package dev.cachewarden.ui.overview;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

import java.util.ArrayList;
import java.util.List;

/**
 * Nodes side by side, in further lines where they do not fit. Those with a maximal width above
 * their preferred one share what is left of a line; the last one of a line with all nodes is at its
 * right end.
 */
final class WrappedRow extends Pane {

    private static final double GAP = 16;
    private static final double LINE_GAP = 12;

    WrappedRow(List<? extends Node> nodes) {
        getChildren().setAll(nodes);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + width(getManagedChildren()) + snappedRightInset();
    }

    @Override
    protected double computeMinWidth(double height) {
        return snappedLeftInset()
                + getManagedChildren().stream().mapToDouble(it -> it.prefWidth(-1)).max().orElse(0)
                + snappedRightInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = inner(width < 0 ? prefWidth(-1) : width);
        double height = snappedTopInset() + snappedBottomInset() - LINE_GAP;
        for (List<Node> line : lines(inner)) {
            height += height(line, widths(line, inner)) + LINE_GAP;
        }
        return snapSizeY(Math.max(0, height));
    }

    @Override
    protected void layoutChildren() {
        double inner = inner(getWidth());
        double y = snappedTopInset();
        List<List<Node>> lines = lines(inner);
        for (List<Node> line : lines) {
            double[] widths = widths(line, inner);
            double height = height(line, widths);
            double x = snappedLeftInset();
            for (int i = 0; i < line.size(); i++) {
                boolean isEnd = lines.size() == 1 && i > 0 && i == line.size() - 1;
                double at = isEnd ? snappedLeftInset() + inner - widths[i] : x;
                line.get(i).resizeRelocate(snapPositionX(at), y, widths[i], height);
                x += widths[i] + GAP;
            }
            y += height + LINE_GAP;
        }
    }

    private double inner(double width) {
        return width - snappedLeftInset() - snappedRightInset();
    }

    private List<List<Node>> lines(double inner) {
        List<List<Node>> lines = new ArrayList<>();
        List<Node> line = new ArrayList<>();
        for (Node node : getManagedChildren()) {
            line.add(node);
            if (width(line) > inner && line.size() > 1) {
                line.removeLast();
                lines.add(line);
                line = new ArrayList<>(List.of(node));
            }
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }

    private static double width(List<Node> line) {
        return line.stream().mapToDouble(it -> it.prefWidth(-1)).sum()
                + GAP * Math.max(0, line.size() - 1);
    }

    private double[] widths(List<Node> line, double inner) {
        double left = Math.max(0, inner - width(line));
        long growing = line.stream().filter(WrappedRow::isGrowing).count();
        return line.stream()
                .mapToDouble(node -> {
                    double preferred = node.prefWidth(-1);
                    return snapSizeX(
                            isGrowing(node)
                                    ? Math.min(node.maxWidth(-1), preferred + left / growing)
                                    : Math.min(preferred, inner));
                })
                .toArray();
    }

    private static boolean isGrowing(Node node) {
        return node.maxWidth(-1) > node.prefWidth(-1);
    }

    private static double height(List<Node> line, double[] widths) {
        double height = 0;
        for (int i = 0; i < line.size(); i++) {
            height = Math.max(height, line.get(i).prefHeight(widths[i]));
        }
        return height;
    }
}
