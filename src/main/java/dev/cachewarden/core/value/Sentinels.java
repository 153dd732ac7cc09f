package dev.cachewarden.core.value;

import dev.cachewarden.core.key.ByteString;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Texts that mean the absence of a value, also with blanks or line feeds around: {@code echo null |
 * redis-cli -x SET} leaves one. Immutable.
 */
public final class Sentinels {

    /** What JavaScript's {@code String(value)} makes of an object, and of those in an array. */
    private static final Pattern OBJECT_TEXT = Pattern.compile("\\[object \\w+](?:,(?=.)|$)");

    private static final ByteString OBJECT_START = ByteString.utf8("[object ");
    private static final int LONGEST_USUAL = 16;

    private final Set<String> further;
    private final int longest;

    /**
     * @param further texts by which the app remembers that there is nothing
     */
    public Sentinels(Set<String> further) {
        this.further = further.stream().map(Sentinels::stripped).collect(Collectors.toSet());
        this.longest =
                further.stream()
                        .mapToInt(text -> ByteString.utf8(text).length())
                        .reduce(LONGEST_USUAL, Math::max);
    }

    /** Cheap; where it says no, {@link #of} need not be asked. */
    public boolean mayBe(ByteString value) {
        int from = 0;
        int to = value.length();
        while (from < to && isSpace(value.at(from))) {
            from++;
        }
        while (from < to && isSpace(value.at(to - 1))) {
            to--;
        }
        return to - from <= longest || value.slice(from, to).startsWith(OBJECT_START);
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    public Optional<ValueShape> of(String text) {
        String inside = stripped(text);
        // Nothing but blanks is something: an app that parses it fails.
        return inside.isEmpty() && !text.isEmpty() ? Optional.empty() : ofStripped(inside);
    }

    /** Without what JSON takes for space. */
    private static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (from < to && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private Optional<ValueShape> ofStripped(String text) {
        return switch (text) {
            case "" -> Optional.of(new ValueShape.Negative("empty"));
            case "null" -> Optional.of(new ValueShape.Negative("null"));
            case "__NOT_FOUND__" -> Optional.of(new ValueShape.Negative("__NOT_FOUND__"));
            case "undefined", "NaN" -> Optional.of(new ValueShape.Corrupt(text));
            default -> rarer(text);
        };
    }

    private Optional<ValueShape> rarer(String text) {
        if (further.contains(text)) {
            return Optional.of(new ValueShape.Negative(text));
        }
        return isObjectText(text)
                ? Optional.of(new ValueShape.Corrupt("[object Object]"))
                : Optional.empty();
    }

    /** One by one: a repeated group would use the stack, and the array can be long. */
    private static boolean isObjectText(String text) {
        Matcher one = OBJECT_TEXT.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!one.region(at, text.length()).lookingAt()) {
                return false;
            }
            at = one.end();
        }
        return true;
    }
}
