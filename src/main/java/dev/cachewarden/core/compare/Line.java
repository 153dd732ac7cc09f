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

    /** The segments' text, without indentation and what only explains it. */
    public String text() {
        return segments.stream()
                .filter(segment -> segment.token() != Segment.Token.ASIDE)
                .map(Segment::text)
                .collect(Collectors.joining());
    }
}
