package dev.cachewarden.core.index;

/**
 * What a person types or pastes to name a key, without what surrounded it where it was copied:
 * blanks and line ends, quotes, and the number and the escapes of a line that redis-cli printed.
 */
final class PastedText {

    private static final String QUOTES = "\"'`";

    private PastedText() {}

    static String clean(String text) {
        String line = withoutNumber(trim(text));
        String item = line.endsWith("\",") ? line.substring(0, line.length() - 1) : line;
        if (!isQuoted(item)) {
            return item;
        }
        String inside = item.substring(1, item.length() - 1);
        return trim(item.charAt(0) == '"' ? unescaped(inside) : inside);
    }

    private static boolean isQuoted(String text) {
        return text.length() >= 2
                && QUOTES.indexOf(text.charAt(0)) >= 0
                && text.charAt(text.length() - 1) == text.charAt(0);
    }

    /** {@code 12) "clerk:…"} is how redis-cli numbers what it lists. */
    private static String withoutNumber(String text) {
        int digits = 0;
        while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        return digits > 0 && text.startsWith(") \"", digits)
                ? text.substring(digits + ") ".length())
                : text;
    }

    /** Without blanks at both ends, those included that Java's own strip leaves. */
    private static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '\u200b'
                || c == '\ufeff';
    }

    /**
     * The escapes that redis-cli writes between double quotes and {@code Printable} does not; those
     * that both know stay.
     */
    private static String unescaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\' || i + 1 == text.length()) {
                out.append(c);
                continue;
            }
            char next = text.charAt(++i);
            switch (next) {
                case '"' -> out.append('"');
                case 'n' -> out.append("\\x0a");
                case 'r' -> out.append("\\x0d");
                case 't' -> out.append("\\x09");
                case 'a' -> out.append("\\x07");
                case 'b' -> out.append("\\x08");
                default -> out.append(c).append(next);
            }
        }
        return out.toString();
    }
}
