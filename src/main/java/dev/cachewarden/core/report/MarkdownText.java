package dev.cachewarden.core.report;

import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.key.Shortened;
import dev.cachewarden.core.value.Masking;

import java.util.List;
import java.util.stream.Collectors;

/** Text that Markdown shows literally. */
final class MarkdownText {

    private static final String SPECIAL = "\\`*{}[]<>#|~!&";

    private MarkdownText() {}

    /** One line with what Markdown or HTML could read as a sign escaped. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (SPECIAL.indexOf(c) >= 0 || (c == '_' && !insideWord(text, i))) {
                escaped.append('\\');
            }
            escaped.append(c == '\n' || c == '\r' ? ' ' : c);
        }
        return escaped.toString();
    }

    /** An underline between letters is no sign, and channels that know less would show a slash. */
    private static boolean insideWord(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    /**
     * As {@link #escape}, of a sentence that may quote what comes from a cache: private parts
     * masked, long names shortened, all of it shown. Keys in it are escaped already.
     */
    static String words(String text) {
        return escape(Printable.ofSentence(Shortened.words(Masking.text(text))));
    }

    /**
     * Code that reads as {@code code} does, which must be printable already: escaped twice, a key
     * would name another one.
     */
    static String code(String code) {
        String fence = "`";
        while (code.contains(fence)) {
            fence += "`";
        }
        String space = fence.length() > 1 ? " " : "";
        return fence + space + code + space + fence;
    }

    /** A row of a table. */
    static String row(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** The line between a table's head and its rows. */
    static String rule(int columns) {
        return "|" + "---|".repeat(columns);
    }
}
