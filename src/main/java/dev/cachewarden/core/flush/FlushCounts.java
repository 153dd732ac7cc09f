package dev.cachewarden.core.flush;

import java.util.Map;

/**
 * What became of the keys of a run. Every matched key is in exactly one of: deleted, already gone,
 * in doubt, failed, not sent.
 *
 * @param matched found by the scan and to go
 * @param deleted the server has answered that it removed them
 * @param alreadyGone found, but no more there when the UNLINK came: expired or deleted by others
 * @param inDoubt sent, and no answer came: perhaps deleted, perhaps not
 * @param failures refused by the server, by reason
 */
public record FlushCounts(
        long matched, long deleted, long alreadyGone, long inDoubt, Map<String, Long> failures) {

    public static final FlushCounts NONE = new FlushCounts(0, 0, 0, 0, Map.of());

    public FlushCounts {
        failures = Map.copyOf(failures);
    }

    public long failed() {
        return failures.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Found, and never sent because the run ended before. */
    public long notSent() {
        return matched - deleted - alreadyGone - inDoubt - failed();
    }
}
