package dev.cachewarden.app.refetch.several;

import dev.cachewarden.app.clerk.ClerkEnvironments;
import dev.cachewarden.app.refetch.several.RefetchedEntry.Standing;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.repair.RepairPlan;
import dev.cachewarden.core.text.Lists;
import dev.cachewarden.core.text.Numbers;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What Clerk says of several entries.
 *
 * @param entries each once: what needs somebody to look at it first, then in the order of the
 *     question
 * @param complete whether everything was asked: of an entry that was not, nothing is known
 * @param at when the last answer was there
 * @param requests that were sent to Clerk, or tried
 * @param said those who were asked, as ones who say no more than they said
 */
public record RefetchedEntries(
        List<RefetchedEntry> entries,
        boolean complete,
        Instant at,
        long requests,
        ClerkEnvironments said) {

    public RefetchedEntries {
        entries = entries.stream().sorted(Comparator.comparing(RefetchedEntry::standing)).toList();
    }

    public long count(Standing standing) {
        return entries.stream().filter(it -> it.standing() == standing).count();
    }

    /** How many there are of each: {@code 1 differs, 2 not known and 3 same as at Clerk}. */
    public String counts() {
        return Lists.and(
                Arrays.stream(Standing.values())
                        .filter(it -> count(it) > 0)
                        .map(it -> Numbers.of(count(it)) + " " + it.label())
                        .toList());
    }

    /**
     * The entries that Clerk's answers offer a repair of that kind for: each is offered one.
     *
     * @param kind to write back, or to delete
     */
    public RepairPlan plan(RepairKind kind) {
        return new RepairPlan(
                kind,
                entries.stream()
                        .filter(it -> it.offer().filter(kind::equals).isPresent())
                        .map(RefetchedEntry::repair)
                        .toList());
    }
}
