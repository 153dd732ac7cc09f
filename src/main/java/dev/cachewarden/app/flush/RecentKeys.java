package dev.cachewarden.app.flush;

import dev.cachewarden.core.key.ByteString;

import java.util.LinkedHashSet;

/**
 * The last keys a scan passed. SCAN may pass a key again while the server resizes its table, and a
 * table shrinks under a flush; counted twice, such a key would be reported as gone by itself. A
 * repetition comes soon, because a key is removed soon after it is seen, so a window is enough.
 */
final class RecentKeys {

    private static final int WINDOW = 16_384;

    private final LinkedHashSet<ByteString> keys = new LinkedHashSet<>();

    /** Whether the key is not among the last ones; it is from then on. */
    boolean isFirst(ByteString key) {
        if (!keys.add(key)) {
            return false;
        }
        if (keys.size() > WINDOW) {
            keys.removeFirst();
        }
        return true;
    }
}
