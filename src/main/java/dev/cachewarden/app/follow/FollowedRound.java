package dev.cachewarden.app.follow;

import dev.cachewarden.core.key.CacheKey;

import java.util.Set;

/**
 * What is known after another look at what was reported.
 *
 * @param there changed keys that are there
 * @param gone changed keys that are not
 * @param isReadingDue whether all keys must be read again, beginning after this
 * @param provenNanos the time, by the monotonic clock, up to which every change is known; only
 *     together with a reading of all keys that began after the following did
 */
public record FollowedRound(
        Set<CacheKey> there,
        Set<CacheKey> gone,
        Standing standing,
        boolean isReadingDue,
        long provenNanos) {

    /** How far the reports can be followed. */
    public enum Standing {
        /** Every change is known up to the proven time. */
        FOLLOWED,
        /** More changes than can be looked at: the keys are read again when that is over. */
        CATCHING_UP,
        /** There is no connection. */
        LOST
    }

    public FollowedRound {
        there = Set.copyOf(there);
        gone = Set.copyOf(gone);
    }
}
