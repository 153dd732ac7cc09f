package dev.cachewarden.app.undo;

import dev.cachewarden.core.change.UndoCounts;
import dev.cachewarden.core.port.Restored;

import java.util.Map;
import java.util.TreeMap;

/** Counts what becomes of the entries of an undo. For one thread. */
final class UndoTally {

    private final long total;
    private final Map<String, Long> failures = new TreeMap<>();
    private long restored;
    private long expired;
    private long stillThere;
    private long writtenSince;
    private long goneSince;
    private long inDoubt;

    UndoTally(long total) {
        this.total = total;
    }

    void add(Restored result) {
        switch (result) {
            case Restored.Done() -> restored++;
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
                total,
                restored,
                expired,
                new UndoCounts.NotTouched(stillThere, writtenSince, goneSince),
                inDoubt,
                failures);
    }
}
