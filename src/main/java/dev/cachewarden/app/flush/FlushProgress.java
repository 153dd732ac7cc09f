package dev.cachewarden.app.flush;

import dev.cachewarden.core.flush.FlushCounts;

import java.time.Duration;

/**
 * How far a run is.
 *
 * @param elapsed since the run's start
 */
public record FlushProgress(Phase phase, FlushCounts counts, Duration elapsed) {

    /** What a run does one after the other. */
    public enum Phase {
        FLUSHING,
        /** The second scan; nothing is deleted any more. */
        CHECKING
    }

    /** Keys deleted per second since the start. */
    public double keysPerSecond() {
        return elapsed.isZero() ? 0 : counts.deleted() * 1e9 / elapsed.toNanos();
    }
}
