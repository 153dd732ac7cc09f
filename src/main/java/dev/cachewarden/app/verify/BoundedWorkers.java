package dev.cachewarden.app.verify;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.FirstFailure;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * Runs tasks in parallel, a few at a time: enough for the rate limit instead of the latency to set
 * the pace, and no more, so that memory stays bounded.
 */
public final class BoundedWorkers implements AutoCloseable {

    /** A hundred requests a second, each of a fifth of a second at most, and some room. */
    static final int AT_A_TIME = 24;

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore room = new Semaphore(AT_A_TIME);
    private final FirstFailure mistake = new FirstFailure();
    private final Set<Thread> working = ConcurrentHashMap.newKeySet();

    /**
     * @param cancellation interrupts what is being done: a rate limit can hold it for a minute
     */
    public BoundedWorkers(Cancellation cancellation) {
        cancellation.onCancel(() -> working.forEach(Thread::interrupt));
    }

    /** Waits for room, then runs the task on another thread; after a failure no more are run. */
    public void work(Runnable piece) {
        room.acquireUninterruptibly();
        executor.execute(() -> {
            working.add(Thread.currentThread());
            if (!mistake.isThere()) {
                mistake.runOrKeep(piece);
            }
            working.remove(Thread.currentThread());
            room.release();
        });
    }

    /** Runs a task that itself adds tasks, outside the limit; completes when it has ended. */
    CompletableFuture<Void> unbounded(Runnable work) {
        return CompletableFuture.runAsync(work, executor);
    }

    /** Waits until all is done. Fails as the first piece did. */
    public void await() {
        room.acquireUninterruptibly(AT_A_TIME);
        room.release(AT_A_TIME);
        mistake.rethrow();
    }

    @Override
    public void close() {
        executor.close();
    }
}
