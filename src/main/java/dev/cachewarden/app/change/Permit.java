package dev.cachewarden.app.change;

import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.key.CacheKey;

import java.util.List;

/** What was let through: the last check before keys are sent. */
record Permit(Intent intent, Confirmation confirmation) {

    /**
     * @throws IllegalArgumentException if a key is none of the intent's
     */
    void require(List<CacheKey> keys) {
        for (CacheKey key : keys) {
            ChangeGuard.require(intent, confirmation, key);
        }
    }
}
