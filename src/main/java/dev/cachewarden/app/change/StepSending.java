package dev.cachewarden.app.change;

import dev.cachewarden.app.change.ChangeRecovery.Prepared;
import dev.cachewarden.core.change.ChangeCounts;
import dev.cachewarden.core.change.UndoNote;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheException.Kind;
import dev.cachewarden.core.port.CacheWriter;
import dev.cachewarden.core.port.Change.Outcome;
import dev.cachewarden.core.port.JournalException;
import dev.cachewarden.core.port.RepairJournal.RepairRecord;
import dev.cachewarden.core.repair.RepairResult.Status;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** Steps that were let through. For one thread. */
public final class StepSending implements AutoCloseable {

    private final CacheWriter writer;
    private final Permit permit;
    private final RepairRecord record;
    private final BegunChange change;
    private final Consumer<ChangedKeys> listener;
    private final List<StepResult> ended = new ArrayList<>();
    private Optional<String> problem = Optional.empty();
    private Optional<String> unkept = Optional.empty();
    private boolean leftUnsaved;

    /**
     * @param listener takes what the steps did, once they have ended
     */
    StepSending(
            CacheWriter writer,
            Permit permit,
            RepairRecord record,
            BegunChange change,
            Consumer<ChangedKeys> listener) {
        this.listener = listener;
        this.writer = writer;
        this.permit = permit;
        this.record = record;
        this.change = change;
    }

    /** Why nothing more is sent, a sentence; empty while there is no reason. */
    public Optional<String> problem() {
        return problem;
    }

    /**
     * Keeps the entries of some steps, sends them together, and keeps what came of each. Nothing is
     * sent once there is a {@link #problem}. Blocking.
     *
     * @return one result a step
     */
    public List<StepResult> send(List<Step> steps) {
        Prepared prepared = problem.isEmpty() ? prepare(steps) : new Prepared(List.of(), List.of());
        if (problem.isPresent()) {
            String why = problem.get();
            return steps.stream()
                    .<StepResult>map(step -> new StepResult.NotSent(step, why))
                    .toList();
        }
        Iterator<CompletableFuture<Outcome>> answers =
                prepared.steps().stream()
                        .map(it -> writer.change(it.key().bytes(), it.seen(), it.change()))
                        .toList()
                        .iterator();
        List<StepResult> results = new ArrayList<>();
        for (Step step : steps) {
            StepResult result =
                    prepared.unread().contains(step)
                            ? new StepResult.Failed(step, unreadable())
                            : await(step, answers.next());
            results.add(result);
            ended.add(result);
            keep(result);
        }
        change.recovery().ifPresent(it -> correct(it.replaced(), results));
        return results;
    }

    /** What was kept of steps that were not made is taken back. */
    private void correct(ReplacedEntries kept, List<StepResult> results) {
        kept.untouched(
                results.stream()
                        .filter(it -> it.status() != Status.DONE && it.status() != Status.IN_DOUBT)
                        .flatMap(it -> it.step().keys().stream())
                        .map(CacheKey::bytes)
                        .toList());
        try {
            kept.correct();
        } catch (JournalException e) {
            stop(e);
        }
    }

    /** The steps as they are to be sent; there is a problem if they cannot be. */
    private Prepared prepare(List<Step> steps) {
        permit.require(steps.stream().flatMap(step -> step.keys().stream()).toList());
        try {
            Prepared prepared =
                    change.recovery()
                            .map(recovery -> recovery.prepare(steps))
                            .orElseGet(() -> new Prepared(steps, List.of()));
            leftUnsaved = leftUnsaved || !prepared.unread().isEmpty();
            return prepared;
        } catch (CacheException | JournalException e) {
            leftUnsaved = ChangeRecovery.isDispensable(e);
            stop(e);
            return new Prepared(List.of(), List.of());
        }
    }

    private StepResult await(Step step, CompletableFuture<Outcome> answer) {
        try {
            return new StepResult.Answered(step, answer.join());
        } catch (CompletionException e) {
            if (e.getCause() instanceof CacheException failure) {
                return failed(step, failure);
            }
            throw e;
        }
    }

    private static CacheException unreadable() {
        return new CacheException(
                Kind.KEY_REFUSED,
                "The time to live of an entry may not be read, so it could not be put back.");
    }

    private StepResult failed(Step step, CacheException failure) {
        if (failure.kind() != Kind.SERVER && failure.kind() != Kind.KEY_REFUSED) {
            stop(failure);
        }
        return new StepResult.Failed(step, failure);
    }

    /** A record that cannot be kept ends the run: nothing is done that is not written down. */
    private void keep(StepResult result) {
        try {
            record.add(result.step().key().toString(), result.status().name());
        } catch (JournalException e) {
            notKept(e);
        }
    }

    private void notKept(JournalException why) {
        unkept = unkept.or(() -> Optional.of(String.valueOf(why.getMessage())));
        stop(why);
    }

    private void stop(RuntimeException why) {
        problem = problem.or(() -> Optional.of(String.valueOf(why.getMessage())));
    }

    /**
     * Keeps the end of the run.
     *
     * @param complete whether all steps were sent
     * @return why something of it is not kept or not done, a sentence; empty if nothing is wrong
     */
    public Optional<String> finish(boolean complete) {
        // One of the two that cannot be written does not make the other look interrupted.
        orNotKept(() -> record.finish(complete && problem.isEmpty(), problem));
        orNotKept(() ->
                change.end(
                        new ChangeCounts(count(Status.DONE), count(Status.IN_DOUBT), left()),
                        problem));
        return problem;
    }

    private void orNotKept(Runnable keeping) {
        try {
            keeping.run();
        } catch (JournalException e) {
            notKept(e);
        }
    }

    private long count(Status status) {
        return ended.stream().filter(it -> it.status() == status).count();
    }

    private long left() {
        return ended.size() - count(Status.DONE) - count(Status.IN_DOUBT);
    }

    /** How the steps can be undone. */
    public UndoNote undo() {
        return new UndoNote(change.undoId(), false, leftUnsaved);
    }

    /** Why what was done is not written down wholly, a sentence; empty if it is. */
    public Optional<String> unkept() {
        return unkept;
    }

    /** Ends it, and notifies the listener of what it did. */
    @Override
    public void close() {
        record.close();
        change.close();
        ChangedKeys changed = ChangedKeys.of(ended);
        if (!changed.isNothing()) {
            listener.accept(changed);
        }
    }
}
