package dev.cachewarden.ui.compare;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.List;

/**
 * The one answer to how wide each column is, for headers and lines alike. Columns with nothing in
 * them are narrow, the others share the rest.
 */
final class ColumnWidths {

    static final double GAP = 10;
    private static final double NARROW = 172;
    private static final double LEAST = 300;

    private final ReadOnlyObjectWrapper<List<Double>> widths =
            new ReadOnlyObjectWrapper<>(this, "widths", List.of());

    ReadOnlyObjectProperty<List<Double>> widthsProperty() {
        return widths.getReadOnlyProperty();
    }

    List<Double> get() {
        return widths.get();
    }

    /** Shares {@code available} pixels, gaps included. */
    void share(double available, List<ColumnModel> columns) {
        long narrow = columns.stream().filter(ColumnModel::isNarrow).count();
        long wide = columns.size() - narrow;
        double gaps = GAP * Math.max(0, columns.size() - 1);
        double each = wide == 0 ? 0 : (available - gaps - narrow * NARROW) / wide;
        widths.set(
                columns.stream()
                        .map(it -> it.isNarrow() ? NARROW : Math.floor(Math.max(LEAST, each)))
                        .toList());
    }

    /** Of all columns and gaps. */
    double total() {
        double sum = get().stream().mapToDouble(Double::doubleValue).sum();
        return sum + GAP * Math.max(0, get().size() - 1);
    }
}
