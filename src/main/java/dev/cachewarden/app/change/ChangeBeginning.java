package dev.cachewarden.app.change;

import dev.cachewarden.app.content.ServerTime;
import dev.cachewarden.core.change.ChangeEnd;
import dev.cachewarden.core.change.ChangeId;
import dev.cachewarden.core.change.ChangeStart;
import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheReader;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.JournalException;
import dev.cachewarden.core.port.RecoverySnapshots;
import dev.cachewarden.core.snapshot.SnapshotTitle;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Writes down that changes begin, and has their entries kept if that is wanted. Blocking; safe for
 * all threads.
 *
 * @param onKept takes the end of a change that can be undone, once it can be
 */
record ChangeBeginning(
        CacheReader server,
        Clock clock,
        ChangeKeeping keeping,
        BiConsumer<Intent, ChangeEnd> onKept) {

    /**
     * Begins a change.
     *
     * @param location where a report of it is written
     * @param withdrawal of what was written down before, if that fails: what never began must not
     *     look as if it had been interrupted
     * @throws CacheException if the server does not answer
     * @throws JournalException if it cannot be written down
     */
    BegunChange of(
            Intent intent,
            Confirmation confirmation,
            Optional<String> location,
            Runnable withdrawal) {
        Optional<RecoverySnapshots> store =
                keeping.recovery().filter(_ -> !confirmation.withoutUndo());
        ChangeStart start = start(intent, store.isPresent(), location);
        Optional<ChangeRecovery> recovery = Optional.empty();
        try {
            recovery = store.map(it -> recovery(it, start));
            keeping.journal().begin(start);
        } catch (CacheException | JournalException e) {
            recovery.ifPresent(ChangeRecovery::close);
            withdrawal.run();
            throw e;
        }
        return new BegunChange(
                start, keeping.journal(), recovery, clock, end -> onKept.accept(intent, end));
    }

    private ChangeStart start(Intent intent, boolean isKept, Optional<String> report) {
        Instant now = clock.now();
        return new ChangeStart(
                ChangeId.next(now),
                now,
                server.facts().name(),
                intent.action(),
                intent.undoing(isKept),
                report);
    }

    private ChangeRecovery recovery(RecoverySnapshots store, ChangeStart start) {
        ServerTime time = ServerTime.of(server, clock);
        SnapshotTitle title =
                new SnapshotTitle(
                        start.id(),
                        Instant.ofEpochMilli(time.millis(clock)),
                        start.server(),
                        start.action());
        return new ChangeRecovery(server, clock, time, store.begin(title));
    }
}
