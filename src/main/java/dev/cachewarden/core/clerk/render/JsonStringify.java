package dev.cachewarden.core.clerk.render;

import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.Json.Member;
import dev.cachewarden.core.key.ByteString;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.SequencedCollection;
import java.util.function.Consumer;

/**
 * JSON as JavaScript's {@code JSON.stringify} writes what its {@code JSON.parse} read: in one line,
 * numbers as doubles, members in the order of JavaScript objects. Source: ECMA-262,
 * "SerializeJSONProperty" and "QuoteJSONString".
 */
public final class JsonStringify {

    private final StringBuilder out = new StringBuilder();

    private JsonStringify() {}

    public static String text(Json json) {
        JsonStringify stringify = new JsonStringify();
        stringify.append(json);
        return stringify.out.toString();
    }

    /** In UTF-8, as a client sends it to Redis. */
    public static ByteString bytes(Json json) {
        return ByteString.utf8(text(json));
    }

    private void append(Json json) {
        switch (json) {
            case Json.Obj object -> appendAll('{', JsObject.members(object), '}', this::append);
            case Json.Arr(List<Json> items) -> appendAll('[', items, ']', this::append);
            case Json.Str(String value) -> appendString(value);
            case Json.Num(String literal) -> out.append(JsNumber.of(literal));
            case Json.Bool(boolean value) -> out.append(value);
            case Json.Null() -> out.append("null");
        }
    }

    private void append(Member member) {
        appendString(member.name());
        out.append(':');
        append(member.value());
    }

    private <T> void appendAll(
            char open, SequencedCollection<T> items, char close, Consumer<T> appendItem) {
        out.append(open);
        for (Iterator<T> rest = items.iterator(); rest.hasNext(); ) {
            appendItem.accept(rest.next());
            if (rest.hasNext()) {
                out.append(',');
            }
        }
        out.append(close);
    }

    private void appendString(String value) {
        out.append('"');
        // By code points, so that only an unpaired surrogate is seen as one.
        value.codePoints().forEach(this::appendCharacter);
        out.append('"');
    }

    private void appendCharacter(int c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < ' ' || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
                    out.append(String.format(Locale.ROOT, "\\u%04x", c));
                } else {
                    out.appendCodePoint(c);
                }
            }
        }
    }
}
