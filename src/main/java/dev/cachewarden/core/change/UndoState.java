package dev.cachewarden.core.change;

import java.time.Instant;
import java.util.Optional;

/** Whether a change can be undone, or was. */
public sealed interface UndoState {

    /**
     * It can.
     *
     * @param until when the time of its last entry runs out; empty if one of them has no end
     */
    record Possible(Optional<Instant> until) implements UndoState {}

    /**
     * An undo has put something back and not come to its end: undoing again can put more back.
     *
     * @param by the last such undo
     * @param until as {@link Possible#until}
     */
    record Partly(String by, long putBack, Optional<Instant> until) implements UndoState {}

    /**
     * What could be put back was.
     *
     * @param by the undo that came to its end
     * @param settled entries that it left, which have expired, were written since or still there
     */
    record Undone(String by, long settled) implements UndoState {}

    /**
     * An undo came to its end and could put nothing back: all has expired, was written since or
     * still there.
     *
     * @param by that undo
     */
    record NothingLeft(String by) implements UndoState {}

    /**
     * The time of all its entries has run out.
     *
     * @param at when
     */
    record TooLate(Instant at) implements UndoState {}

    /**
     * What was kept is deleted.
     *
     * @param within to keep all that is kept within that number of bytes; empty if for another
     *     reason
     */
    record Forgotten(Optional<Long> within) implements UndoState {}

    /** It has not ended. */
    record UnderWay() implements UndoState {}

    /**
     * An undo of it has not ended.
     *
     * @param by that undo
     */
    record BeingUndone(String by) implements UndoState {}

    /** It changed nothing. */
    record NothingChanged() implements UndoState {}

    /** Its entries were not kept. */
    record NotKept() implements UndoState {}

    /** It is known from a report alone, which keeps no entries. */
    record OnlyReported() implements UndoState {}

    /**
     * It is an undo of which nothing was kept: what it has undone is done again by the change.
     *
     * @param of the change that it undid
     */
    record IsUndo(String of) implements UndoState {}

    /** Whether undoing it could change something. */
    default boolean isOpen() {
        return this instanceof Possible || this instanceof Partly;
    }
}
