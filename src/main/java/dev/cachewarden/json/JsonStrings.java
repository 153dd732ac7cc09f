package dev.cachewarden.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The text between the quotes of a JSON string, in UTF-8. */
final class JsonStrings {

    private static final VarHandle WORDS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final VarHandle HALVES =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long QUOTES = ONES * '"';
    private static final long BACKSLASHES = ONES * '\\';
    private static final long SPACES = ONES * ' ';

    private static final int HEX_DIGITS = 4;

    private JsonStrings() {}

    /** The eight bytes from {@code at} on, the first of them lowest. */
    static long word(byte[] bytes, int at) {
        return (long) WORDS.get(bytes, at);
    }

    /** The four bytes from {@code at} on, the first of them lowest. */
    static int half(byte[] bytes, int at) {
        return (int) HALVES.get(bytes, at);
    }

    /**
     * @param text four characters of ASCII
     */
    static int half(String text) {
        return half(text.getBytes(StandardCharsets.US_ASCII), 0);
    }

    /**
     * Where the first quote, backslash or control character from {@code at} on is; {@code end} if
     * there is none. Eight bytes are looked at together.
     */
    static int special(byte[] bytes, int at, int end) {
        int i = at;
        for (; i <= end - Long.BYTES; i += Long.BYTES) {
            long found = specials(word(bytes, i));
            if (found != 0) {
                return i + Long.numberOfTrailingZeros(found) / Byte.SIZE;
            }
        }
        while (i < end && !isSpecial(bytes[i])) {
            i++;
        }
        return i;
    }

    /**
     * The high bit of each special byte. Borrowing may set it in higher bytes, too, never in a
     * lower one than the first special.
     */
    private static long specials(long word) {
        long quotes = word ^ QUOTES;
        long backslashes = word ^ BACKSLASHES;
        return (((quotes - ONES) & ~quotes)
                        | ((backslashes - ONES) & ~backslashes)
                        | ((word - SPACES) & ~word))
                & HIGH_BITS;
    }

    private static boolean isSpecial(byte b) {
        return b == '"' || b == '\\' || (b >= 0 && b < ' ');
    }

    /** Where the escape that begins at {@code at} ends. */
    static int escapeEnd(byte[] bytes, int at, int end) {
        if (at + 1 >= end) {
            throw new NotJson();
        }
        return switch (bytes[at + 1]) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> at + 2;
            case 'u' -> hexEnd(bytes, at + 2, end);
            default -> throw new NotJson();
        };
    }

    private static int hexEnd(byte[] bytes, int at, int end) {
        if (at + HEX_DIGITS > end) {
            throw new NotJson();
        }
        for (int i = at; i < at + HEX_DIGITS; i++) {
            if (bytes[i] < 0 || Character.digit(bytes[i], 16) < 0) {
                throw new NotJson();
            }
        }
        return at + HEX_DIGITS;
    }

    /** The text of a string whose escapes have been checked. */
    static String unescaped(byte[] bytes, int from, int to) {
        StringBuilder text = new StringBuilder(to - from);
        int at = from;
        while (at < to) {
            int escape = at;
            while (escape < to && bytes[escape] != '\\') {
                escape++;
            }
            text.append(new String(bytes, at, escape - at, StandardCharsets.UTF_8));
            at = escape;
            if (escape < to) {
                at = escapeEnd(bytes, escape, to);
                text.append(character(bytes, escape + 1, at));
            }
        }
        return text.toString();
    }

    /**
     * Whether the text has no unpaired surrogate. The parser for the shown value rejects one in a
     * name, so the audit rejects it, too.
     */
    static boolean isWellFormed(String text) {
        return text.codePoints()
                .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    /** Half of a pair alone stays what it is, as in JavaScript. */
    private static char character(byte[] bytes, int at, int end) {
        return switch (bytes[at]) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' ->
                    (char)
                            Integer.parseInt(
                                    new String(
                                            bytes, at + 1, end - at - 1, StandardCharsets.US_ASCII),
                                    16);
            default -> (char) bytes[at];
        };
    }
}
