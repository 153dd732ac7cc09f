package dev.cachewarden.clerk;

import dev.cachewarden.core.key.ByteString;

import java.util.ArrayList;
import java.util.List;

/** The bytes of each item of a JSON array. The text is known to be JSON: nothing is checked. */
final class Spans {

    private final ByteString text;
    private final List<ByteString> items = new ArrayList<>();

    private Spans(ByteString text) {
        this.text = text;
    }

    /** In order, without the space around them; they share the bytes of {@code array}. */
    static List<ByteString> of(ByteString array) {
        Spans spans = new Spans(array);
        spans.read();
        return spans.items;
    }

    private void read() {
        int depth = 0;
        int start = text.indexOf('[', 0) + 1;
        for (int at = start - 1; at < text.length(); at++) {
            switch (text.at(at)) {
                case '"' -> at = endOfString(at);
                case '[', '{' -> depth++;
                case ']', '}' -> {
                    depth--;
                    if (depth == 0) {
                        add(start, at);
                    }
                }
                case ',' -> {
                    if (depth == 1) {
                        add(start, at);
                        start = at + 1;
                    }
                }
                default -> {}
            }
        }
    }

    private int endOfString(int quote) {
        int at = quote + 1;
        while (text.at(at) != '"') {
            at += text.at(at) == '\\' ? 2 : 1;
        }
        return at;
    }

    private void add(int start, int end) {
        int from = start;
        int to = end;
        while (from < to && isSpace(text.at(from))) {
            from++;
        }
        while (to > from && isSpace(text.at(to - 1))) {
            to--;
        }
        if (from < to) {
            items.add(text.slice(from, to));
        }
    }

    private static boolean isSpace(byte character) {
        return character == ' ' || character == '\n' || character == '\r' || character == '\t';
    }
}
