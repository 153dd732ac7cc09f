package dev.cachewarden.core.snapshot;

import java.time.Duration;
import java.time.Instant;

/**
 * How much recovery snapshots may take.
 *
 * @param bytes of one
 * @param total bytes of all that are there when another begins; the newest stays, however large
 * @param age after which one is deleted
 */
public record RecoveryLimits(long bytes, long total, Duration age) {

    /** Values live for minutes, so what is a week old has little left that could be put back. */
    public static final RecoveryLimits DEFAULT =
            new RecoveryLimits(4L << 30, 8L << 30, Duration.ofDays(7));

    /** Whether one is so old that it is deleted. */
    public boolean isOver(Instant written, Instant now) {
        return written.isBefore(now.minus(age));
    }
}
