package dev.cachewarden.app.flush;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.change.FlushSending;
import dev.cachewarden.app.change.Removal;
import dev.cachewarden.core.flush.FlushCost;
import dev.cachewarden.core.flush.FlushEvent;
import dev.cachewarden.core.flush.FlushPlan;
import dev.cachewarden.core.flush.FlushStatus;
import dev.cachewarden.core.flush.FlushTally;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.JournalException;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The single pass of a run: scans, decides for each key by itself, and removes in batches while it
 * scans. For one thread.
 */
final class FlushPass {

    /** Consecutive refusals after which the server is taken to refuse all. */
    private static final int MOST_REFUSALS = 10;

    private final Workspace workspace;
    private final FlushPlan plan;
    private final FlushOptions options;
    private final FlushSending sending;
    private final Runnable progress;
    private final Cancellation cancellation;

    private final FlushTally tally = new FlushTally();
    private final RecentKeys recent = new RecentKeys();
    private final Throttle throttle;
    private final Deque<Sent> inFlight = new ArrayDeque<>();
    private UnlinkBatch batch;
    private long matched;
    private long batches;
    private int refusals;
    private boolean cutShort;
    private Optional<String> problem = Optional.empty();

    FlushPass(
            Workspace workspace,
            FlushPlan plan,
            FlushOptions options,
            FlushSending sending,
            Runnable progress,
            Cancellation cancellation) {
        this.workspace = workspace;
        this.plan = plan;
        this.options = options;
        this.sending = sending;
        this.progress = progress;
        this.cancellation = cancellation;
        this.throttle = new Throttle(options);
        this.batch = batch();
    }

    private UnlinkBatch batch() {
        return new UnlinkBatch(options.batchKeys(sending.keysPerBatch()));
    }

    private record Sent(long number, UnlinkBatch batch, CompletableFuture<Removal> answer) {}

    /**
     * Runs to the end, or as far as it can; failures of the server or the report are not thrown.
     */
    FlushStatus run() {
        try {
            workspace.server().scan(plan.pattern(), FlushCost.SCAN_COUNT, this::take);
            send();
        } catch (CacheException | JournalException e) {
            stop(e.getMessage());
        }
        settleDownTo(0);
        progress.run();
        if (problem.isPresent()) {
            return FlushStatus.FAILED;
        }
        return cutShort ? FlushStatus.CANCELLED : FlushStatus.COMPLETE;
    }

    FlushTally tally() {
        return tally;
    }

    /** Why the pass stopped early by itself. */
    Optional<String> problem() {
        return problem;
    }

    private boolean take(List<ByteString> keys) {
        for (ByteString key : keys) {
            Optional<CacheKey> ours = workspace.grammar().parse(key);
            if (ours.isPresent() && plan.target().covers(ours.get()) && recent.isFirst(key)) {
                add(ours.get());
            }
        }
        settleAnswered();
        progress.run();
        return goesOn();
    }

    private boolean goesOn() {
        cutShort |= cancellation.isCancelled();
        return !cutShort && problem.isEmpty();
    }

    private void add(CacheKey key) {
        if (!batch.hasRoomFor(key)) {
            send();
        }
        matched++;
        tally.matched(matched);
        if (goesOn()) {
            batch.add(key);
        }
    }

    private void send() {
        if (batch.isEmpty() || !goesOn()) {
            return;
        }
        throttle.await(batch.size(), cancellation);
        settleDownTo(sending.batches() - 1);
        if (!goesOn()) {
            return;
        }
        batches++;
        FlushEvent.Sending event = new FlushEvent.Sending(batches, batch.size(), matched);
        CompletableFuture<Removal> answer = sending.send(event, batch.keys());
        tally.add(event);
        inFlight.addLast(new Sent(batches, batch, answer));
        batch = batch();
    }

    private void settleAnswered() {
        while (!inFlight.isEmpty() && inFlight.getFirst().answer().isDone()) {
            settle(inFlight.removeFirst());
        }
    }

    private void settleDownTo(int most) {
        while (inFlight.size() > most) {
            settle(inFlight.removeFirst());
        }
    }

    private void settle(Sent sent) {
        try {
            settle(sent, ServerAnswers.await(sent.answer()));
        } catch (CacheException e) {
            switch (e.kind()) {
                case KEY_REFUSED -> keyRefused(sent, e);
                case SERVER, UNABLE, LOADING, PERMISSION, READ_ONLY, NOT_SAVED, AUTHENTICATION ->
                        refused(sent, e);
                // No answer will come: the batch stays in doubt.
                case UNREACHABLE, CONNECTION_LOST, OUT_OF_MEMORY, UNEXPECTED ->
                        stop(e.getMessage());
            }
        }
    }

    private void settle(Sent sent, Removal removal) {
        removal.left()
                .forEach(
                        (why, keys) -> close(new FlushEvent.Left(sent.number(), why, names(keys))));
        close(new FlushEvent.Answered(sent.number(), removal.removed()));
        removal.problem().ifPresent(this::stop);
        refusals = removal.isRefusal() ? refusals + 1 : 0;
        stopIfAllIsRefused();
    }

    private static List<String> names(List<CacheKey> keys) {
        return keys.stream().map(CacheKey::toString).toList();
    }

    /** One refused key makes a server refuse the whole batch: so its keys go one by one. */
    private void keyRefused(Sent sent, CacheException e) {
        if (sent.batch().size() == 1) {
            close(refusal(sent, e));
            return;
        }
        OneByOne parts = new OneByOne(sending, sent.batch());
        try {
            parts.run();
            parts.events(sent.number()).forEach(this::close);
        } catch (CacheException lost) {
            // Some keys have their answer, but nobody knows of all: the batch stays in doubt.
            stop(lost.getMessage());
        }
    }

    private static FlushEvent refusal(Sent sent, CacheException e) {
        return new FlushEvent.Refused(
                sent.number(), String.valueOf(e.getMessage()), sent.batch().names());
    }

    private void refused(Sent sent, CacheException e) {
        close(refusal(sent, e));
        refusals++;
        boolean mayEnd =
                e.kind() == CacheException.Kind.SERVER || e.kind() == CacheException.Kind.LOADING;
        if (!mayEnd) {
            stop("Stopped, because every other key would be refused as well.");
        }
        stopIfAllIsRefused();
    }

    private void stopIfAllIsRefused() {
        if (refusals >= MOST_REFUSALS) {
            stop("Stopped, because the server refused " + refusals + " batches in a row.");
        }
    }

    /** The answer is counted even if it can no longer be kept. */
    private void close(FlushEvent event) {
        tally.add(event);
        try {
            sending.ended(event);
        } catch (JournalException e) {
            stop(e.getMessage());
        }
    }

    /** The first reason is the one that explains the others. */
    private void stop(@org.jspecify.annotations.Nullable String reason) {
        if (problem.isEmpty()) {
            problem = Optional.of(String.valueOf(reason));
        }
    }
}
