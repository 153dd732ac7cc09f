package dev.cachewarden.app.undo;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.flush.UnfinishedFlush;
import dev.cachewarden.core.change.JournalWords;
import dev.cachewarden.core.change.JournalledChange;
import dev.cachewarden.core.change.UndoStates;
import dev.cachewarden.core.change.Undoing;
import dev.cachewarden.core.flush.FlushReport;
import dev.cachewarden.core.port.ChangeJournal;
import dev.cachewarden.core.port.FlushJournal;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A change of this cache that did not reach its end and was not undone since. A flush is judged by
 * its report, which says more; every other change by the journal.
 *
 * @param flush the flush, if it is one
 * @param change its line in the journal; empty for a flush that the journal does not name
 */
public record UnfinishedChange(Optional<UnfinishedFlush> flush, Optional<JournalledChange> change) {

    /** Of both records: what is older was seen at the openings since. */
    private static final int LOOKED_AT = 20;

    private static final UndoStates NOTHING_UNDONE = UndoStates.ofUndos(List.of());

    /**
     * The last one of this cache. Reads both records. Blocking.
     *
     * @throws dev.cachewarden.core.port.JournalException if they cannot be read
     */
    public static Optional<UnfinishedChange> of(
            FlushJournal flushes, ChangeJournal journal, Workspace workspace) {
        List<JournalledChange> changes = journal.newest(Integer.MAX_VALUE);
        UndoStates states = UndoStates.ofUndos(changes);
        return UnfinishedFlush.of(flushes, workspace)
                .map(flush -> new UnfinishedChange(Optional.of(flush), lineOf(flush, changes)))
                .filter(it -> !it.isUndone(states))
                .or(() -> other(flushes, changes, states, workspace));
    }

    private static Optional<JournalledChange> lineOf(
            UnfinishedFlush flush, List<JournalledChange> changes) {
        Optional<String> report = Optional.of(flush.report().file());
        return changes.stream().filter(it -> it.start().report().equals(report)).findFirst();
    }

    private static Optional<UnfinishedChange> other(
            FlushJournal flushes,
            List<JournalledChange> changes,
            UndoStates states,
            Workspace workspace) {
        Set<String> reports =
                flushes.newest(LOOKED_AT).stream()
                        .map(FlushReport::file)
                        .collect(Collectors.toSet());
        String server = workspace.server().facts().name();
        return changes.stream()
                .filter(it -> it.start().server().equals(server))
                .limit(LOOKED_AT)
                .filter(JournalledChange::isInterrupted)
                .filter(it -> it.start().report().filter(reports::contains).isEmpty())
                .map(it -> new UnfinishedChange(Optional.empty(), Optional.of(it)))
                .filter(it -> !it.isUndone(states))
                .findFirst();
    }

    private boolean isUndone(UndoStates states) {
        return change.flatMap(it -> states.undoing(undoable(it))).isPresent();
    }

    /** The change to name in {@code cachewarden undo}: of an undo, the one that it undoes. */
    private static String undoable(JournalledChange change) {
        return change.start().undo() instanceof Undoing.Of(String undone)
                ? undone
                : change.start().id();
    }

    /** What happened and how it can be undone, with the time in {@code zone}. */
    public String words(ZoneId zone) {
        return Stream.concat(
                        flush.map(it -> it.words(zone)).stream(),
                        change.map(it -> flush.isPresent() ? how(it) : happened(it, zone)).stream())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String happened(JournalledChange change, ZoneId zone) {
        return "“"
                + change.start().action()
                + "”, begun on "
                + change.start().server()
                + " at "
                + new JournalWords(NOTHING_UNDONE, zone).time(change)
                + ", was interrupted: how much of it was done is not on record. "
                + how(change);
    }

    private static String how(JournalledChange change) {
        return toUndo(change)
                .map(id -> "To put its entries back as they were: cachewarden undo " + id + ".")
                .orElse(
                        change.start().undo() instanceof Undoing.Impossible
                                ? "Its entries were not kept, so it cannot be undone."
                                : "");
    }

    /** The id of the change to undo so that this one has left nothing; empty if none can be. */
    public Optional<String> toUndo() {
        return change.flatMap(UnfinishedChange::toUndo);
    }

    private static Optional<String> toUndo(JournalledChange change) {
        return switch (change.start().undo()) {
            case Undoing.Possible() ->
                    Optional.of(change.start().id())
                            .filter(_ -> NOTHING_UNDONE.of(change).isOpen());
            case Undoing.Impossible(), Undoing.Reported() -> Optional.empty();
            case Undoing.Of(String undone) -> Optional.of(undone);
        };
    }
}
