package dev.cachewarden.ui.compare;

import javafx.scene.Node;
import javafx.scene.layout.Pane;

import java.util.List;

/** Lays out its children in a row, as wide as the columns are. */
final class ColumnsPane extends Pane {

    private final ColumnWidths widths;

    ColumnsPane(ColumnWidths widths) {
        this.widths = widths;
        widths.widthsProperty().subscribe(this::requestLayout);
    }

    @Override
    protected double computePrefWidth(double height) {
        return widths.total();
    }

    @Override
    protected double computeMinWidth(double height) {
        return widths.total();
    }

    @Override
    protected double computePrefHeight(double width) {
        double most = 0;
        List<Double> each = widths.get();
        for (int i = 0; i < Math.min(each.size(), getChildren().size()); i++) {
            most = Math.max(most, getChildren().get(i).prefHeight(each.get(i)));
        }
        return most;
    }

    @Override
    protected void layoutChildren() {
        double x = 0;
        List<Double> each = widths.get();
        for (int i = 0; i < getChildren().size(); i++) {
            Node child = getChildren().get(i);
            boolean shown = i < each.size();
            child.setVisible(shown);
            if (shown) {
                child.resizeRelocate(x, 0, each.get(i), getHeight());
                x += each.get(i) + ColumnWidths.GAP;
            }
        }
    }
}
