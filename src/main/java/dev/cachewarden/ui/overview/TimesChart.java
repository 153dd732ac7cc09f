package dev.cachewarden.ui.overview;

import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import java.util.List;

/** A histogram: a column a count, each as high as its part of the highest. */
final class TimesChart extends Pane {

    private static final double HEIGHT = 44;
    private static final double LEAST = 2;
    private static final double GAP = 1;

    private final List<Long> counts;

    TimesChart(List<Long> counts) {
        this.counts = List.copyOf(counts);
        counts.forEach(count -> {
            Region column = new Region();
            column.getStyleClass().add(count == 0 ? "times-none" : "times-column");
            getChildren().add(column);
        });
        setPrefHeight(HEIGHT);
        setMinHeight(HEIGHT);
        setMaxHeight(HEIGHT);
    }

    @Override
    protected void layoutChildren() {
        double highest = Math.max(1, counts.stream().mapToLong(Long::longValue).max().orElse(1));
        double step = (getWidth() + GAP) / counts.size();
        List<Node> columns = getChildren();
        for (int i = 0; i < counts.size(); i++) {
            double height = Math.max(LEAST, counts.get(i) / highest * HEIGHT);
            columns.get(i)
                    .resizeRelocate(i * step, HEIGHT - height, Math.max(1, step - GAP), height);
        }
    }
}
