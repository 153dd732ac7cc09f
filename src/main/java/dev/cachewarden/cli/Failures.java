package dev.cachewarden.cli;

import dev.cachewarden.app.TaskFailedException;
import dev.cachewarden.core.outcome.TaskOutcome;
import dev.cachewarden.core.port.CacheException;

/** What a command that ends with an exception says, and how it has ended. */
public final class Failures {

    private Failures() {}

    public static TaskOutcome outcome(Throwable failure) {
        return switch (failure) {
            case TaskFailedException task -> task.outcome();
            case CacheException cache -> cache.outcome();
            default -> TaskOutcome.FAILED;
        };
    }

    /** The exception's own sentence; of what no one expected, what it was. */
    public static String sentence(Throwable failure) {
        String message = failure.getMessage();
        return isForUsers(failure) && message != null ? message : unexpected(failure);
    }

    private static boolean isForUsers(Throwable failure) {
        return failure.getClass().getName().startsWith("dev.cachewarden.");
    }

    /** Lack of memory is no mistake: there is too much, or too little room. */
    static String unexpected(Throwable failure) {
        return switch (failure) {
            case OutOfMemoryError _ ->
                    "Cachewarden ran out of memory ("
                            + failure.getMessage()
                            + ") and could not finish.";
            case StackOverflowError _ ->
                    "Cachewarden ran out of stack and could not finish: a value is nested too"
                            + " deeply.";
            default -> "Cachewarden itself made a mistake: " + failure;
        };
    }
}
