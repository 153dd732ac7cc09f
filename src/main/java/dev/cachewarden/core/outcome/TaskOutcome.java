package dev.cachewarden.core.outcome;

import java.util.Locale;

/** How a task ended, best first; several outcomes combine to the worst. */
public enum TaskOutcome {
    /** Everything that was asked for is done, and shown to be. */
    DONE,
    /** Nothing speaks against it, but not everything that was to be asked was answered. */
    UNANSWERED,
    /** Found what fails it, refused, not proven, or ended before its end. */
    FAILED,
    /** There was no connection to work with. */
    UNREACHABLE;

    /** Done if {@code done}, else failed. */
    public static TaskOutcome doneIf(boolean done) {
        return done ? DONE : FAILED;
    }

    /** The worse of both. */
    public TaskOutcome and(TaskOutcome other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public boolean isDone() {
        return this == DONE;
    }

    /** The word that reports have: {@code done}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
