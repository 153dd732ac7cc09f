package dev.cachewarden.ui.compare;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.List;

/**
 * The one answer to how wide each column is, for headers and lines alike. Columns with nothing in
 * them are rails, the others share the rest.
 */
final class ColumnWidths {

    static final double GAP = 10;

    /** A line of upright text, and the menu above it. */
    private static final double RAIL = 36;

    /** What an answer without a document takes. */
    private static final double NARROW = 226;

    /** So that four environments and a rail fit next to the tree of a window of 1360 pixels. */
    private static final double LEAST = 225;

    private final ReadOnlyObjectWrapper<List<Double>> widths =
            new ReadOnlyObjectWrapper<>(this, "widths", List.of());

    ReadOnlyObjectProperty<List<Double>> widthsProperty() {
        return widths.getReadOnlyProperty();
    }

    List<Double> get() {
        return widths.get();
    }

    /** How much of a row a column needs. */
    enum Breadth {
        /** Nothing is in it. */
        RAIL,
        /** Some words are. */
        NARROW,
        /** A document is. */
        SHARED
    }

    /** Shares {@code available} pixels, gaps included. */
    void share(double available, List<Breadth> columns) {
        double fixed = columns.stream().mapToDouble(ColumnWidths::fixed).sum();
        double gaps = GAP * Math.max(0, columns.size() - 1);
        long shared = columns.stream().filter(it -> it == Breadth.SHARED).count();
        double each = shared == 0 ? 0 : Math.floor((available - gaps - fixed) / shared);
        widths.set(
                columns.stream()
                        .map(it -> it == Breadth.SHARED ? Math.max(LEAST, each) : fixed(it))
                        .toList());
    }

    private static double fixed(Breadth breadth) {
        return switch (breadth) {
            case RAIL -> RAIL;
            case NARROW -> NARROW;
            case SHARED -> 0;
        };
    }

    /** Of all columns and gaps. */
    double total() {
        double sum = get().stream().mapToDouble(Double::doubleValue).sum();
        return sum + GAP * Math.max(0, get().size() - 1);
    }
}
