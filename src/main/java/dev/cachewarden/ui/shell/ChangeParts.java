package dev.cachewarden.ui.shell;

import dev.cachewarden.core.port.ChangeJournal;
import dev.cachewarden.core.port.FlushJournal;
import dev.cachewarden.core.port.RecoverySnapshots;

/**
 * What the window is given for changes.
 *
 * @param flushes keeps what flushes do
 * @param recovery keeps what entries held before they were changed; the caches that the window
 *     opens keep it there
 * @param journal keeps that there was a change; those caches write it there
 */
public record ChangeParts(
        FlushJournal flushes, RecoverySnapshots recovery, ChangeJournal journal) {}
