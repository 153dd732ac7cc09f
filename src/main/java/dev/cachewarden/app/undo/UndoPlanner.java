package dev.cachewarden.app.undo;

import dev.cachewarden.app.TaskFailedException;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.change.ChangeRefusedException;
import dev.cachewarden.app.change.Intent;
import dev.cachewarden.core.change.UndoAmount;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.RecoverySnapshots;
import dev.cachewarden.core.snapshot.SavedEntry;
import dev.cachewarden.core.snapshot.SnapshotTitle;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Says what an undo would do. Reads the snapshot, and of the server its time. Blocking. */
public final class UndoPlanner {

    private final Workspace workspace;
    private final RecoverySnapshots snapshots;

    public UndoPlanner(Workspace workspace, RecoverySnapshots snapshots) {
        this.workspace = workspace;
        this.snapshots = snapshots;
    }

    /**
     * What undoing the change of that id would do.
     *
     * @throws ChangeRefusedException if there is no such snapshot, or it is of another cache
     * @throws TaskFailedException where Redis refuses or does not answer
     * @throws dev.cachewarden.core.port.JournalException if it cannot be read
     */
    public UndoPlan plan(String id) {
        SnapshotTitle title = snapshots.find(id).orElseThrow(() -> missing(id));
        String here = workspace.server().facts().name();
        if (!title.server().equals(here)) {
            throw new ChangeRefusedException(
                    "Change "
                            + id
                            + " was made on "
                            + title.server()
                            + ", and this is "
                            + here
                            + ". Open that cache to undo it.");
        }
        Count count = new Count(now());
        LastVersions last = new LastVersions();
        snapshots.read(id, batch -> last.of(batch).forEach(count::add));
        return new UndoPlan(
                title,
                count.met,
                count.possible,
                count.expired,
                count.foreign,
                count.protectedEnvironments.stream().toList());
    }

    private long now() {
        try {
            return workspace.server().time().orElseGet(workspace.clock()::now).toEpochMilli();
        } catch (CacheException e) {
            throw new TaskFailedException(e.getMessage() + " Nothing was changed.", e);
        }
    }

    private static ChangeRefusedException missing(String id) {
        return new ChangeRefusedException(
                "There is no recovery snapshot of a change "
                        + id
                        + ": it was made without undo, or so long ago that it was deleted.");
    }

    /** What is in a snapshot. */
    private final class Count {

        private final long now;
        private final Set<Environment> protectedEnvironments = new LinkedHashSet<>();
        private UndoAmount met = UndoAmount.NONE;
        private UndoAmount possible = UndoAmount.NONE;
        private long expired;
        private long foreign;

        Count(long now) {
            this.now = now;
        }

        void add(SavedEntry entry) {
            UndoAmount one = UndoAmount.of(entry);
            met = met.plus(one);
            Optional<CacheKey> key = workspace.grammar().parse(entry.key());
            if (key.isEmpty()) {
                foreign++;
            } else if (entry.before().filter(it -> it.isExpired(now)).isPresent()) {
                expired++;
            } else {
                possible = possible.plus(one);
                Intent.protecting(key.get()).ifPresent(protectedEnvironments::add);
            }
        }
    }
}
