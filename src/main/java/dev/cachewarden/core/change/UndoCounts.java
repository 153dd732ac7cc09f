package dev.cachewarden.core.change;

import java.util.Map;

/**
 * What became of the entries of an undo: each is in exactly one of these, or was not tried.
 *
 * @param total entries that the change had met
 * @param restored as they were before it
 * @param expired their time has run out since
 * @param writtenSince something else was written in their place since, which was not touched
 * @param goneSince what the change had left in their place is gone since
 * @param inDoubt sent, and no answer came: perhaps put back, perhaps not
 * @param failures refused by the server, by reason
 */
public record UndoCounts(
        long total,
        long restored,
        long expired,
        long writtenSince,
        long goneSince,
        long inDoubt,
        Map<String, Long> failures) {

    public UndoCounts {
        failures = Map.copyOf(failures);
    }

    public long failed() {
        return failures.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Never sent, because the run ended before. */
    public long notTried() {
        return total - restored - expired - writtenSince - goneSince - inDoubt - failed();
    }
}
