package dev.cachewarden.app.change;

import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.key.CacheKey;

import java.util.List;

/** The last steps before keys are sent: a check, and keeping their entries. */
record Preparation(Intent intent, Confirmation confirmation, BeforeChange before) {

    /**
     * @throws IllegalArgumentException if a key is none of the intent's
     * @throws dev.cachewarden.core.port.CacheException if the entries cannot be read
     * @throws dev.cachewarden.core.port.JournalException if the entries cannot be kept
     */
    void prepare(List<CacheKey> keys) {
        require(keys);
        before.changing(intent, keys);
    }

    /** For keys that were prepared and are sent again. */
    void require(List<CacheKey> keys) {
        for (CacheKey key : keys) {
            ChangeGuard.require(intent, confirmation, key);
        }
    }
}
