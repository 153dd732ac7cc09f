package dev.cachewarden.core.value;

import java.util.ArrayDeque;
import java.util.Deque;

/** Tells text that breaks off inside JSON from text that merely resembles it. */
final class Brackets {

    private Brackets() {}

    /** Starts as a JSON object, array or string does. */
    static boolean looksLikeJson(String text) {
        String start = text.stripLeading();
        return !start.isEmpty() && "{[\"".indexOf(start.charAt(0)) >= 0;
    }

    /** A string or a bracket is open at the end, and none was closed by another's. */
    static boolean endInside(String text) {
        Deque<Character> open = new ArrayDeque<>();
        boolean inString = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (inString) {
                if (c == '\\') {
                    i++;
                } else if (c == '"') {
                    inString = false;
                }
            } else if (c == '"') {
                inString = true;
            } else if (c == '{' || c == '[') {
                open.push(c == '{' ? '}' : ']');
            } else if ((c == '}' || c == ']') && (open.isEmpty() || open.pop() != c)) {
                return false;
            }
        }
        return inString || !open.isEmpty();
    }
}
