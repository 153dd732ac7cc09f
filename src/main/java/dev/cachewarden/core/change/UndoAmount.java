package dev.cachewarden.core.change;

import dev.cachewarden.core.snapshot.SavedEntry;
import dev.cachewarden.core.text.Numbers;

import java.util.ArrayList;
import java.util.List;

/**
 * How many entries an undo is about, by what it does to them.
 *
 * @param putBack that hold again what they held before the change
 * @param takenAway that the change had added, where there was none before
 */
public record UndoAmount(long putBack, long takenAway) {

    public static final UndoAmount NONE = new UndoAmount(0, 0);

    /** Of one entry that the change met. */
    public static UndoAmount of(SavedEntry entry) {
        return entry.before().isPresent() ? new UndoAmount(1, 0) : new UndoAmount(0, 1);
    }

    public long all() {
        return putBack + takenAway;
    }

    public UndoAmount plus(UndoAmount more) {
        return new UndoAmount(putBack + more.putBack, takenAway + more.takenAway);
    }

    /** What is to be done: {@code Put 5 entries back and take 3 away}. */
    public String toDo() {
        if (takenAway == 0) {
            return "Put " + Numbers.entries(putBack) + " back";
        }
        return putBack == 0
                ? "Take " + Numbers.entries(takenAway) + " away"
                : "Put "
                        + Numbers.entries(putBack)
                        + " back and take "
                        + Numbers.of(takenAway)
                        + " away";
    }

    /** What was done: {@code Put back 4 of 5 entries and took away 3 of 3}. */
    public String doneOf(UndoAmount wanted) {
        if (wanted.takenAway == 0) {
            return "Put back " + Numbers.of(putBack) + " of " + Numbers.entries(wanted.putBack);
        }
        String away = Numbers.of(takenAway) + " of ";
        return wanted.putBack == 0
                ? "Took away " + away + Numbers.entries(wanted.takenAway)
                : new UndoAmount(putBack, 0).doneOf(new UndoAmount(wanted.putBack, 0))
                        + " and took away "
                        + away
                        + Numbers.of(wanted.takenAway);
    }

    /** How far it is: {@code 4 put back, 3 taken away}. */
    public String soFar(UndoAmount wanted) {
        List<String> parts = new ArrayList<>();
        if (wanted.putBack > 0 || wanted.takenAway == 0) {
            parts.add(Numbers.of(putBack) + " put back");
        }
        if (wanted.takenAway > 0) {
            parts.add(Numbers.of(takenAway) + " taken away");
        }
        return String.join(", ", parts);
    }
}
