package dev.cachewarden.json;

import dev.cachewarden.core.value.Envelopes;
import dev.cachewarden.core.value.ValueFacts;
import dev.cachewarden.core.value.ValueShape;
import dev.cachewarden.core.value.Wrapping;

import java.util.List;
import java.util.stream.Stream;

/**
 * What was taken off a value so far.
 *
 * @param extraEncodings how often it was turned into a JSON string
 * @param wrappings from the outermost on
 */
record Layers(int extraEncodings, List<Wrapping> wrappings) {

    static final Layers NONE = new Layers(0, List.of());

    boolean mayHaveMore() {
        return wrappings.size() < Envelopes.MOST_WRAPPINGS;
    }

    Layers with(List<Wrapping> more) {
        return new Layers(
                extraEncodings, Stream.concat(wrappings.stream(), more.stream()).toList());
    }

    Layers encodedOnceMore() {
        return new Layers(extraEncodings + 1, wrappings);
    }

    /** Facts of a document that is in these layers. */
    ValueFacts facts(Document document) {
        return new ValueFacts(document.shape(), extraEncodings, wrappings, document.users());
    }

    /** Facts of what is no document. */
    ValueFacts plain(ValueShape shape) {
        return new ValueFacts(shape, 0, wrappings, List.of());
    }
}
