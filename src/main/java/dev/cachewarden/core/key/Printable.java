package dev.cachewarden.core.key;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * Bytes as one line of text that is safe on a terminal, in a log and in a label, and that can be
 * read back: printable characters are kept, everything else (control characters, bidirectional
 * overrides, bytes that are not UTF-8, and spaces at either end, which copying the text would lose)
 * is {@code \xNN} per byte, and a backslash is {@code \\}. The escapes are those of redis-cli.
 */
public final class Printable {

    private static final HexFormat HEX = HexFormat.of();

    private Printable() {}

    public static String of(ByteString bytes) {
        Optional<String> text = bytes.text();
        return withFirmEnds(text.isPresent() ? ofText(text.get()) : ofBytes(bytes));
    }

    private static String withFirmEnds(String printed) {
        String stripped = printed.strip();
        if (stripped.length() == printed.length()) {
            return printed;
        }
        int start = printed.length() - printed.stripLeading().length();
        int end = Math.max(start, printed.stripTrailing().length());
        return escaped(printed.substring(0, start))
                + printed.substring(start, end)
                + escaped(printed.substring(end));
    }

    private static String escaped(String spaces) {
        StringBuilder out = new StringBuilder();
        for (byte b : spaces.getBytes(StandardCharsets.UTF_8)) {
            appendHex(out, b);
        }
        return out.toString();
    }

    /** {@code text} with the same escapes. */
    public static String ofText(String text) {
        if (text.codePoints().allMatch(Printable::isUnescaped)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 8);
        text.codePoints().forEach(codePoint -> append(out, codePoint));
        return out.toString();
    }

    /**
     * {@code text} with the same escapes, but a backslash is kept: for text that is not parsed
     * again.
     */
    public static String ofSentence(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        text.codePoints()
                .forEach(c -> {
                    if (c == '\\') {
                        out.append('\\');
                    } else {
                        append(out, c);
                    }
                });
        return out.toString();
    }

    /** The bytes that {@code printed} shows; text without escapes is its own UTF-8. */
    public static ByteString parse(String printed) {
        byte[] in = printed.getBytes(StandardCharsets.UTF_8);
        byte[] out = new byte[in.length];
        int length = 0;
        for (int i = 0; i < in.length; i++) {
            if (in[i] != '\\' || i + 1 == in.length) {
                out[length++] = in[i];
            } else if (in[i + 1] == '\\') {
                out[length++] = '\\';
                i++;
            } else if (isHexEscape(in, i)) {
                out[length++] = (byte) HexFormat.fromHexDigits(printedAscii(in, i + 2, i + 4));
                i += 3;
            } else {
                out[length++] = in[i];
            }
        }
        return ByteString.wrap(java.util.Arrays.copyOf(out, length));
    }

    private static void append(StringBuilder out, int codePoint) {
        if (codePoint == '\\') {
            out.append("\\\\");
        } else if (isUnescaped(codePoint)) {
            out.appendCodePoint(codePoint);
        } else if (Character.getType(codePoint) == Character.SURROGATE) {
            out.append(String.format(Locale.ROOT, "\\u%04x", codePoint));
        } else {
            for (byte b : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
                appendHex(out, b);
            }
        }
    }

    private static String ofBytes(ByteString bytes) {
        StringBuilder out = new StringBuilder(bytes.length() + 16);
        for (int i = 0; i < bytes.length(); i++) {
            byte b = bytes.at(i);
            if (b == '\\') {
                out.append("\\\\");
            } else if (b >= ' ' && b < 0x7f) {
                out.append((char) b);
            } else {
                appendHex(out, b);
            }
        }
        return out.toString();
    }

    private static void appendHex(StringBuilder out, byte b) {
        out.append("\\x").append(HEX.toHexDigits(b));
    }

    private static boolean isUnescaped(int codePoint) {
        return isVisible(codePoint) && codePoint != '\\';
    }

    /** No control characters, no bidirectional overrides, no half surrogate pairs. */
    public static boolean isVisible(int codePoint) {
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

    private static boolean isHexEscape(byte[] in, int at) {
        return at + 3 < in.length
                && in[at + 1] == 'x'
                && HexFormat.isHexDigit(in[at + 2])
                && HexFormat.isHexDigit(in[at + 3]);
    }

    private static String printedAscii(byte[] in, int from, int to) {
        return new String(in, from, to - from, StandardCharsets.US_ASCII);
    }
}
