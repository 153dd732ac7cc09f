package dev.cachewarden.app.change;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Work on a thread for each batch: while one is written to the disk, the next is read. The answer
 * fails with what the work throws.
 */
final class BesideThread {

    private BesideThread() {}

    static <T> CompletableFuture<T> run(String name, Supplier<T> work) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Thread.ofVirtual()
                .name(name)
                .start(() -> {
                    try {
                        answer.complete(work.get());
                    } catch (RuntimeException | Error e) {
                        // A future that is never completed would block the change for ever.
                        answer.completeExceptionally(e);
                    }
                });
        return answer;
    }

    /** Blocks until an answer; fails with what it failed with. */
    static <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }
}
