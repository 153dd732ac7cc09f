package dev.cachewarden.app.change;

import dev.cachewarden.core.change.ChangeCounts;
import dev.cachewarden.core.change.ChangeEnd;
import dev.cachewarden.core.change.ChangeStart;
import dev.cachewarden.core.port.ChangeJournal;
import dev.cachewarden.core.port.Clock;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** A change that is in the journal, and what keeps its entries. For one thread. */
final class BegunChange implements AutoCloseable {

    private final ChangeStart start;
    private final ChangeJournal journal;
    private final Optional<ChangeRecovery> recovery;
    private final Clock clock;
    private final Consumer<ChangeEnd> onKept;
    private Optional<ChangeEnd> end = Optional.empty();

    /**
     * @param recovery empty if the change cannot be undone
     * @param onKept takes the end of a change that can be undone, once it can be
     */
    BegunChange(
            ChangeStart start,
            ChangeJournal journal,
            Optional<ChangeRecovery> recovery,
            Clock clock,
            Consumer<ChangeEnd> onKept) {
        this.start = start;
        this.journal = journal;
        this.recovery = recovery;
        this.clock = clock;
        this.onKept = onKept;
    }

    Clock clock() {
        return clock;
    }

    Optional<ChangeRecovery> recovery() {
        return recovery;
    }

    /** By what it is undone; empty if it cannot be. */
    Optional<String> undoId() {
        return recovery.map(_ -> start.id());
    }

    /**
     * Writes down how it ended.
     *
     * @throws dev.cachewarden.core.port.JournalException if that cannot be kept
     */
    void end(ChangeCounts counts, Optional<String> problem) {
        Instant now = clock.now();
        Optional<Instant> undoUntil = recovery.flatMap(it -> it.undoUntil(now));
        ChangeEnd ended = new ChangeEnd(start.id(), now, counts, problem, undoUntil);
        end = Optional.of(ended);
        journal.end(ended);
    }

    @Override
    public void close() {
        recovery.ifPresent(ChangeRecovery::close);
        if (recovery.isPresent()) {
            end.filter(it -> it.changed() + it.inDoubt() > 0).ifPresent(onKept);
        }
    }
}
