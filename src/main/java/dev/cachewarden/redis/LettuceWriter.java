package dev.cachewarden.redis;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.CacheWriter;
import dev.cachewarden.core.port.Change;
import dev.cachewarden.core.port.SeenValue;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What writes over a connection of Lettuce. */
final class LettuceWriter implements CacheWriter {

    private final CommandGate gate;
    private final ConditionalChanges changes;
    private final CommandPaces paces;

    LettuceWriter(CommandGate gate, ConditionalChanges changes, CommandPaces paces) {
        this.gate = gate;
        this.changes = changes;
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
}
