package dev.cachewarden.core.change;

import java.util.Map;

/**
 * What became of the entries of an undo: each is in exactly one of these, or was not tried.
 *
 * @param total entries that the change had met
 * @param restored as they were before it
 * @param expired their time has run out since
 * @param notTouched because what the change was to leave is not there
 * @param inDoubt sent, and no answer came: perhaps put back, perhaps not
 * @param failures refused by the server, by reason
 */
public record UndoCounts(
        long total,
        long restored,
        long expired,
        NotTouched notTouched,
        long inDoubt,
        Map<String, Long> failures) {

    /**
     * Entries that were left as they are.
     *
     * @param stillThere they hold what they held before: the change did not reach them, they were
     *     put back earlier, or the same was written again
     * @param writtenSince something else was written in their place since
     * @param goneSince what the change had left in their place is gone since
     */
    public record NotTouched(long stillThere, long writtenSince, long goneSince) {

        public static final NotTouched NONE = new NotTouched(0, 0, 0);

        long all() {
            return stillThere + writtenSince + goneSince;
        }
    }

    public UndoCounts {
        failures = Map.copyOf(failures);
    }

    public long failed() {
        return failures.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Those that undoing again would leave as well. */
    public long settled() {
        return expired + notTouched.all();
    }

    /** Never sent, because the run ended before. */
    public long notTried() {
        return total - restored - expired - notTouched.all() - inDoubt - failed();
    }
}
