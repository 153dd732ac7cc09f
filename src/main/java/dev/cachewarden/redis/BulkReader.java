package dev.cachewarden.redis;

import dev.cachewarden.core.port.BulkRequest;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheReader.EntrySink;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.ServerFacts;

import io.lettuce.core.protocol.CommandType;

import java.util.List;

/** Reads many entries in the cheapest way that the server takes from us. */
final class BulkReader {

    private static final int FIRST_WITH_EVAL_RO = 7;

    private final CommandGate gate;
    private final BatchReader reader;
    private final BatchReader fallback;
    private final Clock clock;

    private BulkReader(CommandGate gate, BatchReader reader, BatchReader fallback, Clock clock) {
        this.clock = clock;
        this.gate = gate;
        this.reader = reader;
        this.fallback = fallback;
    }

    /**
     * Chooses by what costs least: the server's time or, where each command has its price,
     * commands. Finds out whether scripts run, by one that reads nothing, only where they are
     * wanted. Blocking, at most one command.
     *
     * <p>EVAL_RO, where the server sees to it that nothing is written, came with Redis 7. On a
     * read-only connection it is the only one that is allowed, and relatives of Redis that give an
     * older version may know it, so there it is tried in any case.
     */
    static BulkReader on(
            CommandGate gate,
            ServerFacts facts,
            boolean fewestCommands,
            CommandPaces paces,
            Clock clock) {
        BatchReader byLength = new PipelinedBatches(gate, clock);
        if (!fewestCommands) {
            return new BulkReader(gate, new PlainBatches(gate, clock), byLength, clock);
        }
        CommandType command =
                facts.readOnly() || major(facts.version()) >= FIRST_WITH_EVAL_RO
                        ? CommandType.EVAL_RO
                        : CommandType.EVAL;
        return runs(gate, command, clock)
                ? new BulkReader(
                        gate, new ScriptedBatches(gate, command, paces, clock), byLength, clock)
                : new BulkReader(gate, new PlainBatches(gate, clock), byLength, clock);
    }

    private static int major(String version) {
        String number = version.split("\\.", 2)[0];
        return number.matches("\\d{1,9}") ? Integer.parseInt(number) : 0;
    }

    private static boolean runs(CommandGate gate, CommandType command, Clock clock) {
        try {
            return Answers.await(
                            gate.send(
                                    Requests.script(
                                            command,
                                            BulkScripts.TYPES,
                                            List.of(),
                                            new EntriesOutput(0, 0, clock))))
                    .isEmpty();
        } catch (CacheException e) {
            if (!e.isRefusal()) {
                throw e;
            }
            return false;
        }
    }

    void read(BulkRequest request, EntrySink sink) {
        new BulkReading(gate, request, reader, fallback, clock)
                .run(new RefusedApart(sink, at -> gate.refusedKey(request.key().apply(at))));
    }

    long commands(int count, boolean values) {
        return reader.commands(count, values);
    }
}
