package dev.cachewarden.ui.audit;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.watch.RoundAudit;
import dev.cachewarden.app.watch.RoundAudit.Outcome;

import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A watch's look at the cache. Not listed: a task every minute would push out all others. */
final class WatchRoundTask implements AuditTask.Job<WatchRoundTask.Seen> {

    private final Cancellation cancellation = new Cancellation();
    private final RoundAudit pass;
    private final BiConsumer<Outcome, FindingMarks> onEnd;

    /** What came of it. */
    record Seen(Outcome outcome, FindingMarks marks) {

        static Seen nothing(Outcome outcome) {
            return new Seen(outcome, FindingMarks.NONE);
        }
    }

    /**
     * @param onEnd takes the outcome and the places of its findings; a round that was stopped
     *     counts as cancelled, and its partial report is dropped
     */
    WatchRoundTask(RoundAudit pass, BiConsumer<Outcome, FindingMarks> onEnd) {
        this.pass = pass;
        this.onEnd = onEnd;
    }

    @Override
    public Cancellation cancellation() {
        return cancellation;
    }

    @Override
    public Seen work(Consumer<TaskProgress> progress) {
        Outcome outcome = pass.run(cancellation);
        if (!(outcome instanceof Outcome.Done done)) {
            return Seen.nothing(outcome);
        }
        return done.report().complete()
                ? new Seen(done, FindingMarks.of(done.report()))
                : Seen.nothing(new Outcome.Cancelled());
    }

    @Override
    public void done(Seen seen, boolean isWanted) {
        Seen shown = isWanted ? seen : Seen.nothing(new Outcome.Cancelled());
        onEnd.accept(shown.outcome(), shown.marks());
    }

    @Override
    public void failed(String sentence, boolean isWanted) {
        done(Seen.nothing(new Outcome.Failed(sentence)), isWanted);
    }
}
