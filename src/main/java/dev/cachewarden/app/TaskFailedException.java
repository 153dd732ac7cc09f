package dev.cachewarden.app;

import dev.cachewarden.core.outcome.TaskOutcome;
import dev.cachewarden.core.port.CacheException;

/**
 * A task could not be done and has nothing to report. The message, for the user, says what happened
 * and what that means for this task: what it has changed, and what is unknown.
 */
public final class TaskFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final TaskOutcome outcome;

    /**
     * A failure of Redis in the task's words.
     *
     * @param sentence what happened and what it means
     */
    public TaskFailedException(String sentence, CacheException cause) {
        super(sentence, cause);
        this.outcome = cause.outcome();
    }

    /** Where no failure of Redis is the reason. */
    public TaskFailedException(String sentence, TaskOutcome outcome) {
        super(sentence);
        this.outcome = outcome;
    }

    public TaskOutcome outcome() {
        return outcome;
    }
}
