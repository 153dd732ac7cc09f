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

    /** What the actions of a column take where it has nothing else to show. */
    private static final double NARROW = 226;

    private static final double LEAST = 300;

    private final ReadOnlyObjectWrapper<List<Double>> widths =
            new ReadOnlyObjectWrapper<>(this, "widths", List.of());

    ReadOnlyObjectProperty<List<Double>> widthsProperty() {
        return widths.getReadOnlyProperty();
    }

    List<Double> get() {
        return widths.get();
    }

    /**
     * Shares {@code available} pixels, gaps included.
     *
     * @param narrow by column, whether there is nothing in it
     */
    void share(double available, List<Boolean> narrow) {
        long few = narrow.stream().filter(it -> it).count();
        long wide = narrow.size() - few;
        double gaps = GAP * Math.max(0, narrow.size() - 1);
        double each = wide == 0 ? 0 : (available - gaps - few * NARROW) / wide;
        widths.set(
                narrow.stream()
                        .map(it -> it ? NARROW : Math.floor(Math.max(LEAST, each)))
                        .toList());
    }

    /** Of all columns and gaps. */
    double total() {
        double sum = get().stream().mapToDouble(Double::doubleValue).sum();
        return sum + GAP * Math.max(0, get().size() - 1);
    }
}
