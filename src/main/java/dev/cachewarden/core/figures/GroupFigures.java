package dev.cachewarden.core.figures;

import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.text.Bytes;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.core.text.Timestamps;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Figures of all entries of a type in a section, and what was read to know them. */
public record GroupFigures(
        Section section, KeyType type, Reading reading, Counted counted, List<Figure> figures) {

    public GroupFigures {
        figures = List.copyOf(figures);
    }

    /**
     * How the entries were read.
     *
     * @param keys how many there were to read
     * @param began when it began
     * @param isComplete whether it came to its end
     * @param failure why not, a sentence; empty where it did, or was cancelled
     */
    public record Reading(long keys, Instant began, boolean isComplete, Optional<String> failure) {}

    /**
     * How far the figures go.
     *
     * @param entries that were there
     * @param gone keys that had expired or were deleted
     * @param refused keys that may not be read
     * @param unread of the entries, those whose value was not: of another type, or too long
     * @param bytes of all strings
     */
    public record Counted(long entries, long gone, long refused, long unread, long bytes) {}

    /** {@code 1,130 of 1,134 entries read at 14:00:02, 1.6 MB; 4 had gone.} */
    public String words(ZoneId zone) {
        StringBuilder words = new StringBuilder();
        words.append(Numbers.of(counted.entries()))
                .append(" of ")
                .append(Numbers.entries(reading.keys()))
                .append(" read at ")
                .append(Timestamps.timeOfDay(reading.began(), zone))
                .append(", ")
                .append(Bytes.of(counted.bytes()));
        add(words, counted.gone(), " had gone");
        add(words, counted.refused(), " may not be read");
        add(words, counted.unread(), " without a value that could be read");
        words.append('.');
        if (!reading.isComplete()) {
            words.append(" The reading did not come to its end");
            words.append(reading.failure().map(why -> ": " + why).orElse("; it was cancelled."));
        }
        return words.toString();
    }

    private static void add(StringBuilder words, long count, String what) {
        if (count > 0) {
            words.append("; ").append(Numbers.of(count)).append(what);
        }
    }
}
