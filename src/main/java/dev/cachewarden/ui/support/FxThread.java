package dev.cachewarden.ui.support;

import javafx.application.ColorScheme;
import javafx.application.Platform;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * The thread on which JavaFX lives, as an executor. The only class that touches {@link Platform}.
 * Models take an {@link Executor}, so that tests can run them in the calling thread.
 */
public final class FxThread implements Executor {

    /** Runs {@code work} on the FX thread after what was given before. */
    @Override
    public void execute(Runnable work) {
        Platform.runLater(work);
    }

    /**
     * Starts the toolkit, which then runs until {@link #exit()}, also without a window.
     *
     * @param then run on the FX thread
     * @throws RuntimeException or {@link UnsatisfiedLinkError} if the toolkit cannot be loaded
     */
    public static void start(Runnable then) {
        Platform.startup(() -> {
            Platform.setImplicitExit(false);
            then.run();
        });
    }

    /** Ends the toolkit. Close every window first: an open popup makes GTK crash. */
    public static void exit() {
        Platform.exit();
    }

    /**
     * Returns once {@code question} has run what it is given; events are taken meanwhile. On the FX
     * thread.
     */
    public static void answered(Consumer<Runnable> question) {
        Object loop = new Object();
        question.accept(() -> Platform.runLater(() -> Platform.exitNestedEventLoop(loop, loop)));
        var _ = Platform.enterNestedEventLoop(loop);
    }

    /** Whether the system's colour scheme is dark. On the FX thread. */
    public static boolean systemIsDark() {
        return Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    }

    /** Calls {@code listener} at every change with whether the scheme is dark. On the FX thread. */
    public static void onSystemColours(Consumer<Boolean> listener) {
        Platform.getPreferences()
                .colorSchemeProperty()
                .subscribe(scheme -> listener.accept(scheme == ColorScheme.DARK));
    }

    /**
     * A runnable for any thread and any frequency: at most one run of {@code update} is waiting on
     * {@code fx}, and the last call is always followed by a run.
     */
    public static Runnable coalescing(Executor fx, Runnable update) {
        AtomicBoolean pending = new AtomicBoolean();
        return () -> {
            if (pending.compareAndSet(false, true)) {
                fx.execute(() -> {
                    pending.set(false);
                    update.run();
                });
            }
        };
    }

    /**
     * As {@link #coalescing}, but no more often than every {@code gap}; the last call is followed
     * by a run when the gap is over. For progress: an update in each pulse would leave the FX
     * thread no time for the user, and the last update can remain visible for as long as a rate
     * limit lasts.
     */
    public static Runnable sampling(Executor fx, Duration gap, Runnable update) {
        return new Sampling(
                coalescing(fx, update),
                CompletableFuture.delayedExecutor(
                        gap.toNanos(), TimeUnit.NANOSECONDS, Runnable::run));
    }

    private static final class Sampling implements Runnable {

        private final Runnable update;
        private final Executor afterGap;
        private final AtomicBoolean inGap = new AtomicBoolean();
        private final AtomicBoolean missed = new AtomicBoolean();

        Sampling(Runnable update, Executor afterGap) {
            this.update = update;
            this.afterGap = afterGap;
        }

        @Override
        public void run() {
            missed.set(true);
            if (inGap.compareAndSet(false, true)) {
                missed.set(false);
                update.run();
                afterGap.execute(this::endGap);
            }
        }

        /** What was called in the gap is made up for, be it between these two steps. */
        private void endGap() {
            inGap.set(false);
            if (missed.getAndSet(false)) {
                run();
            }
        }
    }
}
