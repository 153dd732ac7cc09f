package dev.cachewarden.core.report;

import dev.cachewarden.core.value.Masking;

/** Text that stands for itself in Markdown. */
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

    /** Code, private parts masked. */
    static String code(String text) {
        String masked = Masking.text(text);
        String fence = "`";
        while (masked.contains(fence)) {
            fence += "`";
        }
        String space = fence.length() > 1 ? " " : "";
        return fence + space + masked + space + fence;
    }
}
