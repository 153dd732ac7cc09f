package dev.cachewarden.app.watch;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.audit.AuditTarget;
import dev.cachewarden.app.audit.Audits;
import dev.cachewarden.app.audit.NamedEnvironments;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.FailOn;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.outcome.TaskOutcome;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** The blocking loop of a watch, from its first round to its last. */
public final class WatchRun {

    /** Interval between checks of the cancellation. */
    private static final Duration STEP = Duration.ofMillis(50);

    private final Audits audits;
    private final AuditTarget target;
    private final NamedEnvironments named;
    private final WatchRounds rounds;

    /**
     * A watch that has not begun.
     *
     * @param target what is audited, but for its keys, which each round reads
     * @param named what is audited, and which environments are named for that
     */
    public WatchRun(
            Audits audits, AuditTarget target, NamedEnvironments named, WatchRounds rounds) {
        this.audits = audits;
        this.target = target;
        this.named = named;
        this.rounds = rounds;
    }

    /**
     * Runs until the cancellation or the last round. Blocking.
     *
     * @param most how many rounds, at most
     * @return how the last round ended; unanswered where an audit would be that found nothing
     * @throws dev.cachewarden.core.connection.InvalidSettingsException if an environment is named
     *     that the first round does not find
     */
    public TaskOutcome run(long most, Cancellation cancellation) {
        TaskOutcome outcome = TaskOutcome.DONE;
        for (long number = 1; number <= most && !cancellation.isCancelled(); number++) {
            await(cancellation);
            if (!cancellation.isCancelled()) {
                outcome = round(number, cancellation);
            }
        }
        return outcome;
    }

    private TaskOutcome round(long number, Cancellation cancellation) {
        rounds.begin();
        RoundAudit.Outcome outcome =
                new RoundAudit(audits, target, named.scope(), rounds.results())
                        .run(index -> require(number, index), cancellation);
        rounds.ended(outcome, target.settings());
        return outcome instanceof RoundAudit.Outcome.Done done
                ? outcome(done.report())
                : TaskOutcome.FAILED;
    }

    /**
     * A mistyped environment is refused in the first round: later, environments may come and go.
     */
    private void require(long number, KeyIndex index) {
        if (number == 1) {
            named.require(index);
        }
    }

    private static TaskOutcome outcome(AuditReport report) {
        boolean isOpen = FailOn.USUAL.leavesOpen(report);
        return TaskOutcome.doneIf(report.complete())
                .and(isOpen ? TaskOutcome.UNANSWERED : TaskOutcome.DONE);
    }

    /** Without a connection a round fails at once and says so. */
    private void await(Cancellation cancellation) {
        while (!cancellation.isCancelled() && !rounds.isDue(true)) {
            LockSupport.parkNanos(STEP.toNanos());
        }
    }
}
