package dev.cachewarden.core.audit;

import java.time.Duration;
import java.util.Optional;

/**
 * How fast values came from a server: measured, and the only ground on which the time of a reading
 * is estimated.
 *
 * @param values that came
 * @param bytes of them
 * @param took from the first request to the last of them
 */
public record ReadingPace(long values, long bytes, Duration took) {

    /** The time of fewer values is that of a round trip, or of a JVM that begins. */
    private static final int FEWEST = 100;

    /** That many values say more than an earlier reading, however long that was. */
    private static final int MANY = 1_000;

    /** Whether something can be estimated from it. */
    public boolean isMeasured() {
        return values >= FEWEST && took.isPositive();
    }

    /** Whether it says more than what was measured before: a later one does, unless it is short. */
    public boolean supersedes(Optional<ReadingPace> before) {
        return isMeasured()
                && (before.isEmpty() || values >= Math.min(MANY, before.get().values()));
    }

    /**
     * What that many values will take at the same speed; more bytes take longer.
     *
     * @param bytes of them; 0 if that is not known
     */
    public Duration timeFor(long values, long bytes) {
        double byCount = (double) values / this.values;
        double byBytes = this.bytes == 0 ? 0 : (double) bytes / this.bytes;
        return Duration.ofMillis(Math.round(Math.max(byCount, byBytes) * took.toNanos() / 1e6));
    }
}
