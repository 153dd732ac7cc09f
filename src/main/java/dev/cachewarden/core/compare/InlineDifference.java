package dev.cachewarden.core.compare;

import dev.cachewarden.core.compare.Segment.Token;

import java.util.ArrayList;
import java.util.List;

/** Marks what is between the common start and the common end of several texts. */
final class InlineDifference {

    private InlineDifference() {}

    /**
     * @param all the distinct texts of all columns, {@code text} among them; one means no
     *     difference
     */
    static List<Segment> segments(String text, Token token, List<String> all) {
        if (all.size() < 2) {
            return List.of(new Segment(text, token, false));
        }
        int shortest = all.stream().mapToInt(String::length).min().orElse(0);
        int start = commonStart(all, shortest);
        int end = text.length() - commonEnd(all, shortest - start);
        List<Segment> segments = new ArrayList<>();
        add(segments, text.substring(0, start), token, false);
        add(segments, text.substring(start, end), token, true);
        add(segments, text.substring(end), token, false);
        return segments;
    }

    private static void add(List<Segment> segments, String text, Token token, boolean marked) {
        if (!text.isEmpty()) {
            segments.add(new Segment(text, token, marked));
        }
    }

    private static int commonStart(List<String> all, int most) {
        String first = all.getFirst();
        int length = 0;
        while (length < most && sameAt(all, first.charAt(length), length, true)) {
            length++;
        }
        // A pair is one character: it differs whole or not at all.
        return length > 0 && Character.isHighSurrogate(first.charAt(length - 1))
                ? length - 1
                : length;
    }

    private static int commonEnd(List<String> all, int most) {
        String first = all.getFirst();
        int length = 0;
        while (length < most
                && sameAt(all, first.charAt(first.length() - 1 - length), length, false)) {
            length++;
        }
        return length > 0 && Character.isLowSurrogate(first.charAt(first.length() - length))
                ? length - 1
                : length;
    }

    private static boolean sameAt(List<String> all, char wanted, int offset, boolean fromStart) {
        for (String text : all) {
            int at = fromStart ? offset : text.length() - 1 - offset;
            if (text.charAt(at) != wanted) {
                return false;
            }
        }
        return true;
    }
}
