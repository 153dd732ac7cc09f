package dev.cachewarden.redis;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.BulkRequest;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.ReadEntry;

import io.lettuce.core.protocol.CommandType;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * One script call a batch. The sizes keep a call below about a millisecond of the server's time,
 * for which it answers nobody else: it needs some 4 µs for an entry with its value, 2.5 µs without.
 */
final class ScriptedBatches implements BatchReader {

    private static final int WITH_VALUES = 100;
    private static final int WITHOUT_VALUES = 250;

    /** Bytes beyond which a value is better fetched by length. */
    private static final int LONG = 1 << 16;

    private final CommandGate gate;
    private final CommandType command;
    private final Clock clock;

    /**
     * @param command EVAL_RO, or EVAL where the server does not know that
     */
    ScriptedBatches(CommandGate gate, CommandType command, Clock clock) {
        this.gate = gate;
        this.command = command;
        this.clock = clock;
    }

    @Override
    public BatchSize size(boolean values, int usualBytes) {
        return new BatchSize(sizeOf(values), LONG, values ? BatchSlices.ROOM : 0);
    }

    private static int sizeOf(boolean values) {
        return values ? WITH_VALUES : WITHOUT_VALUES;
    }

    @Override
    public CompletableFuture<List<ReadEntry>> read(
            BulkRequest request, int first, List<ByteString> keys, BatchSize size) {
        EntriesOutput output = new EntriesOutput(first, keys.size(), clock);
        return gate.send(
                request.values()
                        ? Requests.script(
                                command,
                                BulkScripts.VALUES,
                                keys,
                                output,
                                decimal(BatchSlices.ROOM),
                                decimal(request.longest()))
                        : Requests.script(command, BulkScripts.TYPES, keys, output));
    }

    @Override
    public long commands(int count, boolean values) {
        return Math.ceilDiv(count, sizeOf(values));
    }

    private static ByteString decimal(long number) {
        return ByteString.utf8(Long.toString(number));
    }
}
