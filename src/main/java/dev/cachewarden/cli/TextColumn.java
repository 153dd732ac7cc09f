package dev.cachewarden.cli;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * A column of a table whose texts somebody else has chosen: as wide as the widest of them, up to a
 * width with which lines still fit a terminal. Of a wider text the middle is left out, unless two
 * would look alike then: those stay whole.
 *
 * @param width in characters
 */
public record TextColumn(int width) {

    private static final String LEFT_OUT = "…";

    /**
     * A column of these texts.
     *
     * @param most its greatest width; at least 3
     */
    public static TextColumn of(Collection<String> texts, int most) {
        int widest = texts.stream().mapToInt(String::length).max().orElse(0);
        if (widest <= most) {
            return new TextColumn(widest);
        }
        TextColumn narrow = new TextColumn(most);
        Set<String> shown = new HashSet<>();
        boolean isAmbiguous =
                texts.stream().distinct().map(narrow::elided).anyMatch(it -> !shown.add(it));
        return isAmbiguous ? new TextColumn(widest) : narrow;
    }

    /** A text filled with blanks, or shortened, to the width of the column. */
    public String cell(String text) {
        String shown = elided(text);
        return shown + " ".repeat(width - shown.length());
    }

    private String elided(String text) {
        if (text.length() <= width) {
            return text;
        }
        int start = (width - LEFT_OUT.length() + 1) / 2;
        int end = text.length() - (width - LEFT_OUT.length() - start);
        return text.substring(0, start(text, start)) + LEFT_OUT + text.substring(end(text, end));
    }

    private static int start(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at - 1)) ? at - 1 : at;
    }

    private static int end(String text, int at) {
        return at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
    }
}
