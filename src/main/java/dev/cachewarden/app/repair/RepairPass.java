package dev.cachewarden.app.repair;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheException.Kind;
import dev.cachewarden.core.port.CacheServer;
import dev.cachewarden.core.port.Change.Outcome;
import dev.cachewarden.core.port.JournalException;
import dev.cachewarden.core.port.RepairJournal.RepairRecord;
import dev.cachewarden.core.repair.PlannedRepair;
import dev.cachewarden.core.repair.PlannedRepair.Ready;
import dev.cachewarden.core.repair.RepairPlan;
import dev.cachewarden.core.repair.RepairReport;
import dev.cachewarden.core.repair.RepairResult;
import dev.cachewarden.core.repair.RepairResult.Status;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** One walk through a plan. Runs once, on one thread. */
final class RepairPass {

    /** Entries under way at a time: what a lost connection leaves in doubt. */
    private static final int BATCH = 20;

    /** Bytes under way at a time: a script carries the value it compares with. */
    private static final long BATCH_BYTES = 1 << 20;

    private final CacheServer server;
    private final RepairPlan plan;
    private final RepairRecord record;
    private final Consumer<RepairProgress> progress;
    private final Cancellation cancellation;
    private final IdentityHashMap<PlannedRepair, RepairResult> results = new IdentityHashMap<>();
    private Optional<String> failure = Optional.empty();
    private boolean ended;
    private int done;

    RepairPass(
            CacheServer server,
            RepairPlan plan,
            RepairRecord record,
            Consumer<RepairProgress> progress,
            Cancellation cancellation) {
        this.server = server;
        this.plan = plan;
        this.record = record;
        this.progress = progress;
        this.cancellation = cancellation;
    }

    RepairReport run() {
        List<PlannedRepair> ready = plan.steps().stream().filter(PlannedRepair::isReady).toList();
        int next = 0;
        while (next < ready.size() && !ended && !cancellation.isCancelled()) {
            int to = endOfBatch(ready, next);
            repair(ready.subList(next, to));
            next = to;
            progress.accept(new RepairProgress(next, ready.size(), done));
        }
        boolean complete = next == ready.size() && !ended;
        finish(complete);
        return new RepairReport(
                plan.kind(), plan.steps().stream().map(this::result).toList(), complete, failure);
    }

    private static int endOfBatch(List<PlannedRepair> ready, int from) {
        long bytes = 0;
        int to = from;
        while (to < ready.size() && to - from < BATCH) {
            bytes += ((Ready) ready.get(to).state()).seen().bytes().length();
            if (bytes > BATCH_BYTES && to > from) {
                return to;
            }
            to++;
        }
        return to;
    }

    private void repair(List<PlannedRepair> batch) {
        List<CompletableFuture<Outcome>> answers = new ArrayList<>();
        for (PlannedRepair step : batch) {
            Ready ready = (Ready) step.state();
            answers.add(server.change(step.key().bytes(), ready.seen(), ready.change()));
        }
        for (int i = 0; i < batch.size(); i++) {
            PlannedRepair step = batch.get(i);
            RepairResult result = await(step, answers.get(i));
            results.put(step, result);
            done += result.status() == Status.DONE ? 1 : 0;
            keep(result);
        }
    }

    private RepairResult await(PlannedRepair step, CompletableFuture<Outcome> answer) {
        try {
            return ResultWords.of(step, EntriesNow.await(answer));
        } catch (CacheException e) {
            if (e.kind() != Kind.SERVER && e.kind() != Kind.KEY_REFUSED) {
                ended = true;
                failure = Optional.of(String.valueOf(e.getMessage()));
            }
            return ResultWords.of(step.key(), e);
        }
    }

    /** A record that cannot be kept ends the run: nothing is done that is not written down. */
    private void keep(RepairResult result) {
        try {
            record.add(result.key().toString(), result.status().name());
        } catch (JournalException e) {
            ended = true;
            failure = Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private void finish(boolean complete) {
        try {
            record.finish(complete, failure);
        } catch (JournalException e) {
            failure = Optional.of(failure.orElse(String.valueOf(e.getMessage())));
        }
    }

    private RepairResult result(PlannedRepair step) {
        RepairResult result = results.get(step);
        return result == null ? ResultWords.untried(step) : result;
    }
}
