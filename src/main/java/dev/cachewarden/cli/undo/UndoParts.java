package dev.cachewarden.cli.undo;

import dev.cachewarden.app.undo.RecordedChanges;
import dev.cachewarden.core.port.ChangeJournal;
import dev.cachewarden.core.port.RecoverySnapshots;

import java.time.Instant;
import java.util.function.Supplier;

/**
 * What undoing needs.
 *
 * @param recovery is asked when it is needed: it reads settings, which can be wrong
 */
public record UndoParts(ChangeJournal journal, Supplier<RecoverySnapshots> recovery) {

    /** Every change on record, as of now. Blocking. */
    RecordedChanges recorded() {
        return RecordedChanges.read(journal, recovery.get(), Instant.now());
    }
}
