package dev.cachewarden.redis;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.OptimisticRemoval;
import dev.cachewarden.core.port.ReadEntry;

import io.lettuce.core.protocol.CommandType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * WATCH, GETRANGE and PTTL of each key, and MULTI; then UNLINK and EXEC. MULTI comes before the
 * entries are kept: its answer has to be known before UNLINK is sent, which would be carried out at
 * once without it.
 */
final class WatchedTransactions implements OptimisticRemoval {

    /** Bytes of a value that are read at most. */
    private static final int LONGEST = 1 << 16;

    private static final BulkCommand.Kind VALUE =
            new BulkCommand.Kind(CommandType.GETRANGE, "0", Integer.toString(LONGEST));

    private final WatchLinks links;
    private final CommandPace pace;
    private final Clock clock;

    /**
     * @param pace of scripts that compare entries, which hold a server for a multiple of the time
     */
    WatchedTransactions(WatchLinks links, CommandPace pace, Clock clock) {
        this.links = links;
        this.pace = pace;
        this.clock = clock;
    }

    @Override
    public int keysPerBatch() {
        return pace.size();
    }

    @Override
    public Batch read(List<ByteString> keys) {
        Link link = links.take();
        try {
            return new WatchedBatch(links, link, read(link.gate(), keys));
        } catch (RuntimeException e) {
            links.drop(link);
            throw e;
        }
    }

    private List<ReadEntry> read(CommandGate gate, List<ByteString> keys) {
        BulkAnswer answer = new BulkAnswer(0, keys.size(), true, clock);
        CompletableFuture<String> watched = gate.send(Requests.watch(keys));
        CompletableFuture<List<ReadEntry>> entries =
                gate.sendAll(PlainBatches.commands(VALUE, keys, answer), answer);
        CompletableFuture<String> begun = gate.send(Requests.transaction(CommandType.MULTI));
        Answers.await(watched);
        Answers.await(begun);
        List<ReadEntry> read = new ArrayList<>(Answers.await(entries));
        for (int i = 0; i < read.size(); i++) {
            if (BulkEntries.isRefused(read.get(i))) {
                throw gate.refusedKey(keys.get(i));
            }
            read.set(i, whole(read.get(i)));
        }
        return read;
    }

    /** Without the beginning of a value in place of the value. */
    private static ReadEntry whole(ReadEntry entry) {
        return entry.length() > LONGEST
                ? new ReadEntry(
                        entry.index(), entry.ttl(), entry.type(), entry.length(), Optional.empty())
                : entry;
    }

    @Override
    public void close() {
        links.close();
    }
}
