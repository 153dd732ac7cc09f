package dev.cachewarden.core.value;

import java.util.List;

/**
 * What the audit's rules need to know of a value; agrees with what {@link ValueDecoder} finds.
 *
 * @param shape of what is inside all encodings
 * @param extraEncodings how many times too often it was turned into a JSON string: 0, 1 or 2
 * @param wrappings what was taken off, from the outermost on
 * @param users in the value, in their order
 */
public record ValueFacts(
        ValueShape shape, int extraEncodings, List<Wrapping> wrappings, List<UserFacts> users) {

    public ValueFacts {
        wrappings = List.copyOf(wrappings);
        users = List.copyOf(users);
    }

    /** Of a value that nothing is known of but its shape. */
    public static ValueFacts of(ValueShape shape) {
        return new ValueFacts(shape, 0, List.of(), List.of());
    }
}
