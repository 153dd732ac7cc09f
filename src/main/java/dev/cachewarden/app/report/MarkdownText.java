package dev.cachewarden.app.report;

import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.value.Masking;

import java.util.List;
import java.util.stream.Collectors;

/** Text that nothing in a key or value can turn into markup. Private parts are masked. */
final class MarkdownText {

    private MarkdownText() {}

    /** Plain words, in a paragraph or in a cell of a table. */
    static String words(String text) {
        return Printable.ofText(Masking.text(text))
                .replaceAll("([\\\\`*_{}\\[\\]<>#|~])", "\\\\$1");
    }

    /** A key as code. Longer fences keep backticks in it harmless. */
    static String code(String text) {
        String shown = Printable.ofText(Masking.text(text)).replace("|", "\\|");
        if (!shown.contains("`")) {
            return "`" + shown + "`";
        }
        String fence = "`".repeat(longestRun(shown) + 1);
        return fence + " " + shown + " " + fence;
    }

    private static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    static String row(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }

    static String rule(int columns) {
        return "|" + " --- |".repeat(columns);
    }
}
