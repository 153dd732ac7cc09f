package dev.cachewarden.app.undo;

import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.snapshot.SnapshotTitle;

import java.util.List;

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
}
