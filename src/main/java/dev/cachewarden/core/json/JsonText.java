package dev.cachewarden.core.json;

import dev.cachewarden.core.json.Json.Member;
import dev.cachewarden.core.key.Printable;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * JSON as indented text. Numbers keep their digits and members their order; what could act on a
 * terminal (control characters, bidirectional overrides) or has no bytes (half of a surrogate pair
 * alone) is escaped, which JSON allows.
 */
public final class JsonText {

    private final StringBuilder out = new StringBuilder();

    private JsonText() {}

    public static String of(Json json) {
        JsonText text = new JsonText();
        text.append(json, "\n");
        return text.out.toString();
    }

    /** As {@link #of}, in one line: strings hold no line breaks but escaped ones. */
    public static String inLine(Json json) {
        return of(json).lines().map(String::stripLeading).collect(Collectors.joining());
    }

    /**
     * @param newLine a line feed and the indentation of the line that contains {@code json}
     */
    private void append(Json json, String newLine) {
        switch (json) {
            case Json.Obj(List<Member> members) ->
                    appendAll("{", members, "}", newLine, member -> append(member, newLine + "  "));
            case Json.Arr(List<Json> items) ->
                    appendAll("[", items, "]", newLine, item -> append(item, newLine + "  "));
            case Json.Str(String value) -> appendString(value);
            case Json.Num(String literal) -> out.append(literal);
            case Json.Bool(boolean value) -> out.append(value);
            case Json.Null() -> out.append("null");
        }
    }

    private void append(Member member, String newLine) {
        appendString(member.name());
        out.append(": ");
        append(member.value(), newLine);
    }

    private <T> void appendAll(
            String open, List<T> items, String close, String newLine, Consumer<T> appendItem) {
        out.append(open);
        for (Iterator<T> rest = items.iterator(); rest.hasNext(); ) {
            out.append(newLine).append("  ");
            appendItem.accept(rest.next());
            out.append(rest.hasNext() ? "," : newLine);
        }
        out.append(close);
    }

    private void appendString(String value) {
        out.append('"');
        value.codePoints().forEach(codePoint -> append(out, codePoint));
        out.append('"');
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
    public static void appendVisible(StringBuilder out, int codePoint) {
        if (Printable.isVisible(codePoint)) {
            out.appendCodePoint(codePoint);
            return;
        }
        for (char unit : Character.toChars(codePoint)) {
            out.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
        }
    }
}
