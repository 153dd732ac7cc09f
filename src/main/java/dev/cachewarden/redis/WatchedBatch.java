package dev.cachewarden.redis;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.OptimisticRemoval;
import dev.cachewarden.core.port.ReadEntry;

import io.lettuce.core.TransactionResult;
import io.lettuce.core.protocol.CommandType;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/** Entries that are watched on a connection, on which MULTI was answered. For one thread. */
final class WatchedBatch implements OptimisticRemoval.Batch {

    private final WatchLinks links;
    private final Link link;
    private final List<ReadEntry> entries;
    private boolean isEnded;

    WatchedBatch(WatchLinks links, Link link, List<ReadEntry> entries) {
        this.links = links;
        this.link = link;
        this.entries = entries;
    }

    @Override
    public List<ReadEntry> entries() {
        return entries;
    }

    @Override
    public OptionalLong unlink(List<ByteString> keys) {
        isEnded = true;
        CommandGate.Pipeline pipeline = link.gate().pipeline();
        // Its answer is in that of EXEC.
        var _ = pipeline.add(Requests.unlink(keys));
        CompletableFuture<TransactionResult> executed = pipeline.add(Requests.exec());
        pipeline.send();
        try {
            OptionalLong removed = removed(Answers.await(executed), keys);
            links.give(link);
            return removed;
        } catch (CacheException e) {
            links.drop(link);
            throw e;
        }
    }

    /** What a command in a transaction was answered is its number or its error. */
    private OptionalLong removed(TransactionResult executed, List<ByteString> keys) {
        if (executed.wasDiscarded()) {
            return OptionalLong.empty();
        }
        if (executed.isEmpty()) {
            throw new CacheException(
                    CacheException.Kind.SERVER,
                    "The server did not carry out the transaction: EXEC was answered without a"
                            + " result.");
        }
        return switch (executed.<Object>get(0)) {
            case Long removed -> OptionalLong.of(removed);
            case Throwable failure ->
                    throw link.gate()
                            .refusal(
                                    String.valueOf(failure.getMessage()),
                                    CommandType.UNLINK,
                                    keys.getFirst());
            default -> throw new IllegalStateException("EXEC answered " + executed);
        };
    }

    @Override
    public void close() {
        if (isEnded) {
            return;
        }
        isEnded = true;
        try {
            Answers.await(link.gate().send(Requests.transaction(CommandType.DISCARD)));
            links.give(link);
        } catch (CacheException e) {
            links.drop(link);
        }
    }
}
