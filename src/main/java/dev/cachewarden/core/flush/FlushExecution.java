package dev.cachewarden.core.flush;

import dev.cachewarden.core.change.UndoNote;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a run went.
 *
 * @param elapsed of the run without its verification; zero if it was interrupted
 * @param undo how it can be undone
 * @param problem why the run or its verification stopped, a sentence for the user
 */
public record FlushExecution(
        FlushStatus status,
        Instant startedAt,
        Duration elapsed,
        Optional<String> problem,
        UndoNote undo) {

    /** Of a run whose entries were not kept. */
    public FlushExecution(
            FlushStatus status, Instant startedAt, Duration elapsed, Optional<String> problem) {
        this(status, startedAt, elapsed, problem, UndoNote.NONE);
    }

    /** With {@code sentence} after what is already known to have gone wrong, said once. */
    FlushExecution withProblem(String sentence) {
        if (problem.filter(known -> known.contains(sentence)).isPresent()) {
            return this;
        }
        String all = problem.map(first -> first + " " + sentence).orElse(sentence);
        return new FlushExecution(status, startedAt, elapsed, Optional.of(all), undo);
    }
}
