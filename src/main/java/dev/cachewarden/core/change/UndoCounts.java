package dev.cachewarden.core.change;

import java.util.Map;

/**
 * What became of the entries of an undo: each is in exactly one of these, or was not tried.
 *
 * @param wanted entries that the change had met
 * @param done those that are as they were before it
 * @param expired their time has run out since
 * @param notTouched because what the change was to leave is not there
 * @param inDoubt sent, and no answer came: perhaps put back, perhaps not
 * @param failures refused by the server, by reason
 */
public record UndoCounts(
        UndoAmount wanted,
        UndoAmount done,
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

    /** All entries that the change had met. */
    public long total() {
        return wanted.all();
    }

    /** Those that are as they were before it: put back, or taken away again. */
    public long restored() {
        return done.all();
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
        return total() - restored() - expired - notTouched.all() - inDoubt - failed();
    }
}
