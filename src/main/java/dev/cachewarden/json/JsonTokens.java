package dev.cachewarden.json;

import dev.cachewarden.core.json.JsonParser;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonToken;

import java.nio.charset.StandardCharsets;

/**
 * The tokens of a JSON text, one after the other, as RFC 8259 has them and no more. An audit reads
 * a million users and wants eight of the fifty members of each, and reading them was more than half
 * of its work: this takes six tenths of the time of Jackson's parser, which decodes every name and
 * tracks positions for its error messages. {@link JacksonJsonParser} takes the same texts for JSON,
 * and nests them as deep.
 *
 * <p>Each method throws {@link NotJson} where the text turns out to be none. Used by one thread.
 */
final class JsonTokens {

    private static final int TRUE = JsonStrings.half("true");
    private static final int ALSE = JsonStrings.half("alse");
    private static final int NULL = JsonStrings.half("null");

    private final byte[] bytes;
    private final int end;

    /** Of each open container, whether it is an object. */
    private final long[] objects = new long[JsonParser.MAX_DEPTH / Long.SIZE + 1];

    private int at;
    private int depth;
    private boolean inObject;
    private boolean isFirst = true;
    private @Nullable JsonToken token;
    private int from;
    private int to;
    private boolean isEscaped;

    /**
     * @param bytes valid UTF-8
     */
    JsonTokens(byte[] bytes, int offset, int length) {
        this.bytes = bytes;
        this.at = offset;
        this.end = offset + length;
    }

    /**
     * Reads the next token: a value, its first token or the end of an array; of an object the value
     * of the member whose name was just read. Null at the end of the text.
     */
    @Nullable JsonToken next() {
        if (depth == 0) {
            return document();
        }
        byte b = significant();
        if (inObject) {
            return value(b);
        }
        return b == ']' ? close(JsonToken.END_ARRAY) : value(isFirst ? b : afterComma(b));
    }

    /** As {@link #next}, where the text cannot be at its end. */
    JsonToken nextValue() {
        JsonToken next = next();
        if (next == null) {
            throw new NotJson();
        }
        return next;
    }

    private @Nullable JsonToken document() {
        skipSpace();
        if (at == end) {
            return null;
        }
        if (!isFirst) {
            throw new NotJson();
        }
        return value(bytes[at]);
    }

    /**
     * Reads the name of the object's next member.
     *
     * @return whether there is one; otherwise the object has been left
     */
    boolean nextName() {
        byte b = significant();
        if (b == '}') {
            close(JsonToken.END_OBJECT);
            return false;
        }
        if ((isFirst ? b : afterComma(b)) != '"') {
            throw new NotJson();
        }
        isFirst = false;
        string();
        if (isEscaped && !JsonStrings.isWellFormed(text())) {
            throw new NotJson();
        }
        if (significant() != ':') {
            throw new NotJson();
        }
        at++;
        return true;
    }

    /** Goes on to the end of the object or array whose start was just read; else stays. */
    void skipChildren() {
        if (token != JsonToken.START_OBJECT && token != JsonToken.START_ARRAY) {
            return;
        }
        int outside = depth - 1;
        while (depth > outside) {
            if (!inObject || nextName()) {
                next();
            }
        }
    }

    /** Of the string, the number or the name that was just read. */
    String text() {
        return isEscaped
                ? JsonStrings.unescaped(bytes, from, to)
                : new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    /** Which of the known names was just read, or {@link JsonNames#UNKNOWN}. */
    int nameAmong(JsonNames known) {
        return isEscaped ? known.find(text()) : known.find(bytes, from, to);
    }

    /** Whether {@link #integer} cannot overflow for the integer that was just read. */
    boolean isShort() {
        return JsonNumbers.isShort(from, to);
    }

    /**
     * The integer that was just read.
     *
     * @throws NumberFormatException beyond 64 bits
     */
    long integer() {
        return isShort() ? JsonNumbers.value(bytes, from, to) : Long.parseLong(text());
    }

    /** Where the next token is looked for: just behind the last one, or behind its children. */
    int place() {
        return at;
    }

    private JsonToken value(byte first) {
        isFirst = false;
        JsonToken read =
                switch (first) {
                    case '"' -> string();
                    case '{' -> open(true);
                    case '[' -> open(false);
                    case 't' -> literal(TRUE, 4, JsonToken.VALUE_TRUE);
                    case 'f' -> literal(ALSE, 5, JsonToken.VALUE_FALSE);
                    case 'n' -> literal(NULL, 4, JsonToken.VALUE_NULL);
                    default -> number();
                };
        token = read;
        return read;
    }

    private JsonToken open(boolean isObject) {
        if (depth == JsonParser.MAX_DEPTH) {
            throw new NotJson();
        }
        at++;
        long bit = 1L << depth;
        int word = depth / Long.SIZE;
        objects[word] = isObject ? objects[word] | bit : objects[word] & ~bit;
        depth++;
        inObject = isObject;
        isFirst = true;
        return isObject ? JsonToken.START_OBJECT : JsonToken.START_ARRAY;
    }

    private JsonToken close(JsonToken closing) {
        at++;
        depth--;
        int outer = depth - 1;
        inObject = outer >= 0 && (objects[outer / Long.SIZE] & (1L << outer)) != 0;
        isFirst = false;
        token = closing;
        return closing;
    }

    private JsonToken string() {
        from = at + 1;
        isEscaped = false;
        int i = JsonStrings.special(bytes, from, end);
        while (i < end && bytes[i] == '\\') {
            isEscaped = true;
            i = JsonStrings.special(bytes, JsonStrings.escapeEnd(bytes, i, end), end);
        }
        if (i == end || bytes[i] != '"') {
            throw new NotJson();
        }
        to = i;
        at = i + 1;
        return JsonToken.VALUE_STRING;
    }

    private JsonToken number() {
        from = at;
        isEscaped = false;
        int whole = JsonNumbers.integerEnd(bytes, at, end);
        to = JsonNumbers.fractionEnd(bytes, whole, end);
        at = to;
        return to == whole ? JsonToken.VALUE_NUMBER_INT : JsonToken.VALUE_NUMBER_FLOAT;
    }

    /**
     * @param text its last four bytes; the first has been looked at
     */
    private JsonToken literal(int text, int length, JsonToken literal) {
        int last = at + length - Integer.BYTES;
        if (last + Integer.BYTES > end || JsonStrings.half(bytes, last) != text) {
            throw new NotJson();
        }
        at += length;
        return literal;
    }

    private byte afterComma(byte b) {
        if (b != ',') {
            throw new NotJson();
        }
        at++;
        return significant();
    }

    /** The next byte that is not space, which is gone on to. */
    private byte significant() {
        if (at < end && bytes[at] > ' ') {
            return bytes[at];
        }
        skipSpace();
        if (at == end) {
            throw new NotJson();
        }
        return bytes[at];
    }

    private void skipSpace() {
        while (at < end && isSpace(bytes[at])) {
            at++;
        }
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }
}
