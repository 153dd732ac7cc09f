package dev.cachewarden.core.value;

import java.util.List;
import java.util.Optional;

/**
 * What a stored value turned out to be.
 *
 * @param shape of what is inside all encodings
 * @param extraEncodings how many times too often it was turned into a JSON string: 0, 1 or 2
 * @param wrappings what was taken off, from the outermost on
 * @param bytes of the stored value, where something was
 * @param content to show and compare, inside all encodings and wrappings
 * @param users in the value, in their order
 */
public record DecodedValue(
        ValueShape shape,
        int extraEncodings,
        List<Wrapping> wrappings,
        long bytes,
        Content content,
        List<UserView> users) {

    public DecodedValue {
        wrappings = List.copyOf(wrappings);
        users = List.copyOf(users);
    }

    /** How it is packed: "gzip in base64, 1,204 bytes"; empty where it is not. */
    public Optional<String> packing() {
        return Optional.of(Wrapping.packing(wrappings, bytes)).filter(words -> !words.isEmpty());
    }

    /** The name to show: "double-encoded API user", "gzip, 1,204 bytes: Keyv user projection". */
    public String label() {
        String encoding =
                switch (extraEncodings) {
                    case 0 -> "";
                    case 1 -> "double-encoded ";
                    default -> "triple-encoded ";
                };
        return packing().map(words -> words + ": ").orElse("")
                + encoding
                + Wrapping.envelopes(wrappings)
                + shape.label();
    }
}
