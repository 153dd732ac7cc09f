package dev.cachewarden.app.change;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Threads for the batches of a change: while one is written to the disk, the next is read. They are
 * used again and again, since what encrypts makes a source of random numbers for each.
 */
final class BesideThreads implements AutoCloseable {

    private final ExecutorService threads;

    /**
     * @param name says of a thread dump what they do
     */
    BesideThreads(String name) {
        threads = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name(name).factory());
    }

    /** The answer fails with what the work throws. */
    <T> CompletableFuture<T> run(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, threads);
    }

    /** Blocks until an answer; fails with what it failed with. */
    static <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    /** Work that was begun goes on to its end. */
    @Override
    public void close() {
        threads.shutdown();
    }
}
