package dev.cachewarden.app.watch;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.audit.AuditTarget;
import dev.cachewarden.app.audit.Audits;
import dev.cachewarden.app.audit.NamedEnvironments;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.AuditScope;
import dev.cachewarden.core.audit.FailOn;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.outcome.TaskOutcome;
import dev.cachewarden.core.watch.WatchLog;
import dev.cachewarden.core.watch.WatchRound;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Scans and audits a cache in rounds. A lost connection costs rounds, not the watch. */
public final class WatchRun {

    /** Between two looks at the cancellation. */
    private static final Duration STEP = Duration.ofMillis(50);

    private final Workspace workspace;
    private final Audits audits;
    private final AuditTarget target;
    private final AuditScope scope;
    private final NamedEnvironments named;
    private final WatchListener listener;
    private final WatchLog log;
    private boolean lost;

    /**
     * A watch that has not begun.
     *
     * @param target what is audited, but for its keys, which each round reads
     * @param named what is audited, and which environments are named for that
     * @param log what is known of the cache from earlier
     */
    public WatchRun(
            Audits audits,
            AuditTarget target,
            NamedEnvironments named,
            WatchLog log,
            WatchListener listener) {
        this.workspace = target.workspace();
        this.audits = audits;
        this.target = target;
        this.scope = named.scope();
        this.named = named;
        this.log = log;
        this.listener = listener;
    }

    /**
     * Runs until the cancellation or the last round. Blocking.
     *
     * @param pause from the end of a round to the beginning of the next: however slow the server
     *     is, it is left alone for so long
     * @param rounds how many, at most
     * @return how the last round ended; unanswered where an audit would be that found nothing
     * @throws dev.cachewarden.core.connection.InvalidSettingsException if an environment is named
     *     that the first round does not find
     */
    public TaskOutcome run(Duration pause, long rounds, Cancellation cancellation) {
        TaskOutcome outcome = TaskOutcome.DONE;
        for (long number = 1; number <= rounds && !cancellation.isCancelled(); number++) {
            outcome = round(number, cancellation);
            if (number < rounds) {
                await(pause, cancellation);
            }
        }
        return outcome;
    }

    private TaskOutcome round(long number, Cancellation cancellation) {
        WatchPass pass = new WatchPass(workspace, (index, stop) -> audit(number, index, stop));
        return switch (pass.run(cancellation)) {
            case WatchPass.Outcome.Done done -> {
                succeeded();
                listener.round(
                        new WatchRound(
                                number,
                                done.scan().index(),
                                done.scan().elapsed(),
                                done.report(),
                                log.add(done.report()),
                                done.commands()));
                yield outcome(done.report());
            }
            case WatchPass.Outcome.Failed(String why) -> {
                failed(why);
                yield TaskOutcome.FAILED;
            }
            case WatchPass.Outcome.Cancelled() -> TaskOutcome.FAILED;
        };
    }

    private static TaskOutcome outcome(AuditReport report) {
        boolean isOpen = FailOn.USUAL.leavesOpen(report);
        return TaskOutcome.doneIf(report.complete())
                .and(isOpen ? TaskOutcome.UNANSWERED : TaskOutcome.DONE);
    }

    /** A mistyped environment is found out at the first look: later ones may come and go. */
    private AuditReport audit(long number, KeyIndex index, Cancellation cancellation) {
        if (number == 1) {
            named.require(index);
        }
        return audits.audit(target.with(index), scope, log.results(), _ -> {}, cancellation);
    }

    private void failed(String why) {
        if (!lost) {
            lost = true;
            listener.lost(why);
        }
    }

    private void succeeded() {
        if (lost) {
            lost = false;
            listener.back();
        }
    }

    private void await(Duration pause, Cancellation cancellation) {
        long started = workspace.clock().nanos();
        while (!cancellation.isCancelled()
                && workspace.clock().nanos() - started < pause.toNanos()) {
            LockSupport.parkNanos(STEP.toNanos());
        }
    }
}
