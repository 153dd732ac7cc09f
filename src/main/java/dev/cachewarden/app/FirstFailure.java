package dev.cachewarden.app;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.atomic.AtomicReference;

/**
 * Keeps the first failure of tasks on several threads, so that work that failed does not pass for
 * done. Errors, such as out of memory, count as exceptions do. Safe for all threads.
 */
public final class FirstFailure {

    private final AtomicReference<@Nullable Throwable> first = new AtomicReference<>();

    /** Runs a task; keeps what it throws. */
    public void runOrKeep(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error failure) {
            first.compareAndSet(null, failure);
        }
    }

    public boolean isThere() {
        return first.get() != null;
    }

    /** Throws it, if there is one. */
    public void rethrow() {
        switch (first.get()) {
            case RuntimeException failure -> throw failure;
            case Error failure -> throw failure;
            case null, default -> {
                // Only the first is kept.
            }
        }
    }
}
