package dev.cachewarden.ui.compare;

import dev.cachewarden.core.compare.Line;
import dev.cachewarden.core.compare.Segment;

import java.util.ArrayList;
import java.util.List;

/**
 * Shortens a line to what a screen can show. What differs stays in view: the equal part before it
 * is cut in its middle.
 */
final class Elision {

    private static final int LONGEST = 400;
    private static final int LONGEST_BEFORE_MARK = 48;

    private Elision() {}

    static List<Segment> of(Line line) {
        List<Segment> segments = line.segments();
        List<Segment> out = new ArrayList<>(segments.size());
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            boolean marksFollow = i + 1 < segments.size() && segments.get(i + 1).marked();
            out.add(
                    new Segment(
                            shortened(segment.text(), marksFollow),
                            segment.token(),
                            segment.marked()));
        }
        return out;
    }

    private static String shortened(String text, boolean marksFollow) {
        if (marksFollow && text.length() > LONGEST_BEFORE_MARK) {
            return text.substring(0, edge(text, 24))
                    + "…"
                    + text.substring(edge(text, text.length() - 12));
        }
        return text.length() > LONGEST ? text.substring(0, edge(text, LONGEST)) + "…" : text;
    }

    /** {@code at}, or one before it if that would split a surrogate pair. */
    private static int edge(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
