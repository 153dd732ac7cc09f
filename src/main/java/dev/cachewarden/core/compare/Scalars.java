package dev.cachewarden.core.compare;

import dev.cachewarden.core.compare.Segment.Token;
import dev.cachewarden.core.json.Json;

import java.util.Locale;

/** JSON scalars as text. What a screen cannot show, or could be misled by, is escaped. */
final class Scalars {

    private Scalars() {}

    /** A scalar or an empty container as JSON. */
    static String text(Json value) {
        return switch (value) {
            case Json.Str(String text) -> quoted(text);
            case Json.Num(String literal) -> literal;
            case Json.Bool(boolean truth) -> Boolean.toString(truth);
            case Json.Null() -> "null";
            case Json.Obj ignored -> "{}";
            case Json.Arr ignored -> "[]";
        };
    }

    static Token token(Json value) {
        return switch (value) {
            case Json.Str ignored -> Token.STRING;
            case Json.Num ignored -> Token.NUMBER;
            case Json.Bool ignored -> Token.LITERAL;
            case Json.Null ignored -> Token.LITERAL;
            case Json.Obj ignored -> Token.PUNCTUATION;
            case Json.Arr ignored -> Token.PUNCTUATION;
        };
    }

    static boolean isScalar(Json value) {
        return !(value instanceof Json.Obj || value instanceof Json.Arr);
    }

    static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().forEach(codePoint -> append(out, codePoint));
        return out.append('"').toString();
    }

    private static void append(StringBuilder out, int codePoint) {
        switch (codePoint) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> appendVisible(out, codePoint);
        }
    }

    /** The character, or its escapes where it could not be seen. */
    static void appendVisible(StringBuilder out, int codePoint) {
        if (isVisible(codePoint)) {
            out.appendCodePoint(codePoint);
            return;
        }
        for (char unit : Character.toChars(codePoint)) {
            out.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
        }
    }

    /** No control characters, no bidirectional overrides, no half surrogate pairs. */
    static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }
}
