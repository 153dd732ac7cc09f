package dev.cachewarden.core.audit;

import dev.cachewarden.core.key.Section;

import java.time.Duration;
import java.util.List;

/**
 * How long the entries of a section live on, as known at the end of an audit.
 *
 * @param upTo the time to live that {@code counts} divides into equal parts: what the app sets
 * @param counts entries by their time to live, the shortest first; always {@link #PARTS}
 * @param longer entries that live longer than {@code upTo}
 * @param endless entries that never expire
 * @param unknown further keys: expired or deleted by then, not readable, or not reached
 */
public record TimesLeft(
        Section section,
        Duration upTo,
        List<Long> counts,
        long longer,
        long endless,
        long unknown) {

    /** How many parts there are. */
    public static final int PARTS = 15;

    public TimesLeft {
        counts = List.copyOf(counts);
        if (counts.size() != PARTS) {
            throw new IllegalArgumentException("Not " + PARTS + " parts: " + counts.size());
        }
    }

    /** How many entries there are whose time to live is known. */
    public long known() {
        return counts.stream().mapToLong(Long::longValue).sum() + longer + endless;
    }

    /** How many keys the section had. */
    public long keys() {
        return known() + unknown;
    }
}
