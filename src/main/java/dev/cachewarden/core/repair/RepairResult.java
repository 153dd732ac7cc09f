package dev.cachewarden.core.repair;

import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.value.Masking;

/**
 * How the repair of one entry ended.
 *
 * @param ending a sentence whose subject is the entry, without it, perhaps more sentences after it:
 *     "was deleted."; private parts masked and long names shortened
 */
public record RepairResult(CacheKey key, Status status, String ending) {

    public RepairResult {
        ending = Masking.sentence(ending);
    }

    /** One sentence or more, private parts masked and long names shortened. */
    public String words() {
        return Masking.shown(key) + " " + ending;
    }

    /** With a sentence after it. */
    public RepairResult and(String sentence) {
        return new RepairResult(key, status, ending + " " + sentence);
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
