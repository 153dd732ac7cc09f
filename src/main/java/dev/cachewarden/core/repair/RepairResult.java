package dev.cachewarden.core.repair;

import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.value.Masking;

/**
 * How the repair of one entry ended.
 *
 * @param words one sentence or more, private parts masked and long names shortened
 */
public record RepairResult(CacheKey key, Status status, String words) {

    public RepairResult {
        words = Masking.sentence(words);
    }

    /** How it ended. */
    public enum Status {
        DONE,
        /** The app has rewritten the entry; it was left alone. */
        CHANGED,
        /** There was no such entry any more. */
        GONE,
        /** There was an entry under the name to move to; nothing was changed. */
        TAKEN,
        /** The server refused it; nothing was changed. */
        FAILED,
        /** Sent, and no answer came: perhaps changed, perhaps not. */
        IN_DOUBT,
        /** Nothing was sent: refused by the plan, cancelled, or the connection was lost before. */
        NOT_TRIED
    }
}
