package dev.cachewarden.core.change;

import dev.cachewarden.core.text.Bytes;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.core.text.Timestamps;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The changes of a journal in words, the same in the window and on the command line. */
public final class JournalWords {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final UndoStates states;
    private final ZoneId zone;

    public JournalWords(UndoStates states, ZoneId zone) {
        this.states = states;
        this.zone = zone;
    }

    /** When it was begun. */
    public String time(JournalledChange change) {
        return TIME.format(change.start().at().atZone(zone));
    }

    /** Who made it; a report does not say. */
    public static String author(JournalledChange change) {
        return change.author().isEmpty() ? "not on record" : change.author();
    }

    /** How it ended: {@code 1,204 changed, 3 left}. */
    public String result(JournalledChange change) {
        if (change.isInterrupted()) {
            return "interrupted: its end is not on record";
        }
        return change.end().map(JournalWords::ended).orElse("under way");
    }

    private static String ended(ChangeEnd end) {
        List<String> parts = new ArrayList<>();
        parts.add(Numbers.of(end.changed()) + " changed");
        if (end.inDoubt() > 0) {
            parts.add(Numbers.of(end.inDoubt()) + " in doubt");
        }
        if (end.left() > 0) {
            parts.add(Numbers.of(end.left()) + " left");
        }
        return String.join(", ", parts) + end.problem().map(it -> ". " + it).orElse("");
    }

    /** Whether and how it can be undone; of an undo also what it undid. */
    public String undo(JournalledChange change) {
        return change.start().undo() instanceof Undoing.Of(String undone, boolean isKept) && isKept
                ? "undid " + undone + "; " + ofState(change)
                : ofState(change);
    }

    private String ofState(JournalledChange change) {
        return switch (states.of(change)) {
            case UndoState.Possible(var until) -> "can be undone" + until(until);
            case UndoState.Partly(String by, long putBack, var until) ->
                    "partly undone by %s: %s of it; can be undone again%s"
                            .formatted(by, Numbers.of(putBack), until(until));
            case UndoState.Undone(String by, long settled) ->
                    "undone by "
                            + by
                            + (settled == 0
                                    ? ""
                                    : ", but for "
                                            + Numbers.of(settled)
                                            + " expired, written since or still there");
            case UndoState.NothingLeft(String by) -> "nothing was left to undo for " + by;
            case UndoState.TooLate(Instant at) -> "too late since " + moment(at);
            case UndoState.Forgotten(var within) ->
                    within.map(it -> "can no longer be undone: " + forRoom(it))
                            .orElse("what was kept is deleted");
            case UndoState.UnderWay() -> "not before it has ended";
            case UndoState.BeingUndone(String by) -> "being undone by " + by;
            case UndoState.NothingChanged() -> "nothing to undo";
            case UndoState.NotKept() -> "was not kept for undo";
            case UndoState.OnlyReported() -> "from a report; no undo kept";
            case UndoState.IsUndo(String of) -> "undid " + of;
        };
    }

    private static String forRoom(long bytes) {
        return "deleted to keep within " + Bytes.of(bytes);
    }

    private String until(Optional<Instant> end) {
        return end.map(at -> " until " + moment(at)).orElse("");
    }

    private String moment(Instant at) {
        return Timestamps.moment(at, states.now(), zone);
    }

    /** Whether {@code cachewarden undo} could undo something of it. */
    public boolean canUndo(JournalledChange change) {
        return states.of(change).isOpen();
    }

    /** Why {@link #canUndo} says no, a sentence; empty if it says yes. */
    public Optional<String> whyNoUndo(JournalledChange change) {
        return switch (states.of(change)) {
            case UndoState.Possible _, UndoState.Partly _ -> Optional.empty();
            case UndoState.Undone(String by, _) ->
                    Optional.of("It is undone already, by " + by + ".");
            case UndoState.NothingLeft(String by) ->
                    Optional.of(
                            "There is nothing left to undo: for "
                                    + by
                                    + " all entries had expired, were written since or were still"
                                    + " there.");
            case UndoState.TooLate(Instant at) ->
                    Optional.of("The time of its last entry ran out: " + moment(at) + ".");
            case UndoState.Forgotten(var within) ->
                    Optional.of(
                            "What its entries held is no longer kept"
                                    + within.map(it -> ": " + forRoom(it)).orElse("")
                                    + ".");
            case UndoState.UnderWay() -> Optional.of("It is still under way.");
            case UndoState.BeingUndone(String by) ->
                    Optional.of("It is being undone, by " + by + ".");
            case UndoState.NothingChanged() -> Optional.of("It changed nothing.");
            case UndoState.NotKept() -> Optional.of("Its entries were not kept.");
            case UndoState.OnlyReported() ->
                    Optional.of("It is known from its report alone: its entries were not kept.");
            case UndoState.IsUndo(String of) ->
                    Optional.of(
                            "It is itself the undo of " + of + ", and what it met was not kept.");
        };
    }
}
