package dev.cachewarden.core.value;

import java.util.List;

/**
 * What the audit's rules need to know of a value; agrees with what {@link ValueDecoder} finds.
 *
 * @param shape of what is inside all encodings
 * @param extraEncodings how many times too often it was turned into a JSON string: 0, 1 or 2
 * @param users in the value, in their order
 */
public record ValueFacts(ValueShape shape, int extraEncodings, List<UserFacts> users) {

    public ValueFacts {
        users = List.copyOf(users);
    }
}
