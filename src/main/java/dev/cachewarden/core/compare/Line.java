package dev.cachewarden.core.compare;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What one column shows in a row.
 *
 * @param indent levels of nesting
 */
public record Line(int indent, List<Segment> segments) {

    public Line {
        segments = List.copyOf(segments);
    }

    /** The segments' text, without indentation. */
    public String text() {
        return segments.stream().map(Segment::text).collect(Collectors.joining());
    }
}
