package dev.cachewarden.core.flush;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a run went.
 *
 * @param elapsed of the run without its verification; zero if it was interrupted
 * @param problem why the run or its verification stopped, a sentence for the user
 */
public record FlushExecution(
        FlushStatus status, Instant startedAt, Duration elapsed, Optional<String> problem) {

    /** With {@code sentence} after what is already known to have gone wrong. */
    FlushExecution withProblem(String sentence) {
        String all = problem.map(first -> first + " " + sentence).orElse(sentence);
        return new FlushExecution(status, startedAt, elapsed, Optional.of(all));
    }
}
