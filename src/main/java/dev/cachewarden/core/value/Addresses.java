package dev.cachewarden.core.value;

import java.util.Locale;

/**
 * E-mail addresses in text, also with the sign percent-encoded. Read in one pass: a regular
 * expression for the part before the sign takes hours on a value that is one long word.
 */
final class Addresses {

    private static final String DELIMITERS = "\"'<>,;:()[]{}/?&=\\";
    private static final String ENCODED_SIGN = "%40";

    private Addresses() {}

    /** Whether there can be any; cheap, since nearly all text has none. */
    static boolean maybeIn(String text) {
        return text.indexOf('@') >= 0 || text.contains(ENCODED_SIGN);
    }

    static String masked(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && !delimits(text.charAt(end))) {
                end++;
            }
            out.append(isAddress(text, start, end) ? Masking.DOTS : text.substring(start, end));
            if (end < text.length()) {
                out.append(text.charAt(end));
            }
            start = end + 1;
        }
        return out.toString();
    }

    private static boolean delimits(char c) {
        return Character.isWhitespace(c) || DELIMITERS.indexOf(c) >= 0;
    }

    /** With something on both sides of the sign: {@code @clerk/backend} is no address. */
    private static boolean isAddress(String text, int start, int end) {
        if (end - start < 3) {
            return false;
        }
        int sign = text.indexOf('@', start + 1, end - 1);
        int encoded = text.indexOf(ENCODED_SIGN, start + 1, end);
        return sign >= 0 || (encoded >= 0 && encoded + ENCODED_SIGN.length() < end);
    }

    /** Replaces the JSON escapes of the signs that addresses and numbers contain. */
    static String unescaped(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.contains("\\u0040") || lower.contains("\\u002b")
                ? text.replaceAll("\\\\+u0040", "@").replaceAll("(?i)\\\\+u002b", "+")
                : text;
    }
}
