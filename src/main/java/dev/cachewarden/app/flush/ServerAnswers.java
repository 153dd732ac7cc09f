package dev.cachewarden.app.flush;

import dev.cachewarden.core.port.CacheException;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Waits for answers of the server. */
final class ServerAnswers {

    private ServerAnswers() {}

    /**
     * The answer; the connection's limit of silence bounds the wait.
     *
     * @throws CacheException as the future fails
     */
    static <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof CacheException failure ? failure : e;
        }
    }
}
