package dev.cachewarden.core.change;

import java.time.Instant;
import java.util.Optional;

/**
 * How a change ended.
 *
 * @param id of the change
 * @param at by this machine's clock
 * @param problem why it did not do all that was wanted, a sentence
 * @param undoUntil when the time of the last of its kept entries runs out, by this machine's clock
 *     as it was then; empty if one of them has no end, or nothing was kept
 */
public record ChangeEnd(
        String id,
        Instant at,
        ChangeCounts counts,
        Optional<String> problem,
        Optional<Instant> undoUntil) {

    /** Of a change that kept nothing, or an entry that has no end. */
    public ChangeEnd(String id, Instant at, ChangeCounts counts, Optional<String> problem) {
        this(id, at, counts, problem, Optional.empty());
    }

    public long changed() {
        return counts.changed();
    }

    public long inDoubt() {
        return counts.inDoubt();
    }

    public long left() {
        return counts.left();
    }
}
