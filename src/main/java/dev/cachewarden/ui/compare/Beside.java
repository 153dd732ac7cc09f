package dev.cachewarden.ui.compare;

import dev.cachewarden.core.value.Content;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What stands beside the copies of an entry.
 *
 * @param columns after those of the copies
 * @param copies what is compared of a copy, for example without what changes all the time
 */
public record Beside(List<FurtherColumn> columns, UnaryOperator<Content> copies) {

    public static final Beside NOTHING = new Beside(List.of(), UnaryOperator.identity());

    public Beside {
        columns = List.copyOf(columns);
    }
}
