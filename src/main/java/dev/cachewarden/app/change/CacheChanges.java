package dev.cachewarden.app.change;

import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.port.CacheReader;
import dev.cachewarden.core.port.CacheServer;
import dev.cachewarden.core.port.CacheWriter;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.FlushJournal;
import dev.cachewarden.core.port.JournalException;
import dev.cachewarden.core.port.Listening;
import dev.cachewarden.core.port.RepairJournal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Lets changes through to an open cache, each in the same order: it is judged whether it may be,
 * the journal gets the plan, the entries are kept as they are, the change is sent, and the journal
 * gets what came of it. Safe for all threads.
 */
public final class CacheChanges {

    private final CacheReader server;
    private final CacheWriter writer;
    private final Clock clock;
    private final BeforeChange before;
    private final ChangeGuard guard;
    private final List<Consumer<ChangedKeys>> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<FlushedKeys>> flushListeners = new CopyOnWriteArrayList<>();

    /**
     * @param before keeps entries before they are changed
     */
    public CacheChanges(CacheServer server, Clock clock, BeforeChange before) {
        this.server = server;
        this.writer = server.writer();
        this.clock = clock;
        this.before = before;
        this.guard = new ChangeGuard(server);
    }

    /** Why nothing at all can be changed at present, a sentence; empty if something can. */
    public Optional<String> whyNot() {
        return guard.whyNothingCan();
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
     * @throws ChangeRefusedException before anything is sent: the connection is read-only, a
     *     protected environment was not named, or no report can be kept
     */
    public FlushSending begin(
            Intent.Flush flush, Confirmation confirmation, FlushJournal journal, Instant now) {
        Function<CacheWriter, FlushSending> sending =
                to ->
                        new FlushSending(
                                to,
                                new Preparation(flush, confirmation, before),
                                journal.begin(flush.plan(), now),
                                flush.plan().target(),
                                flushed -> flushListeners.forEach(it -> it.accept(flushed)));
        return begin(flush, confirmation, sending);
    }

    /**
     * Begins to change entries that are named. Blocking.
     *
     * @throws ChangeRefusedException before anything is sent: the connection is read-only, a
     *     protected environment was not named, or no record can be kept
     */
    public StepSending begin(Intent.Steps steps, Confirmation confirmation, RepairJournal journal) {
        Function<CacheWriter, StepSending> sending =
                to ->
                        new StepSending(
                                to,
                                new Preparation(steps, confirmation, before),
                                journal.begin(
                                        clock.now(),
                                        server.facts().name(),
                                        steps.action(),
                                        steps.steps().stream()
                                                .map(step -> step.key().toString())
                                                .toList()),
                                changed -> listeners.forEach(it -> it.accept(changed)));
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
            return new OneStep(result, sending.unkept());
        }
    }

    /**
     * How the change of one entry ended.
     *
     * @param unkept why that is not written down wholly, a sentence; what was done was done
     */
    public record OneStep(StepResult result, Optional<String> unkept) {}

    private <T> T begin(
            Intent intent, Confirmation confirmation, Function<CacheWriter, T> sending) {
        guard.require(intent, confirmation);
        try {
            return sending.apply(writer);
        } catch (JournalException e) {
            throw new ChangeRefusedException(intent, e);
        }
    }
}
