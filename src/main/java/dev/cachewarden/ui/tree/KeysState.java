package dev.cachewarden.ui.tree;

import dev.cachewarden.app.browse.KnownKeys;
import dev.cachewarden.ui.follow.FollowState;

import java.time.Duration;

/**
 * The keys that are shown, and what may make them others by now.
 *
 * @param isReading whether their names are being read at the moment
 * @param isLost whether the server cannot be reached
 * @param age since they were read, or where their changes are followed since those are known
 * @param follow how far changes are followed
 */
public record KeysState(
        KnownKeys keys, boolean isReading, boolean isLost, Duration age, FollowState follow) {

    boolean isOld() {
        return !isLive() && age.compareTo(KeysWords.OLD) >= 0;
    }

    /** Whether counts of these keys may be shown without the time at which they were read. */
    boolean isCurrent() {
        return keys.isLatest() && !isLost && !isOld() && !isUnfollowed();
    }

    /** Whether every change is known, up to a moment ago. */
    boolean isLive() {
        return follow instanceof FollowState.Live;
    }

    /** Whether changes that should be known are not. */
    boolean isUnfollowed() {
        return follow instanceof FollowState.CatchingUp
                || follow instanceof FollowState.ReadingAgain
                || follow instanceof FollowState.Lost;
    }
}
