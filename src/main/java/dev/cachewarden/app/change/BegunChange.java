package dev.cachewarden.app.change;

import dev.cachewarden.core.change.ChangeEnd;
import dev.cachewarden.core.change.ChangeStart;
import dev.cachewarden.core.port.ChangeJournal;
import dev.cachewarden.core.port.Clock;

import java.util.Optional;

/**
 * A change that is in the journal, and what keeps its entries. For one thread.
 *
 * @param recovery empty if the change cannot be undone
 */
record BegunChange(
        ChangeStart start, ChangeJournal journal, Optional<ChangeRecovery> recovery, Clock clock)
        implements AutoCloseable {

    /** By what it is undone; empty if it cannot be. */
    Optional<String> undoId() {
        return recovery.map(_ -> start.id());
    }

    /**
     * Writes down how it ended.
     *
     * @throws dev.cachewarden.core.port.JournalException if that cannot be kept
     */
    void end(long changed, long inDoubt, long left, Optional<String> problem) {
        journal.end(new ChangeEnd(start.id(), clock.now(), changed, inDoubt, left, problem));
    }

    @Override
    public void close() {
        recovery.ifPresent(ChangeRecovery::close);
    }
}
