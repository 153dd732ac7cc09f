package dev.cachewarden.ui.compare;

import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.value.Content;
import dev.cachewarden.ui.compare.ColumnWidths.Breadth;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A column in display order. */
sealed interface DisplayColumn {

    /** One of an entry's copies. */
    record OfCopy(ColumnModel column) implements DisplayColumn {}

    /** One with another source's answer. */
    record OfFurther(ExternalColumn column) implements DisplayColumn {}

    /**
     * Further columns follow the copy of their section, the others come after them. Those with
     * nothing in them are last.
     */
    static List<DisplayColumn> of(List<ColumnModel> copies, List<ExternalColumn> further) {
        List<ExternalColumn> left = new ArrayList<>(further);
        List<DisplayColumn> columns = new ArrayList<>();
        for (ColumnModel copy : copies) {
            columns.add(new OfCopy(copy));
            further.stream()
                    .filter(column -> column.section().equals(copy.section()))
                    .filter(left::remove)
                    .forEach(column -> columns.add(new OfFurther(column)));
        }
        left.forEach(column -> columns.add(new OfFurther(column)));
        columns.sort(Comparator.comparing(DisplayColumn::isRail));
        return columns;
    }

    /** Whether both are the same column, regardless of its contents. */
    default boolean isSameColumn(DisplayColumn other) {
        return switch (this) {
            case OfCopy(ColumnModel column) ->
                    other instanceof OfCopy(ColumnModel copy) && copy == column;
            case OfFurther(ExternalColumn column) ->
                    other instanceof OfFurther(ExternalColumn further)
                            && further.title().equals(column.title());
        };
    }

    /** Whether both have the same parts above their lines. */
    default boolean hasTopOf(DisplayColumn other) {
        return isSameColumn(other)
                && (!(this instanceof OfFurther(ExternalColumn column))
                        || (other instanceof OfFurther(ExternalColumn further)
                                && further.header().equals(column.header())));
    }

    default Section section() {
        return switch (this) {
            case OfCopy(ColumnModel column) -> column.section();
            case OfFurther(ExternalColumn column) -> column.section();
        };
    }

    /** Whether there is nothing in it. */
    default boolean isRail() {
        return breadth() == Breadth.RAIL;
    }

    default Breadth breadth() {
        return switch (this) {
            case OfCopy(ColumnModel column) -> column.isNarrow() ? Breadth.RAIL : Breadth.SHARED;
            case OfFurther(ExternalColumn column) ->
                    column.isNarrow() ? Breadth.NARROW : Breadth.SHARED;
        };
    }

    /** Its contents, before anything is left out for the comparison. */
    default Content content() {
        return switch (this) {
            case OfCopy(ColumnModel column) -> column.content();
            case OfFurther(ExternalColumn column) -> column.content();
        };
    }
}
