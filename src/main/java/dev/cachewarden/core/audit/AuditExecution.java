package dev.cachewarden.core.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How an audit went.
 *
 * @param cost what was really asked of the server
 * @param complete whether everything in the scope was looked at
 * @param failure a sentence why it ended early; empty if it was complete or cancelled
 * @param notes sentences about what could not be asked or recalled; the audit did without
 */
public record AuditExecution(
        Instant startedAt,
        Duration elapsed,
        AuditCost cost,
        boolean complete,
        Optional<String> failure,
        List<String> notes) {

    public AuditExecution {
        notes = List.copyOf(notes);
    }

    /** With a verification after it. */
    public AuditExecution then(Duration more, long commands, Optional<String> problem) {
        return new AuditExecution(
                startedAt,
                elapsed.plus(more),
                new AuditCost(cost.commands() + commands, cost.bytes()),
                complete,
                problem,
                notes);
    }

    /**
     * Of a cache that has changed since in a way that is not known.
     *
     * @param why a sentence
     */
    AuditExecution outdated(String why) {
        return new AuditExecution(startedAt, elapsed, cost, false, Optional.of(why), notes);
    }
}
