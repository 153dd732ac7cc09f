package dev.cachewarden.core.value;

import java.util.BitSet;

/**
 * Distinguishes text that breaks off inside JSON from text that merely resembles it.
 *
 * @param match none is closed by another's
 * @param endInside a string or a bracket is open at the end, and all before match
 * @param depth how many are open at once, at most
 */
record Brackets(boolean match, boolean endInside, int depth) {

    private static final Brackets MISMATCH = new Brackets(false, false, 0);

    /** Starts as a JSON object, array or string does. */
    static boolean looksLikeJson(String text) {
        String start = text.stripLeading();
        return !start.isEmpty() && "{[\"".indexOf(start.charAt(0)) >= 0;
    }

    static Brackets of(String text) {
        BitSet curly = new BitSet();
        int open = 0;
        int deepest = 0;
        boolean inString = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (inString) {
                if (c == '\\') {
                    i++;
                } else if (c == '"') {
                    inString = false;
                }
                continue;
            }
            switch (c) {
                case '"' -> inString = true;
                case '{', '[' -> {
                    curly.set(open, c == '{');
                    open++;
                    deepest = Math.max(deepest, open);
                }
                case '}', ']' -> {
                    open--;
                    if (open < 0 || curly.get(open) != (c == '}')) {
                        return MISMATCH;
                    }
                }
                default -> {}
            }
        }
        return new Brackets(true, inString || open > 0, deepest);
    }
}
