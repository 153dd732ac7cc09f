package dev.cachewarden.app.change;

import dev.cachewarden.core.flush.FlushTarget;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.CacheKey;

import java.util.Optional;

/**
 * What is known of a flush's keys after it, for the views that show them.
 *
 * @param left what a scan of the whole target found after the last key was removed; empty if there
 *     was none or it did not come to its end: then nobody knows which keys are gone
 */
public record FlushedKeys(FlushTarget target, Optional<KeyIndex> left) {

    /** Whether of this key something else may be known than before. */
    public boolean covers(CacheKey key) {
        return target.covers(key);
    }
}
