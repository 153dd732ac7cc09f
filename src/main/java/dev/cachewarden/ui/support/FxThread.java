package dev.cachewarden.ui.support;

import javafx.application.ColorScheme;
import javafx.application.Platform;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
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

    public static boolean isCurrent() {
        return Platform.isFxApplicationThread();
    }

    /**
     * Starts the toolkit, which then runs until {@link #exit()}, also without a window.
     *
     * @param then run on the FX thread
     * @throws RuntimeException or {@link UnsatisfiedLinkError} if the toolkit cannot be loaded
     */
    public static void start(Runnable then) {
        Platform.startup(
                () -> {
                    Platform.setImplicitExit(false);
                    then.run();
                });
    }

    /** Ends the toolkit. Close every window first: an open popup makes GTK crash. */
    public static void exit() {
        Platform.exit();
    }

    /** Whether the system's colour scheme is dark. On the FX thread. */
    public static boolean systemIsDark() {
        return Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    }

    /** Tells {@code listener} whether the scheme is dark, at every change. On the FX thread. */
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
                fx.execute(
                        () -> {
                            pending.set(false);
                            update.run();
                        });
            }
        };
    }

    /**
     * As {@link #coalescing}, but no more often than every {@code gap}; calls in between are
     * dropped. For progress, which the end of the work follows anyway: an update a pulse would
     * leave the FX thread no time for the user.
     */
    public static Runnable sampling(Executor fx, Duration gap, Runnable update) {
        Runnable coalesced = coalescing(fx, update);
        AtomicLong next = new AtomicLong(System.nanoTime());
        return () -> {
            long due = next.get();
            long now = System.nanoTime();
            if (now - due >= 0 && next.compareAndSet(due, now + gap.toNanos())) {
                coalesced.run();
            }
        };
    }
}
