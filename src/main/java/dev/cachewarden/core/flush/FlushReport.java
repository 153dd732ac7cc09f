package dev.cachewarden.core.flush;

import dev.cachewarden.core.outcome.TaskOutcome;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a run did. Says no more than is known: what was sent and not answered is in doubt.
 *
 * @param server {@code host:port}
 * @param target in words
 * @param pattern the MATCH of its SCANs, as text
 * @param elapsed of the run without its verification; zero if it was interrupted
 * @param failedKeys the last ones, as text, secrets masked
 * @param verification empty if the run did not get to it or could not do it
 * @param problem why the run or its verification stopped, a sentence for the user
 * @param file where the report is kept
 */
public record FlushReport(
        FlushStatus status,
        String server,
        String target,
        String pattern,
        Instant startedAt,
        Duration elapsed,
        FlushCounts counts,
        List<String> failedKeys,
        Optional<FlushVerification> verification,
        Optional<String> problem,
        String file) {

    public FlushReport {
        failedKeys = List.copyOf(failedKeys);
    }

    /** Everything that was to go is gone, and a second scan has shown it. */
    public boolean isProven() {
        return outcome().isDone();
    }

    /** Done if the flush is proven; what is left, in doubt or unchecked fails it. */
    public TaskOutcome outcome() {
        return TaskOutcome.doneIf(
                status == FlushStatus.COMPLETE
                        && counts.failed() == 0
                        && counts.inDoubt() == 0
                        && counts.notSent() == 0
                        && verification.filter(FlushVerification::isClean).isPresent());
    }

    public FlushReport withVerification(FlushVerification found) {
        return new FlushReport(
                status,
                server,
                target,
                pattern,
                startedAt,
                elapsed,
                counts,
                failedKeys,
                Optional.of(found),
                problem,
                file);
    }

    /** With {@code sentence} after what is already known to have gone wrong. */
    public FlushReport withProblem(String sentence) {
        String all = problem.map(first -> first + " " + sentence).orElse(sentence);
        return new FlushReport(
                status,
                server,
                target,
                pattern,
                startedAt,
                elapsed,
                counts,
                failedKeys,
                verification,
                Optional.of(all),
                file);
    }

    /** Keys deleted per second. */
    public double keysPerSecond() {
        return elapsed.isZero() ? 0 : counts.deleted() * 1e9 / elapsed.toNanos();
    }
}
