package dev.cachewarden.ui.picture;

import dev.cachewarden.ui.support.FxThread;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/** Steps on the FX thread, taken and waited for by another thread. */
final class FxSteps {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(30);
    private static final Duration LONGEST = Duration.ofMinutes(3);

    /**
     * A quarter of a second: longer than anything that waits until rows are quiet, and shorter than
     * the time between two updates of a cache that others change.
     */
    private static final int QUIET_LOOKS = 8;

    private final FxThread fx = new FxThread();

    void run(Runnable step) {
        call(() -> {
            step.run();
            return true;
        });
    }

    <T> T call(Callable<T> step) {
        CompletableFuture<T> result = new CompletableFuture<>();
        fx.execute(() -> {
            try {
                result.complete(step.call());
            } catch (Exception | Error e) {
                result.completeExceptionally(e);
            }
        });
        return result.join();
    }

    /** Waits until {@code reached} on the FX thread. */
    void await(BooleanSupplier reached) {
        long started = System.nanoTime();
        while (!call(reached::getAsBoolean)) {
            pause(started);
        }
    }

    /** Waits until nothing has been going on for some frames. */
    void settle(BooleanSupplier isIdle) {
        long started = System.nanoTime();
        int quiet = 0;
        while (quiet < QUIET_LOOKS) {
            quiet = call(isIdle::getAsBoolean) ? quiet + 1 : 0;
            pause(started);
        }
    }

    private static void pause(long started) {
        if (System.nanoTime() - started > LONGEST.toNanos()) {
            throw new IllegalStateException("The window did not come to rest");
        }
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the window", e);
        }
    }
}
