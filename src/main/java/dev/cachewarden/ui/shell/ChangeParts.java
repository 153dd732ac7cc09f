package dev.cachewarden.ui.shell;

import dev.cachewarden.core.port.ChangeJournal;
import dev.cachewarden.core.port.FlushJournal;
import dev.cachewarden.core.port.RecoverySnapshots;
import dev.cachewarden.core.port.RepairJournal;

/**
 * What the window is given for changes.
 *
 * @param flushes keeps what flushes do
 * @param recovery keeps what entries held before they were changed; the caches that the window
 *     opens keep it there
 * @param journal keeps that there was a change; those caches write it there
 * @param repairs keeps what repairs do
 */
public record ChangeParts(
        FlushJournal flushes,
        RecoverySnapshots recovery,
        ChangeJournal journal,
        RepairJournal repairs) {

    /** These, unless what is done to the cache is kept apart. */
    ChangeParts of(OpenCache cache) {
        return cache.kept().orElse(this);
    }
}
