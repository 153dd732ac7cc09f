package dev.cachewarden.packing;

import dev.cachewarden.core.key.ByteString;

import java.util.Locale;

/** JSON text in one line, written piece by piece, of limited length. */
final class JsonLine {

    private static final double SURELY_WHOLE = 1L << 53;

    private final StringBuilder out = new StringBuilder();
    private final int most;

    /**
     * @param most characters
     */
    JsonLine(int most) {
        this.most = most;
    }

    ByteString bytes() {
        return ByteString.utf8(out.toString());
    }

    void literal(String text) throws Bounds.TooLarge {
        out.append(text);
        check();
    }

    void open(char bracket) {
        out.append(bracket);
    }

    void close(char bracket) {
        out.append(bracket);
    }

    /** Before the element with this number. */
    void next(int number) {
        if (number > 0) {
            out.append(',');
        }
    }

    /** As {@code JSON.stringify} writes it, but for exponents. */
    void number(double value) throws Bounds.TooLarge {
        if (!Double.isFinite(value)) {
            literal("null");
        } else if (value == Math.rint(value) && Math.abs(value) < SURELY_WHOLE) {
            literal(Long.toString((long) value));
        } else {
            literal(Double.toString(value));
        }
    }

    void string(String text) throws Bounds.TooLarge {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
        check();
    }

    private void check() throws Bounds.TooLarge {
        if (out.length() > most) {
            throw new Bounds.TooLarge();
        }
    }
}
