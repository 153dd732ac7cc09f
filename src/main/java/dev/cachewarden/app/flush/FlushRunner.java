package dev.cachewarden.app.flush;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Resumption;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.change.ChangeRefusedException;
import dev.cachewarden.app.change.FlushSending;
import dev.cachewarden.app.change.Intent;
import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.flush.FlushExecution;
import dev.cachewarden.core.flush.FlushPlan;
import dev.cachewarden.core.flush.FlushReport;
import dev.cachewarden.core.flush.FlushStatus;
import dev.cachewarden.core.flush.FlushSubject;
import dev.cachewarden.core.flush.FlushVerification;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.FlushJournal;
import dev.cachewarden.core.port.JournalException;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Carries out a plan: one scan that removes with UNLINK, then one that checks. Every key is decided
 * by {@code FlushTarget.covers}, never by the pattern. Blocking, for a virtual thread.
 */
public final class FlushRunner {

    private final Workspace workspace;
    private final FlushJournal journal;

    public FlushRunner(Workspace workspace, FlushJournal journal) {
        this.workspace = workspace;
        this.journal = journal;
    }

    /**
     * Runs to the end, to the cancellation or as far as it can; what was done until then is in the
     * report.
     *
     * @param progress called on this thread after every batch of keys
     * @throws ChangeRefusedException before anything is sent: the connection is read-only, a
     *     protected environment was not named, or no report can be kept
     */
    public FlushReport run(
            FlushPlan plan,
            Confirmation confirmation,
            FlushOptions options,
            Consumer<FlushProgress> progress,
            Cancellation cancellation) {
        Instant startedAt = workspace.clock().now();
        long started = workspace.clock().nanos();
        Intent.Flush intent = new Intent.Flush(plan);
        try (FlushSending sending =
                workspace.changes().begin(intent, confirmation, journal, startedAt)) {
            FlushReport report =
                    new Run(plan, options, progress, cancellation, sending, startedAt, started)
                            .run();
            return keep(report, sending);
        }
    }

    private static FlushReport keep(FlushReport report, FlushSending sending) {
        try {
            sending.finish(report);
            return report;
        } catch (JournalException e) {
            return report.withProblem(String.valueOf(e.getMessage()));
        }
    }

    /** One run's state. */
    private final class Run {

        private final FlushPlan plan;
        private final FlushPass pass;
        private final Consumer<FlushProgress> progress;
        private final Cancellation cancellation;
        private final FlushSending sending;
        private final Instant startedAt;
        private final long started;

        Run(
                FlushPlan plan,
                FlushOptions options,
                Consumer<FlushProgress> progress,
                Cancellation cancellation,
                FlushSending sending,
                Instant startedAt,
                long started) {
            this.plan = plan;
            this.progress = progress;
            this.cancellation = cancellation;
            this.sending = sending;
            this.startedAt = startedAt;
            this.started = started;
            this.pass =
                    new FlushPass(
                            workspace,
                            plan,
                            options,
                            sending,
                            () -> show(FlushProgress.Phase.FLUSHING),
                            cancellation);
        }

        FlushReport run() {
            FlushStatus status = pass.run();
            Duration elapsed = elapsed();
            FlushReport report =
                    new FlushReport(
                            FlushSubject.of(plan),
                            new FlushExecution(
                                    status, startedAt, elapsed, pass.problem(), sending.undo()),
                            pass.tally().counts(),
                            pass.tally().failedKeys(),
                            Optional.empty(),
                            sending.location());
            return status == FlushStatus.COMPLETE ? check(report) : report;
        }

        private FlushReport check(FlushReport report) {
            try {
                Optional<FlushVerification> found = found(new Resumption(workspace, cancellation));
                return found.map(report::withVerification)
                        .orElseGet(() -> report.withProblem("The check was cancelled."));
            } catch (CacheException e) {
                return report.withProblem("The check could not be done: " + e.getMessage());
            }
        }

        /**
         * The check only reads: it begins again after a lost connection, if it is the same server.
         */
        private Optional<FlushVerification> found(Resumption resumption) {
            while (true) {
                try {
                    FlushVerifier verifier = new FlushVerifier(workspace, plan, started);
                    Optional<FlushVerification> found =
                            verifier.run(() -> show(FlushProgress.Phase.CHECKING), cancellation);
                    found.ifPresent(_ -> sending.verified(verifier.left()));
                    return found;
                } catch (CacheException lost) {
                    if (resumption.await(lost) != Resumption.Met.THE_SAME) {
                        throw new CacheException(
                                lost.kind(),
                                "The connection was lost, and it is not known whether the server is"
                                        + " still the same one.",
                                lost);
                    }
                }
            }
        }

        private void show(FlushProgress.Phase phase) {
            progress.accept(new FlushProgress(phase, pass.tally().counts(), elapsed()));
        }

        private Duration elapsed() {
            return Duration.ofNanos(workspace.clock().nanos() - started);
        }
    }
}
