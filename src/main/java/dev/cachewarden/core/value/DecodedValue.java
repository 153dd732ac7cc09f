package dev.cachewarden.core.value;

import java.util.List;

/**
 * What a stored value turned out to be.
 *
 * @param shape of what is inside all encodings
 * @param extraEncodings how many times too often it was turned into a JSON string: 0, 1 or 2
 * @param superjson whether it came in superjson's {@code {json, meta}}
 * @param content to show and compare, inside all encodings
 * @param users in the value, in their order
 */
public record DecodedValue(
        ValueShape shape,
        int extraEncodings,
        boolean superjson,
        Content content,
        List<UserView> users) {

    public DecodedValue {
        users = List.copyOf(users);
    }

    /** The name to show: "double-encoded API user". */
    public String label() {
        String encoding =
                switch (extraEncodings) {
                    case 0 -> "";
                    case 1 -> "double-encoded ";
                    default -> "triple-encoded ";
                };
        return encoding + (superjson ? "superjson " : "") + shape.label();
    }
}
