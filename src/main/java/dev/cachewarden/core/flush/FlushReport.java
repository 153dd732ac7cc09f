package dev.cachewarden.core.flush;

import dev.cachewarden.core.change.UndoNote;
import dev.cachewarden.core.outcome.TaskOutcome;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a run did. Says no more than is known: what was sent and not answered is in doubt.
 *
 * @param failedKeys the last ones, as text, secrets masked
 * @param verification empty if the run did not get to it or could not do it
 * @param file where the report is kept
 */
public record FlushReport(
        FlushSubject subject,
        FlushExecution execution,
        FlushCounts counts,
        List<String> failedKeys,
        Optional<FlushVerification> verification,
        String file) {

    public FlushReport {
        failedKeys = List.copyOf(failedKeys);
    }

    public String server() {
        return subject.server();
    }

    public String target() {
        return subject.target();
    }

    public String pattern() {
        return subject.pattern();
    }

    public FlushStatus status() {
        return execution.status();
    }

    public Instant startedAt() {
        return execution.startedAt();
    }

    public Duration elapsed() {
        return execution.elapsed();
    }

    public Optional<String> problem() {
        return execution.problem();
    }

    public UndoNote undo() {
        return execution.undo();
    }

    /** Everything that was to go is gone, and a second scan has shown it. */
    public boolean isProven() {
        return outcome().isDone();
    }

    /** Done if the flush is proven; what is left, in doubt or unchecked fails it. */
    public TaskOutcome outcome() {
        return TaskOutcome.doneIf(
                status() == FlushStatus.COMPLETE
                        && counts.failed() == 0
                        && counts.inDoubt() == 0
                        && counts.notSent() == 0
                        && verification.filter(FlushVerification::isClean).isPresent());
    }

    public FlushReport withVerification(FlushVerification found) {
        return new FlushReport(subject, execution, counts, failedKeys, Optional.of(found), file);
    }

    /** With {@code sentence} after what is already known to have gone wrong. */
    public FlushReport withProblem(String sentence) {
        return new FlushReport(
                subject, execution.withProblem(sentence), counts, failedKeys, verification, file);
    }

    /** Keys deleted per second. */
    public double keysPerSecond() {
        return elapsed().isZero() ? 0 : counts.deleted() * 1e9 / elapsed().toNanos();
    }
}
