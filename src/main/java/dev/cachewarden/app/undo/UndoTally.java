package dev.cachewarden.app.undo;

import dev.cachewarden.core.change.UndoAmount;
import dev.cachewarden.core.change.UndoCounts;
import dev.cachewarden.core.port.Restored;
import dev.cachewarden.core.snapshot.SavedEntry;

import java.util.Map;
import java.util.TreeMap;

/** Counts what becomes of the entries of an undo. For one thread. */
final class UndoTally {

    private final UndoAmount wanted;
    private final Map<String, Long> failures = new TreeMap<>();
    private UndoAmount done = UndoAmount.NONE;
    private long expired;
    private long stillThere;
    private long writtenSince;
    private long goneSince;
    private long inDoubt;

    UndoTally(UndoAmount wanted) {
        this.wanted = wanted;
    }

    void add(SavedEntry entry, Restored result) {
        switch (result) {
            case Restored.Done() -> done = done.plus(UndoAmount.of(entry));
            case Restored.Expired() -> expired++;
            case Restored.StillThere() -> stillThere++;
            case Restored.WrittenSince() -> writtenSince++;
            case Restored.GoneSince() -> goneSince++;
            case Restored.Failed(String why) -> failed(why, 1);
        }
    }

    void failed(String why, long entries) {
        failures.merge(why, entries, Long::sum);
    }

    void inDoubt(long entries) {
        inDoubt += entries;
    }

    UndoCounts counts() {
        return new UndoCounts(
                wanted,
                done,
                expired,
                new UndoCounts.NotTouched(stillThere, writtenSince, goneSince),
                inDoubt,
                failures);
    }
}
