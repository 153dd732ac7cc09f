package dev.cachewarden.ui.follow;

import dev.cachewarden.app.change.ChangedKeys;

/** What reads all keys of the open cache, and what hangs on that. On the FX thread. */
public interface Readings {

    /** The first reading of a cache that was opened. */
    void readFirst();

    /** Reads the names again, from now on; that calls for no audit. */
    void readNames();

    /** Keys have changed, which a reading under way has perhaps seen as they were. */
    void changed(ChangedKeys changed);

    /** Keys have come or gone since the last reading, and views show that. */
    void shown(boolean haveCome);
}
