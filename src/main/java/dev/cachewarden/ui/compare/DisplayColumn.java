package dev.cachewarden.ui.compare;

import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.value.Content;

import java.util.ArrayList;
import java.util.List;

/** A column as it stands among the others. */
sealed interface DisplayColumn {

    /** One of an entry's copies. */
    record OfCopy(ColumnModel column) implements DisplayColumn {}

    /** One beside them. */
    record OfFurther(ExternalColumn column) implements DisplayColumn {}

    /** Further columns stand right of the copy of their section, the others at the end. */
    static List<DisplayColumn> of(List<ColumnModel> copies, List<ExternalColumn> further) {
        List<ExternalColumn> left = new ArrayList<>(further);
        List<DisplayColumn> standing = new ArrayList<>();
        for (ColumnModel copy : copies) {
            standing.add(new OfCopy(copy));
            further.stream()
                    .filter(column -> column.section().equals(copy.section()))
                    .filter(left::remove)
                    .forEach(column -> standing.add(new OfFurther(column)));
        }
        left.forEach(column -> standing.add(new OfFurther(column)));
        return standing;
    }

    /** Whether both are the same column, whatever stands in it. */
    default boolean isSameColumn(DisplayColumn other) {
        return switch (this) {
            case OfCopy(ColumnModel column) ->
                    other instanceof OfCopy(ColumnModel copy) && copy == column;
            case OfFurther(ExternalColumn column) ->
                    other instanceof OfFurther(ExternalColumn further)
                            && further.title().equals(column.title());
        };
    }

    /** Whether the same stands above the lines of both. */
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

    default boolean isNarrow() {
        return switch (this) {
            case OfCopy(ColumnModel column) -> column.isNarrow();
            case OfFurther(ExternalColumn column) -> column.isNarrow();
        };
    }

    /** What is read or told, before anything is left out for the comparison. */
    default Content content() {
        return switch (this) {
            case OfCopy(ColumnModel column) -> column.content();
            case OfFurther(ExternalColumn column) -> column.content();
        };
    }
}
