package dev.cachewarden.core.port;

import dev.cachewarden.core.key.ByteString;

import java.util.List;

/** Takes what a server reports of changing keys, on a network thread: returns at once. */
public interface KeyChanges {

    /**
     * Entries were written, given another time to live, removed, or have expired, perhaps in
     * another database of the same server. Whether they are there now is not said.
     */
    void changed(List<ByteString> keys);

    /** The connection was lost: from here on nothing is reported. */
    void lost();

    /**
     * Any key may have changed: a database was emptied, or the reports begin again after the
     * connection was lost.
     */
    void anyChanged();
}
