package dev.cachewarden.ui.compare;

import dev.cachewarden.core.value.Content;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The columns that are shown next to the copies of an entry.
 *
 * @param columns after those of the copies
 * @param copies what is compared of a copy, for example without what changes all the time
 */
public record ExternalColumns(List<ExternalColumn> columns, UnaryOperator<Content> copies) {

    public static final ExternalColumns NOTHING =
            new ExternalColumns(List.of(), UnaryOperator.identity());

    public ExternalColumns {
        columns = List.copyOf(columns);
    }
}
