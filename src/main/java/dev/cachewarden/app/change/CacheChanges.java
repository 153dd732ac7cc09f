package dev.cachewarden.app.change;

import dev.cachewarden.app.content.ServerTime;
import dev.cachewarden.core.change.ChangeEnd;
import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.change.UndoNote;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheReader;
import dev.cachewarden.core.port.CacheServer;
import dev.cachewarden.core.port.CacheWriter;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.FlushJournal;
import dev.cachewarden.core.port.FlushJournal.FlushRecord;
import dev.cachewarden.core.port.JournalException;
import dev.cachewarden.core.port.Listening;
import dev.cachewarden.core.port.RepairJournal;
import dev.cachewarden.core.port.RepairJournal.RepairRecord;

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
    private final ChangeBeginning beginning;
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
        this.beginning = new ChangeBeginning(server, clock, keeping, this::kept);
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
                            beginning.of(
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
                            beginning.of(
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
        Supplier<UndoSending> sending =
                () -> {
                    ServerTime time = ServerTime.of(server, clock);
                    return new UndoSending(
                            writer,
                            new Permit(undo, confirmation),
                            beginning.of(undo, confirmation, Optional.empty(), () -> {}),
                            time,
                            () -> undoListeners.forEach(Runnable::run));
                };
        return begin(undo, confirmation, sending);
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
                            beginning.of(restore, confirmation, Optional.empty(), () -> {}),
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
     * Notifies {@code listener} of each change, but for undos, that has ended and can be undone, on
     * its thread.
     */
    public Listening onKept(Consumer<KeptChange> listener) {
        keptListeners.add(listener);
        return () -> keptListeners.remove(listener);
    }

    private void report(FlushedKeys flushed) {
        flushListeners.forEach(it -> it.accept(flushed));
    }

    /** Of an undo its report says it. */
    private void kept(Intent intent, ChangeEnd end) {
        if (!(intent instanceof Intent.Undo)) {
            keptListeners.forEach(it -> it.accept(KeptChange.of(intent, end)));
        }
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
