package dev.cachewarden.app.repair;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.change.Step;
import dev.cachewarden.app.change.StepResult;
import dev.cachewarden.app.change.StepSending;
import dev.cachewarden.core.repair.RepairPlan;
import dev.cachewarden.core.repair.RepairReport;
import dev.cachewarden.core.repair.RepairResult;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One walk through a plan. Runs once, on one thread. */
final class RepairPass {

    /** Entries under way at a time: what a lost connection leaves in doubt. */
    private static final int BATCH = 20;

    /** Bytes under way at a time: a script carries the value it compares with. */
    private static final long BATCH_BYTES = 1 << 20;

    private final StepSending sending;
    private final RepairPlan plan;
    private final List<Step> steps;
    private final Consumer<RepairProgress> progress;
    private final Cancellation cancellation;
    private final List<StepResult> results = new ArrayList<>();

    /**
     * @param steps what is ready in {@code plan}, in its order
     */
    RepairPass(
            StepSending sending,
            RepairPlan plan,
            List<Step> steps,
            Consumer<RepairProgress> progress,
            Cancellation cancellation) {
        this.sending = sending;
        this.plan = plan;
        this.steps = steps;
        this.progress = progress;
        this.cancellation = cancellation;
    }

    RepairReport run() {
        int next = 0;
        while (next < steps.size() && sending.problem().isEmpty() && !cancellation.isCancelled()) {
            int to = endOfBatch(next);
            repair(steps.subList(next, to));
            next = to;
            progress.accept(new RepairProgress(next, steps.size()));
        }
        boolean complete = next == steps.size() && sending.problem().isEmpty();
        Optional<String> failure = sending.finish(complete);
        return new RepairReport(plan.kind(), inOrder(), complete, failure, sending.undo());
    }

    private int endOfBatch(int from) {
        long bytes = 0;
        int to = from;
        while (to < steps.size() && to - from < BATCH) {
            bytes += steps.get(to).seen().bytes().length();
            if (bytes > BATCH_BYTES && to > from) {
                return to;
            }
            to++;
        }
        return to;
    }

    private void repair(List<Step> batch) {
        results.addAll(sending.send(batch));
    }

    private List<RepairResult> inOrder() {
        Iterator<StepResult> ended = results.iterator();
        return plan.steps().stream()
                .map(step ->
                        step.isReady() && ended.hasNext()
                                ? ResultWords.of(ended.next())
                                : ResultWords.untried(step))
                .toList();
    }
}
