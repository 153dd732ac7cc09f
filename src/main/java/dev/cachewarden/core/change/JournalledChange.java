package dev.cachewarden.core.change;

import java.util.Optional;

/**
 * One change of the journal.
 *
 * @param author who made it, {@code anna on build-7}; empty if it is not on record
 * @param end empty while it is under way, and for ever if the program was killed
 * @param underWay whether the program that makes it is still running
 */
public record JournalledChange(
        ChangeStart start, String author, Optional<ChangeEnd> end, boolean underWay) {

    /** The program that made it was killed before it could say how it ended. */
    public boolean isInterrupted() {
        return end.isEmpty() && !underWay;
    }

    /** Whether an entry was changed, or perhaps was. */
    boolean mayHaveChanged() {
        return end.isEmpty() || end.get().changed() + end.get().inDoubt() > 0;
    }
}
