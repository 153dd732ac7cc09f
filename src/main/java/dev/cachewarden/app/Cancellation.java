package dev.cachewarden.app;

/**
 * A wish to stop, set once by whoever started a task and asked for by the task between its steps.
 */
public final class Cancellation {

    private volatile boolean cancelled;

    public void cancel() {
        cancelled = true;
    }

    public boolean isCancelled() {
        return cancelled;
    }
}
