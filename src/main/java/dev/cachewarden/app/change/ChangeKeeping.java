package dev.cachewarden.app.change;

import dev.cachewarden.core.port.ChangeJournal;
import dev.cachewarden.core.port.RecoverySnapshots;

import java.util.Optional;

/**
 * What is kept of changes.
 *
 * @param recovery takes what entries held before they were changed; empty if no change can be
 *     undone
 * @param journal takes that there was a change
 */
public record ChangeKeeping(Optional<RecoverySnapshots> recovery, ChangeJournal journal) {

    /** Keeps nothing. */
    public static final ChangeKeeping NOTHING =
            new ChangeKeeping(Optional.empty(), ChangeJournal.NONE);
}
