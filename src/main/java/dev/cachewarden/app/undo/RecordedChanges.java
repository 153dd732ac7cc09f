package dev.cachewarden.app.undo;

import dev.cachewarden.core.change.ChangeHistory;
import dev.cachewarden.core.change.JournalledChange;
import dev.cachewarden.core.change.UndoStates;
import dev.cachewarden.core.port.ChangeJournal;
import dev.cachewarden.core.port.JournalException;
import dev.cachewarden.core.port.RecoverySnapshots;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every change on record, and whether it can be undone still.
 *
 * @param changes the newest first
 * @param states of those changes
 * @param remarks what of the record could not be read and is left out, sentences
 */
public record RecordedChanges(
        List<JournalledChange> changes, UndoStates states, List<String> remarks) {

    public RecordedChanges {
        changes = List.copyOf(changes);
        remarks = List.copyOf(remarks);
    }

    /**
     * Reads the record. Blocking.
     *
     * @param now by this machine's clock
     * @throws JournalException if the journal cannot be read
     */
    public static RecordedChanges read(
            ChangeJournal journal, RecoverySnapshots snapshots, Instant now) {
        ChangeHistory history = journal.history();
        List<JournalledChange> changes = history.changes();
        try {
            Set<String> kept = snapshots.ids();
            return new RecordedChanges(
                    changes,
                    new UndoStates(changes, now, kept::contains, snapshots.deletedWithin()),
                    history.remarks());
        } catch (JournalException e) {
            // An undo says then that it cannot read what was kept.
            return new RecordedChanges(
                    changes,
                    new UndoStates(changes, now, _ -> true),
                    Stream.concat(
                                    history.remarks().stream(),
                                    Stream.of(String.valueOf(e.getMessage())))
                            .toList());
        }
    }
}
