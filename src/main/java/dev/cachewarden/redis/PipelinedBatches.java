package dev.cachewarden.redis;

import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.BulkRequest;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.ReadEntry;

import io.lettuce.core.protocol.CommandType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Two commands a key, for caches of long values: PTTL and STRLEN where values are wanted, which are
 * fetched by length afterwards, else PTTL and TYPE. Where STRLEN fails, TYPE follows.
 */
final class PipelinedBatches implements BatchReader {

    private static final int SIZE = 250;
    private static final int COMMANDS_PER_KEY = 2;

    private final CommandGate gate;
    private final Clock clock;

    PipelinedBatches(CommandGate gate, Clock clock) {
        this.gate = gate;
        this.clock = clock;
    }

    @Override
    public BatchSize size(boolean values, int usualBytes) {
        return new BatchSize(SIZE, Integer.MAX_VALUE, 0);
    }

    @Override
    public long commands(int count, boolean values) {
        return (long) COMMANDS_PER_KEY * count + (values ? Math.ceilDiv(count, SIZE) : 0);
    }

    @Override
    public CompletableFuture<List<ReadEntry>> read(
            BulkRequest request, int first, List<ByteString> keys, BatchSize size) {
        CommandGate.Pipeline pipeline = gate.pipeline();
        List<CompletableFuture<ReadEntry>> entries = new ArrayList<>(keys.size());
        for (int i = 0; i < keys.size(); i++) {
            entries.add(
                    Answers.recover(
                            entry(pipeline, first + i, keys.get(i), request.values()),
                            AnswerErrors::isRefusedKey,
                            BulkEntries.refused(first + i)));
        }
        pipeline.send();
        return Answers.all(entries);
    }

    private CompletableFuture<ReadEntry> entry(
            CommandGate.Pipeline pipeline, int index, ByteString key, boolean values) {
        CompletableFuture<Ttl> ttl =
                Answers.map(
                        pipeline.add(Requests.pttl(key)), left -> Ttl.ofPttl(left, clock.nanos()));
        if (!values) {
            CompletableFuture<String> type = pipeline.add(Requests.type(key));
            return Answers.then(
                    ttl, left -> Answers.map(type, named -> BulkEntries.of(index, left, named, 0)));
        }
        CompletableFuture<Long> length =
                Answers.recover(
                        pipeline.add(Requests.size(CommandType.STRLEN, key)),
                        AnswerErrors::isWrongType,
                        -1L);
        return Answers.then(
                ttl, left -> Answers.then(length, bytes -> entry(index, key, left, bytes)));
    }

    /**
     * @param length -1 where the entry is no string
     */
    private CompletableFuture<ReadEntry> entry(int index, ByteString key, Ttl left, long length) {
        return length < 0
                ? Answers.map(
                        gate.send(Requests.type(key)),
                        named -> BulkEntries.of(index, left, named, 0))
                : CompletableFuture.completedFuture(
                        BulkEntries.of(index, left, ReadEntry.STRING, length));
    }
}
