package dev.cachewarden.core.audit;

import java.time.Duration;
import java.util.Optional;

/**
 * What an audit asks of the server.
 *
 * @param commands how many are sent; each is billed where commands are billed
 * @param bytes of values that are fetched; before a run an estimate, 0 where nothing is known
 * @param time what the reading takes; before a run an estimate, empty where nothing was measured
 */
public record AuditCost(long commands, long bytes, Optional<Duration> time) {

    /** Where nothing is known of the time. */
    public AuditCost(long commands, long bytes) {
        this(commands, bytes, Optional.empty());
    }

    /** With the time that it has taken. */
    public AuditCost in(Duration taken) {
        return new AuditCost(commands, bytes, Optional.of(taken));
    }

    /**
     * With the time that a number of values takes.
     *
     * @param pace how fast values came before; without it there is no time
     */
    public AuditCost at(Optional<ReadingPace> pace, long values) {
        return new AuditCost(commands, bytes, pace.map(it -> it.timeFor(values, bytes)));
    }
}
