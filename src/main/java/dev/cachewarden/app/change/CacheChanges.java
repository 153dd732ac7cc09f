package dev.cachewarden.app.change;

import dev.cachewarden.app.content.ServerTime;
import dev.cachewarden.core.change.ChangeId;
import dev.cachewarden.core.change.ChangeStart;
import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.change.UndoNote;
import dev.cachewarden.core.change.Undoing;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheReader;
import dev.cachewarden.core.port.CacheServer;
import dev.cachewarden.core.port.CacheWriter;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.FlushJournal;
import dev.cachewarden.core.port.FlushJournal.FlushRecord;
import dev.cachewarden.core.port.JournalException;
import dev.cachewarden.core.port.Listening;
import dev.cachewarden.core.port.RecoverySnapshots;
import dev.cachewarden.core.port.RepairJournal;
import dev.cachewarden.core.port.RepairJournal.RepairRecord;
import dev.cachewarden.core.snapshot.SnapshotTitle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Lets changes through to an open cache, each in the same order: it is judged whether it may be,
 * the journal gets the plan, the entries are kept as they are, the change is sent, and the journal
 * gets what came of it. Safe for all threads.
 */
public final class CacheChanges {

    private final CacheReader server;
    private final CacheWriter writer;
    private final Clock clock;
    private final ChangeKeeping keeping;
    private final ChangeGuard guard;
    private final List<Consumer<ChangedKeys>> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<FlushedKeys>> flushListeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> undoListeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<KeptChange>> keptListeners = new CopyOnWriteArrayList<>();

    /**
     * @param keeping what is kept of changes
     */
    public CacheChanges(CacheServer server, Clock clock, ChangeKeeping keeping) {
        this(server, server.writer(), clock, keeping);
    }

    private CacheChanges(
            CacheReader server, CacheWriter writer, Clock clock, ChangeKeeping keeping) {
        this.server = server;
        this.writer = writer;
        this.clock = clock;
        this.keeping = keeping;
        this.guard = new ChangeGuard(server);
    }

    /** Of an opened snapshot: nothing is ever changed. */
    public static CacheChanges ofSnapshot(CacheReader snapshot, Clock clock) {
        return new CacheChanges(snapshot, new RefusingWriter(), clock, ChangeKeeping.NOTHING);
    }

    /** Why nothing at all can be changed at present, a sentence; empty if something can. */
    public Optional<String> whyNot() {
        return guard.whyNothingCan();
    }

    /** Whether what entries hold is kept before they are changed, unless a person declines it. */
    public boolean keepsEntries() {
        return keeping.recovery().isPresent();
    }

    /**
     * Why an intent cannot be carried out at present, a sentence; empty if it can.
     *
     * @param confirmation what was confirmed so far
     */
    public Optional<String> whyNot(Intent intent, Confirmation confirmation) {
        return guard.whyNot(intent, confirmation);
    }

    /**
     * Notifies {@code listener} of what the steps of a change did once they have ended, on the
     * thread of the change.
     */
    public Listening onChange(Consumer<ChangedKeys> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /**
     * Notifies {@code listener} of what is known of a flush's keys once it has ended, on its
     * thread. Which keys it met is in no memory: only what its verification has found is.
     */
    public Listening onFlush(Consumer<FlushedKeys> listener) {
        flushListeners.add(listener);
        return () -> flushListeners.remove(listener);
    }

    /**
     * Begins a flush. Blocking.
     *
     * @throws ChangeRefusedException before anything is changed: the connection is read-only, a
     *     protected environment was not named, the server does not answer, or no report can be kept
     */
    public FlushSending begin(
            Intent.Flush flush, Confirmation confirmation, FlushJournal journal, Instant now) {
        Supplier<FlushSending> sending =
                () -> {
                    FlushRecord record = journal.begin(flush.plan(), now);
                    return new FlushSending(
                            writer,
                            new Permit(flush, confirmation),
                            record,
                            begun(
                                    flush,
                                    confirmation,
                                    Optional.of(record.location()),
                                    record::withdraw),
                            left -> report(new FlushedKeys(flush.plan().target(), left)));
                };
        return begin(flush, confirmation, sending);
    }

    /**
     * Begins to change entries that are named. Blocking.
     *
     * @throws ChangeRefusedException before anything is changed: the connection is read-only, a
     *     protected environment was not named, the server does not answer, or no record can be kept
     */
    public StepSending begin(Intent.Steps steps, Confirmation confirmation, RepairJournal journal) {
        Supplier<StepSending> sending =
                () -> {
                    RepairRecord record =
                            journal.begin(
                                    clock.now(),
                                    server.facts().name(),
                                    steps.action(),
                                    steps.steps().stream()
                                            .map(step -> step.key().toString())
                                            .toList());
                    return new StepSending(
                            writer,
                            new Permit(steps, confirmation),
                            record,
                            begun(
                                    steps,
                                    confirmation,
                                    Optional.of(record.location()),
                                    record::withdraw),
                            changed -> listeners.forEach(it -> it.accept(changed)));
                };
        return begin(steps, confirmation, sending);
    }

    /**
     * Changes one entry, from the judgement to the end of the record. Blocking.
     *
     * @throws ChangeRefusedException as {@link #begin(Intent.Steps, Confirmation, RepairJournal)}
     */
    public OneStep change(
            String action, Step step, Confirmation confirmation, RepairJournal journal) {
        Intent.Steps intent = new Intent.Steps(action, List.of(step));
        try (StepSending sending = begin(intent, confirmation, journal)) {
            StepResult result = sending.send(intent.steps()).getFirst();
            var _ = sending.finish(true);
            return new OneStep(result, sending.unkept(), sending.undo());
        }
    }

    /**
     * How the change of one entry ended.
     *
     * @param undo how it can be undone
     * @param unkept why that is not written down wholly, a sentence; what was done was done
     */
    public record OneStep(StepResult result, Optional<String> unkept, UndoNote undo) {}

    /**
     * Begins to put entries back. Blocking.
     *
     * @throws ChangeRefusedException before anything is changed: the connection is read-only, a
     *     protected environment was not named, the server does not answer, or no record can be kept
     */
    public UndoSending begin(Intent.Undo undo, Confirmation confirmation) {
        return begin(
                undo,
                confirmation,
                () -> {
                    ChangeStart start =
                            start(undo, new Undoing.Of(undo.title().id()), Optional.empty());
                    ServerTime time = ServerTime.of(server, clock);
                    keeping.journal().begin(start);
                    return new UndoSending(
                            writer,
                            new Permit(undo, confirmation),
                            new BegunChange(
                                    start, keeping.journal(), Optional.empty(), clock, _ -> {}),
                            time,
                            () -> undoListeners.forEach(Runnable::run));
                });
    }

    /**
     * Begins to add entries of a saved snapshot. Blocking.
     *
     * @throws ChangeRefusedException before anything is sent: the connection is read-only, a
     *     protected environment was not named, or no record can be kept
     */
    public RestoreSending begin(Intent.Restore restore, Confirmation confirmation) {
        return begin(
                restore,
                confirmation,
                () -> {
                    ServerTime time = ServerTime.of(server, clock);
                    return new RestoreSending(
                            server,
                            writer,
                            new Permit(restore, confirmation),
                            begun(restore, confirmation, Optional.empty(), () -> {}),
                            time,
                            () -> undoListeners.forEach(Runnable::run));
                });
    }

    /** Notifies {@code listener} once an undo or a restoring has ended, on its thread. */
    public Listening onUndo(Runnable listener) {
        undoListeners.add(listener);
        return () -> undoListeners.remove(listener);
    }

    /**
     * Notifies {@code listener} of each change that has ended and can be undone, on the thread of
     * the change.
     */
    public Listening onKept(Consumer<KeptChange> listener) {
        keptListeners.add(listener);
        return () -> keptListeners.remove(listener);
    }

    private void report(FlushedKeys flushed) {
        flushListeners.forEach(it -> it.accept(flushed));
    }

    /**
     * Writes down that a change begins, and has its entries kept if that is wanted.
     *
     * @param withdrawal of what was written down before, if that fails: what never began must not
     *     look as if it had been interrupted
     */
    private BegunChange begun(
            Intent intent,
            Confirmation confirmation,
            Optional<String> location,
            Runnable withdrawal) {
        Optional<RecoverySnapshots> store =
                keeping.recovery().filter(_ -> !confirmation.withoutUndo());
        Undoing undo = store.isPresent() ? new Undoing.Possible() : new Undoing.Impossible();
        ChangeStart start = start(intent, undo, location);
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
                start,
                keeping.journal(),
                recovery,
                clock,
                end -> keptListeners.forEach(it -> it.accept(KeptChange.of(intent, end))));
    }

    private ChangeStart start(Intent intent, Undoing undo, Optional<String> report) {
        Instant now = clock.now();
        return new ChangeStart(
                ChangeId.next(now), now, server.facts().name(), intent.action(), undo, report);
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

    private <T> T begin(Intent intent, Confirmation confirmation, Supplier<T> sending) {
        guard.require(intent, confirmation);
        try {
            return sending.get();
        } catch (CacheException | JournalException e) {
            throw new ChangeRefusedException(intent, e);
        }
    }
}
