package dev.cachewarden.app.undo;

import dev.cachewarden.core.change.UndoAmount;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.snapshot.SnapshotTitle;
import dev.cachewarden.core.text.Numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an undo would do, as far as the snapshot alone says.
 *
 * @param met entries that the change met
 * @param possible of them, those that can still be undone, unless something was written since
 * @param expired of them, whose time has run out
 * @param foreign of them, whose keys are none of this cache's layout: they are left as they are
 * @param protectedEnvironments in which it would change something
 */
public record UndoPlan(
        SnapshotTitle title,
        UndoAmount met,
        UndoAmount possible,
        long expired,
        long foreign,
        List<Environment> protectedEnvironments) {

    public UndoPlan {
        protectedEnvironments = List.copyOf(protectedEnvironments);
    }

    /** {@code Put 1,204 entries back}: those at most. */
    public String action() {
        return possible.toDo();
    }

    /** One line per fact; facts that do not apply are left out. */
    public List<String> facts() {
        List<String> facts = new ArrayList<>();
        long kept = met.putBack();
        if (kept > 0 || met.all() == 0) {
            facts.add(
                    Numbers.entries(kept)
                            + Numbers.agreeing(kept, " was", " were")
                            + " kept before it");
        }
        if (met.takenAway() > 0) {
            facts.add(Numbers.entries(met.takenAway()) + " came by it");
        }
        if (expired > 0) {
            facts.add(Numbers.of(expired) + " expired since: stay away");
        }
        if (foreign > 0) {
            facts.add(Numbers.of(foreign) + " are none of this cache’s layout: stay");
        }
        if (possible.putBack() > 0 || possible.all() == 0) {
            facts.add(
                    Numbers.of(possible.putBack())
                            + " would be put back where nothing was written since");
        }
        if (possible.takenAway() > 0) {
            facts.add(
                    Numbers.of(possible.takenAway())
                            + " would be taken away if nothing was written over them since");
        }
        return facts;
    }

    /** Why nothing at all can be undone, a sentence; empty if something can. */
    public Optional<String> whyNothing() {
        return possible.all() > 0
                ? Optional.empty()
                : Optional.of(
                        "Nothing can be undone: the time of the entries has run out, or they are"
                                + " none of this cache’s layout.");
    }
}
