package dev.cachewarden.ui.tree;

import dev.cachewarden.app.browse.KnownKeys;

import java.time.Duration;

/**
 * The keys that are shown, and what may make them others by now.
 *
 * @param isReading whether their names are being read at the moment
 * @param isLost whether the server cannot be reached
 * @param age since they were read
 */
public record KeysState(KnownKeys keys, boolean isReading, boolean isLost, Duration age) {

    boolean isOld() {
        return age.compareTo(KeysWords.OLD) >= 0;
    }

    /** Whether counts of these keys may be shown without the time at which they were read. */
    boolean isCurrent() {
        return keys.isLatest() && !isLost && !isOld();
    }
}
