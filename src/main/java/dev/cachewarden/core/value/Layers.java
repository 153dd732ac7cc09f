package dev.cachewarden.core.value;

import java.util.List;
import java.util.stream.Stream;

/**
 * What was taken off a value so far.
 *
 * @param extraEncodings how often it was turned into a JSON string
 * @param wrappings from the outermost on
 */
public record Layers(int extraEncodings, List<Wrapping> wrappings) {

    public static final Layers NONE = new Layers(0, List.of());

    public Layers {
        wrappings = List.copyOf(wrappings);
    }

    /** Whether another wrapping would be taken off. */
    public boolean mayHaveMore() {
        return wrappings.size() < Envelopes.MOST_WRAPPINGS;
    }

    public Layers with(List<Wrapping> more) {
        return new Layers(
                extraEncodings, Stream.concat(wrappings.stream(), more.stream()).toList());
    }

    public Layers encodedOnceMore() {
        return new Layers(extraEncodings + 1, wrappings);
    }

    /** Facts of a document that is in these layers. */
    public ValueFacts facts(ValueShape shape, List<UserFacts> users) {
        return new ValueFacts(shape, extraEncodings, wrappings, users);
    }

    /** Facts of what is no document. */
    public ValueFacts facts(ValueShape shape) {
        return new ValueFacts(shape, 0, wrappings, List.of());
    }
}
