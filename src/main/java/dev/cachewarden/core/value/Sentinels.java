package dev.cachewarden.core.value;

import java.util.Optional;
import java.util.regex.Pattern;

/** Texts that stand for something else than themselves. */
final class Sentinels {

    /** What JavaScript's {@code String(value)} makes of objects, and arrays of them. */
    private static final Pattern OBJECT_TEXT =
            Pattern.compile("\\[object \\w+](?:,\\[object \\w+])*");

    private Sentinels() {}

    static Optional<ValueShape> of(String text) {
        return switch (text) {
            case "" -> Optional.of(new ValueShape.Negative("empty"));
            case "null" -> Optional.of(new ValueShape.Negative("null"));
            case "__NOT_FOUND__" -> Optional.of(new ValueShape.Negative("__NOT_FOUND__"));
            case "undefined", "NaN" -> Optional.of(new ValueShape.Corrupt(text));
            default ->
                    text.startsWith("[object ") && OBJECT_TEXT.matcher(text).matches()
                            ? Optional.of(new ValueShape.Corrupt("[object Object]"))
                            : Optional.empty();
        };
    }
}
