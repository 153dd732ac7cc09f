package dev.cachewarden.redis;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.BulkRequest;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.ReadEntry;

import io.lettuce.core.protocol.CommandType;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** One script call a batch, of the number of keys that its pace allows. */
final class ScriptedBatches implements BatchReader {

    /** Bytes beyond which a value is better fetched by length. */
    private static final int LONG = 1 << 16;

    private final CommandGate gate;
    private final CommandType command;
    private final CommandPaces paces;
    private final Clock clock;

    /**
     * @param command EVAL_RO, or EVAL where the server does not know that
     */
    ScriptedBatches(CommandGate gate, CommandType command, CommandPaces paces, Clock clock) {
        this.gate = gate;
        this.command = command;
        this.paces = paces;
        this.clock = clock;
    }

    @Override
    public BatchSize size(boolean values, int usualBytes) {
        return new BatchSize(paces.script(values).size(), LONG, values ? BatchSlices.ROOM : 0);
    }

    @Override
    public CompletableFuture<List<ReadEntry>> read(
            BulkRequest request, int first, List<ByteString> keys, BatchSize size) {
        EntriesOutput output = new EntriesOutput(first, keys.size(), clock);
        Request<List<ReadEntry>> script =
                request.values()
                        ? Requests.script(
                                command,
                                BulkScripts.VALUES,
                                keys,
                                output,
                                decimal(BatchSlices.ROOM),
                                decimal(request.longest()))
                        : Requests.script(command, BulkScripts.TYPES, keys, output);
        return gate.send(script, paces.script(request.values()), keys.size());
    }

    @Override
    public long commands(int count, boolean values) {
        return Math.ceilDiv(count, paces.script(values).size());
    }

    private static ByteString decimal(long number) {
        return ByteString.utf8(Long.toString(number));
    }
}
