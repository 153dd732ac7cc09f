package dev.cachewarden.ui.follow;

import dev.cachewarden.app.change.ChangedKeys;

/** What reads all keys of the open cache, and what hangs on that. On the FX thread. */
public interface Readings {

    /** The first reading of a cache that was opened. */
    void readFirst();

    /** Reads the names again, from now on; that calls for no audit. */
    void readNames();

    /**
     * Keys have changed, which a reading under way has perhaps seen as they were.
     *
     * @param changed those that are not there as removed, all others as added
     * @param nanos after the changes, by the monotonic clock
     */
    void changed(ChangedKeys changed, long nanos);
}
