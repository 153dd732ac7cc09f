package dev.cachewarden.ui.support;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Runs work away from the FX thread and brings what came of it back. No exception is lost: what no
 * handler takes goes to the thread's uncaught-exception handler.
 */
public final class BackgroundTasks implements AutoCloseable {

    private final Executor workers;
    private final Executor fx;
    private final ScheduledExecutorService timer;
    private final AtomicInteger underWay = new AtomicInteger();
    private final boolean timed;

    private BackgroundTasks(Executor workers, Executor fx, boolean timed) {
        this.workers = workers;
        this.fx = fx;
        this.timed = timed;
        // A window that closes can still be about to wait for something: nobody sees it any more.
        this.timer =
                new ScheduledThreadPoolExecutor(
                        1,
                        Thread.ofPlatform().daemon().name("ui-timer").factory(),
                        new ThreadPoolExecutor.DiscardPolicy());
    }

    /** One virtual thread per piece of work, its outcome on {@code fx}. */
    public static BackgroundTasks virtual(Executor fx) {
        return new BackgroundTasks(
                work -> Thread.ofVirtual().name("ui-task").start(work), fx, true);
    }

    /** Everything at once in the calling thread, delays left out: for tests. */
    public static BackgroundTasks inCallingThread() {
        return new BackgroundTasks(Runnable::run, Runnable::run, false);
    }

    /** Where outcomes are delivered. */
    public Executor fx() {
        return fx;
    }

    /** Whether nothing is at work and nothing waits for its delay. On any thread. */
    public boolean isIdle() {
        return underWay.get() == 0;
    }

    /**
     * Prepares a piece of work; {@link Task#start()} starts it.
     *
     * @param work blocking is fine
     */
    public <T> Task<T> of(Callable<? extends T> work) {
        return new Task<>(work);
    }

    /**
     * A runnable that runs {@code action} on {@code fx} once it has not been called for {@code
     * quiet}: for what follows scrolling or typing.
     */
    public Runnable debounced(Duration quiet, Runnable action) {
        if (!timed) {
            return action;
        }
        AtomicLong calls = new AtomicLong();
        return () -> {
            if (timer.isShutdown()) {
                return;
            }
            long call = calls.incrementAndGet();
            underWay.incrementAndGet();
            var _ =
                    timer.schedule(
                            () ->
                                    fx.execute(() -> {
                                        underWay.decrementAndGet();
                                        if (call == calls.get()) {
                                            action.run();
                                        }
                                    }),
                            quiet.toMillis(),
                            TimeUnit.MILLISECONDS);
        };
    }

    /** Stops the timer; work under way ends by itself. */
    @Override
    public void close() {
        timer.shutdownNow();
    }

    /** Work and what follows it. Handlers run on {@code fx}; the last one set wins. */
    public final class Task<T> {

        private final Callable<? extends T> work;
        private Consumer<? super T> onSuccess = result -> {};
        private Consumer<? super Throwable> onError = BackgroundTasks::uncaught;
        private Runnable andFinally = () -> {};

        private Task(Callable<? extends T> work) {
            this.work = work;
        }

        public Task<T> onSuccess(Consumer<? super T> handler) {
            onSuccess = handler;
            return this;
        }

        public Task<T> onError(Consumer<? super Throwable> handler) {
            onError = handler;
            return this;
        }

        /** Run after either handler. */
        public Task<T> andFinally(Runnable handler) {
            andFinally = handler;
            return this;
        }

        public void start() {
            underWay.incrementAndGet();
            workers.execute(this::run);
        }

        private void run() {
            T result;
            try {
                result = work.call();
            } catch (Throwable failure) {
                // Also errors: a missing class in a worker must reach the user, not a dead thread.
                deliver(() -> onError.accept(failure));
                return;
            }
            deliver(() -> onSuccess.accept(result));
        }

        private void deliver(Runnable outcome) {
            fx.execute(() -> {
                try {
                    outcome.run();
                } finally {
                    underWay.decrementAndGet();
                    andFinally.run();
                }
            });
        }
    }

    private static void uncaught(Throwable failure) {
        Thread current = Thread.currentThread();
        current.getUncaughtExceptionHandler().uncaughtException(current, failure);
    }
}
