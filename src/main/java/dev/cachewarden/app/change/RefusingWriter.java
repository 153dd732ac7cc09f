package dev.cachewarden.app.change;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheWriter;
import dev.cachewarden.core.port.Change;
import dev.cachewarden.core.port.MarkedKey;
import dev.cachewarden.core.port.OptimisticRemoval;
import dev.cachewarden.core.port.Restored;
import dev.cachewarden.core.port.SeenValue;
import dev.cachewarden.core.snapshot.SavedEntry;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The writing half of a snapshot: refuses every change. */
final class RefusingWriter implements CacheWriter {

    @Override
    public int keysPerUnlink() {
        return 1;
    }

    @Override
    public CompletableFuture<Long> unlink(List<ByteString> keys) {
        return refused();
    }

    @Override
    public CompletableFuture<Change.Outcome> change(ByteString key, SeenValue seen, Change change) {
        return refused();
    }

    @Override
    public Optional<OptimisticRemoval> optimisticRemoval() {
        return Optional.empty();
    }

    @Override
    public int keysPerScript() {
        return 1;
    }

    @Override
    public CompletableFuture<List<Change.Outcome>> unlinkUnchanged(List<MarkedKey> entries) {
        return refused();
    }

    @Override
    public CompletableFuture<List<Restored>> restore(List<SavedEntry> entries) {
        return refused();
    }

    @Override
    public int entriesPerCreation() {
        return 1;
    }

    @Override
    public CompletableFuture<List<Restored>> create(List<SavedEntry> entries) {
        return refused();
    }

    private static <T> CompletableFuture<T> refused() {
        return CompletableFuture.failedFuture(
                new CacheException(
                        CacheException.Kind.READ_ONLY,
                        "A snapshot cannot be changed. Nothing was sent."));
    }
}
