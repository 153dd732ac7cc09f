package dev.cachewarden.core.compare;

import dev.cachewarden.core.compare.Segment.Token;
import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.JsonText;

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
        return JsonText.of(new Json.Str(text));
    }
}
