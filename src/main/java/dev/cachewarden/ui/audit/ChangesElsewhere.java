package dev.cachewarden.ui.audit;

import dev.cachewarden.app.change.ChangedKeys;

import java.util.OptionalLong;

/**
 * What others do to entries, which the last report has not seen. On the FX thread; times are
 * nanoseconds of the monotonic clock.
 */
public interface ChangesElsewhere {

    /**
     * From when on every change was seen.
     *
     * @param nanos empty while changes are not followed
     */
    void followedFrom(OptionalLong nanos);

    /**
     * Others have changed entries.
     *
     * @param changed those that are not there as removed, all others as added
     * @param nanos after the changes
     */
    void changed(ChangedKeys changed, long nanos);
}
