package dev.cachewarden.core.port;

import dev.cachewarden.core.key.ByteString;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A connection on which a server reports the keys that change. Safe for all threads; futures fail
 * with {@link CacheException} only and complete on a network thread.
 */
public interface FollowedKeys extends AutoCloseable {

    /**
     * How many keys of each list are there, one command a list, all in one pipeline. A key that is
     * named twice counts twice.
     */
    CompletableFuture<List<Long>> countPresent(List<List<ByteString>> lists);

    /** Completes when everything that the server did before this call has been reported. */
    CompletableFuture<Void> reported();

    /** Ends the reports and the connection; a second time does nothing. */
    @Override
    void close();
}
