package dev.cachewarden.app.undo;

import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.snapshot.SnapshotTitle;
import dev.cachewarden.core.text.Numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an undo would do, as far as the snapshot alone says.
 *
 * @param entries that the change met
 * @param expired of them, whose time has run out
 * @param foreign of them, whose keys are none of this cache's layout: they are not put back
 * @param protectedEnvironments in which it would put something
 */
public record UndoPlan(
        SnapshotTitle title,
        long entries,
        long expired,
        long foreign,
        List<Environment> protectedEnvironments) {

    public UndoPlan {
        protectedEnvironments = List.copyOf(protectedEnvironments);
    }

    /** How many could still be put back, unless something was written in their place. */
    public long possible() {
        return entries - expired - foreign;
    }

    /** {@code Put 1,204 entries back}: those at most. */
    public String action() {
        return "Put " + Numbers.entries(possible()) + " back";
    }

    /** One line per fact; facts that do not apply are left out. */
    public List<String> facts() {
        List<String> facts = new ArrayList<>();
        facts.add(
                Numbers.entries(entries)
                        + Numbers.agreeing(entries, " was", " were")
                        + " kept before it");
        if (expired > 0) {
            facts.add(Numbers.of(expired) + " expired since: stay away");
        }
        if (foreign > 0) {
            facts.add(Numbers.of(foreign) + " are none of this cache’s layout: stay");
        }
        facts.add(Numbers.of(possible()) + " would be put back where nothing was written since");
        return facts;
    }

    /** Why nothing at all can be put back, a sentence; empty if something can. */
    public Optional<String> whyNothing() {
        return possible() > 0
                ? Optional.empty()
                : Optional.of(
                        "Nothing can be put back: the time of the entries has run out, or they are"
                                + " none of this cache’s layout.");
    }
}
