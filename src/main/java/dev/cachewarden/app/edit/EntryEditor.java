package dev.cachewarden.app.edit;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.CacheException;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Changes one entry at a time. Futures fail with {@link CacheException} only, also on a read-only
 * connection, and complete on a network thread.
 */
public final class EntryEditor {

    private final Workspace workspace;

    public EntryEditor(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Deletes with UNLINK. */
    public CompletableFuture<Edit> delete(CacheKey key) {
        return workspace
                .server()
                .unlink(List.of(key.bytes()))
                .thenApply(deleted -> done(deleted > 0, "Deleted " + key + "."));
    }

    /**
     * Lets the entry expire after {@code ttl}, at least a millisecond, with PEXPIRE: zero would
     * delete it.
     */
    public CompletableFuture<Edit> setTtl(CacheKey key, Duration ttl) {
        if (ttl.toMillis() < 1) {
            throw new IllegalArgumentException("A time to live is at least 1 ms, not " + ttl);
        }
        return workspace
                .server()
                .expire(key.bytes(), ttl)
                .thenApply(there -> done(there, key + " expires in " + words(ttl) + "."));
    }

    /** Lets the entry stay for ever, with PERSIST. */
    public CompletableFuture<Edit> removeTtl(CacheKey key) {
        return workspace
                .server()
                .persist(key.bytes())
                .thenApply(
                        changed ->
                                changed
                                        ? new Edit(true, key + " does not expire any more.")
                                        : new Edit(
                                                false,
                                                "Nothing was changed: the entry is no longer there"
                                                        + " or had no expiry."));
    }

    private static Edit done(boolean there, String sentence) {
        return there
                ? new Edit(true, sentence)
                : new Edit(false, "Nothing was changed: the entry is no longer there.");
    }

    private static String words(Duration ttl) {
        return String.format(
                java.util.Locale.ROOT, "%d:%02d", ttl.toMinutes(), ttl.toSecondsPart());
    }
}
