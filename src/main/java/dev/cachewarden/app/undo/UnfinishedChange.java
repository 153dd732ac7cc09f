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
import java.util.function.Consumer;
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
     * @param remark takes what of the reports could not be read, sentences
     * @throws dev.cachewarden.core.port.JournalException if they cannot be read
     */
    public static Optional<UnfinishedChange> of(
            FlushJournal flushes,
            ChangeJournal journal,
            Workspace workspace,
            Consumer<String> remark) {
        List<FlushReport> reports = flushes.newest(LOOKED_AT, remark);
        List<JournalledChange> changes = journal.newest(Integer.MAX_VALUE);
        UndoStates states = UndoStates.ofUndos(changes);
        return UnfinishedFlush.of(reports, workspace)
                .map(flush -> new UnfinishedChange(Optional.of(flush), lineOf(flush, changes)))
                .filter(it -> !it.hasEnded() && !it.isUndone(states))
                .or(() -> other(reports, changes, states, workspace));
    }

    private static Optional<JournalledChange> lineOf(
            UnfinishedFlush flush, List<JournalledChange> changes) {
        Optional<String> report = Optional.of(flush.report().file());
        return changes.stream().filter(it -> it.start().report().equals(report)).findFirst();
    }

    private static Optional<UnfinishedChange> other(
            List<FlushReport> flushes,
            List<JournalledChange> changes,
            UndoStates states,
            Workspace workspace) {
        Set<String> reports = flushes.stream().map(FlushReport::file).collect(Collectors.toSet());
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

    /** The report could not be kept to its end, and the journal was. */
    private boolean hasEnded() {
        return change.flatMap(JournalledChange::end).isPresent();
    }

    /** Of an undo: or what it was to undo is undone. */
    private boolean isUndone(UndoStates states) {
        return Stream.concat(change.map(it -> it.start().id()).stream(), undone().stream())
                .anyMatch(id -> states.undoing(id).isPresent());
    }

    /** What it was to undo; empty if it is no undo. Running it again undoes just that. */
    public Optional<String> undone() {
        return change.map(it -> it.start().undo())
                .filter(Undoing.Of.class::isInstance)
                .map(it -> ((Undoing.Of) it).id());
    }

    /** What happened, and how it is run again and undone, with the time in {@code zone}. */
    public String words(ZoneId zone) {
        return Stream.of(
                        flush.map(it -> it.words(zone)),
                        change.filter(_ -> flush.isEmpty()).map(it -> happened(it, zone)),
                        Optional.of(again()),
                        change.map(UnfinishedChange::how))
                .flatMap(Optional::stream)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /**
     * What was to be flushed or undone is on record to the letter. Of other changes only the names
     * of the keys are, and those entries can hold something else by now.
     */
    private String again() {
        if (flush.isPresent()) {
            return "Run it again to delete the rest.";
        }
        if (undone().isPresent()) {
            return "To run it again: cachewarden undo " + undone().get() + ".";
        }
        return isWithReport()
                ? "It is not run again by itself: audit, or look at the entries, and change what is"
                        + " not as it should be."
                : "Run it again with the same file: what is there already stays as it is.";
    }

    /** All but undos and restorings write one. */
    private boolean isWithReport() {
        return change.flatMap(it -> it.start().report()).isPresent();
    }

    private static String happened(JournalledChange change, ZoneId zone) {
        return "“"
                + change.start().action()
                + "”, begun on "
                + change.start().server()
                + " at "
                + new JournalWords(NOTHING_UNDONE, zone).time(change)
                + ", was interrupted: how much of it was done is not on record.";
    }

    private static String how(JournalledChange change) {
        return toUndo(change)
                .map(id -> "To put its entries back as they were: cachewarden undo " + id + ".")
                .orElse(
                        change.start().undo().isKept()
                                ? ""
                                : "Its entries were not kept, so it cannot be undone.");
    }

    /** The id of the change to undo so that this one has left nothing; empty if none can be. */
    public Optional<String> toUndo() {
        return change.flatMap(UnfinishedChange::toUndo);
    }

    private static Optional<String> toUndo(JournalledChange change) {
        return Optional.of(change.start().id())
                .filter(_ -> change.start().undo().isKept())
                .filter(_ -> NOTHING_UNDONE.of(change).isOpen());
    }
}
