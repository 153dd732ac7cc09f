package dev.cachewarden.ui.group;

import dev.cachewarden.app.browse.KeyOrder;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.index.Group;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.origin.EntryOrigins;
import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.ui.audit.FindingMarks;

import java.time.Instant;
import java.util.Arrays;

/**
 * Keys that are sorted and what is known of them. Immutable, safe for all threads.
 *
 * @param from the position of the first key in its group
 * @param to the position after the last
 */
record SortSource(
        Group group,
        int from,
        int to,
        PersonNames names,
        EntryOrigins origins,
        FindingMarks marks) {

    private static final int MOST_FINDINGS = 1_000_000;

    int count() {
        return to - from;
    }

    ByteString name(int number) {
        return group.bytes(from + number);
    }

    /** The order by what is known without asking. */
    Arranged known(SortColumn column, boolean isDescending, Instant now) {
        KeyOrder order =
                switch (column) {
                    case PERSON -> KeyOrder.byWords(group, from, to, names::sortWords, now);
                    case ORIGIN -> KeyOrder.byWords(group, from, to, origins::sortWords, now);
                    case FINDINGS -> KeyOrder.by(group, from, to, this::findings, 0, now);
                    case KEY, TIME, SIZE -> KeyOrder.by(group, from, to, it -> it, -1, now);
                };
        return new Arranged(column, isDescending, order, "");
    }

    /** The smaller the worse; 0 where there is nothing to do. */
    private long findings(int position) {
        return marks.at(group.key(position))
                .map(mark ->
                        -rank(mark.worst()) * MOST_FINDINGS
                                - Math.min(MOST_FINDINGS - 1, mark.counts().ofWorst()))
                .orElse(0L);
    }

    /** The larger the worse, at least 1. */
    private static long rank(Severity severity) {
        return Arrays.stream(Severity.values()).filter(severity::isAtLeast).count();
    }
}
