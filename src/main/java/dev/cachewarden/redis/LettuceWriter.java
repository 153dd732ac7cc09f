package dev.cachewarden.redis;

import dev.cachewarden.core.key.ByteString;
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

/** What writes over a connection of Lettuce. */
final class LettuceWriter implements CacheWriter {

    /** Commands in one write to the socket; the server runs them one by one. */
    private static final int CREATIONS = 256;

    private final CommandGate gate;
    private final ConditionalChanges changes;
    private final MarkedChanges marked;
    private final Creations creations;
    private final CommandPaces paces;
    private final WatchedTransactions watched;

    LettuceWriter(
            CommandGate gate,
            ConditionalChanges changes,
            WatchedTransactions watched,
            CommandPaces paces) {
        this.gate = gate;
        this.changes = changes;
        this.watched = watched;
        this.marked = new MarkedChanges(gate, paces.comparison());
        this.creations = new Creations(gate, marked);
        this.paces = paces;
    }

    @Override
    public int keysPerUnlink() {
        return paces.unlink().size();
    }

    @Override
    public CompletableFuture<Long> unlink(List<ByteString> keys) {
        return keys.isEmpty()
                ? CompletableFuture.completedFuture(0L)
                : gate.send(Requests.unlink(keys), paces.unlink(), keys.size());
    }

    @Override
    public CompletableFuture<Change.Outcome> change(ByteString key, SeenValue seen, Change change) {
        return changes.change(key, seen, change);
    }

    @Override
    public Optional<OptimisticRemoval> optimisticRemoval() {
        return paces.isBilled() ? Optional.empty() : Optional.of(watched);
    }

    @Override
    public int keysPerScript() {
        return marked.keys();
    }

    @Override
    public CompletableFuture<List<Change.Outcome>> unlinkUnchanged(List<MarkedKey> entries) {
        return marked.unlink(entries);
    }

    @Override
    public CompletableFuture<List<Restored>> restore(List<SavedEntry> entries) {
        return marked.restore(entries);
    }

    @Override
    public int entriesPerCreation() {
        return areScripted() ? marked.keys() : CREATIONS;
    }

    /** Where each command has its price, a script for many costs least. */
    private boolean areScripted() {
        return paces.isBilled() || creations.areRefused();
    }

    @Override
    public CompletableFuture<List<Restored>> create(List<SavedEntry> entries) {
        return areScripted() ? marked.restoreInTurn(entries) : creations.send(entries);
    }
}
