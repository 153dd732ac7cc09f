package dev.cachewarden.app;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.atomic.AtomicReference;

/**
 * What went wrong first among pieces of work on several threads. What was not done must not pass
 * for done, even where there was no memory to do it: so errors count as exceptions do. Safe for all
 * threads.
 */
public final class FirstFailure {

    private final AtomicReference<@Nullable Throwable> first = new AtomicReference<>();

    /** Does a piece of work; keeps what it throws. */
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
                // Nothing else is kept.
            }
        }
    }
}
