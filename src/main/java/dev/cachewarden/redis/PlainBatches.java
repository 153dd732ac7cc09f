package dev.cachewarden.redis;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.BulkRequest;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.ReadEntry;

import io.lettuce.core.protocol.CommandType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Two commands a key in one pipeline, GETRANGE or TYPE and then PTTL: the least work for a server
 * (a script needs twice its time). GETRANGE bounds the answer, where MGET would fetch values of any
 * size; for longer values STRLEN follows.
 */
final class PlainBatches implements BatchReader {

    /**
     * Each batch is passed between threads four times, from the server to the judge, and a sleeping
     * processor takes a while to wake.
     */
    private static final int MOST = 512;

    /** Bytes of values in an answer, if they are as long as those before. */
    private static final int ROOM = 1 << 20;

    private static final int COMMANDS_PER_KEY = 2;

    /** Bytes of a value that are fetched at once, for short and for long usual values. */
    private static final int LEAST_WINDOW = 1 << 14;

    private static final int MOST_WINDOW = 1 << 16;

    /** Ratio of the bytes fetched at once to the usual length, so that few values are cut. */
    private static final int WINDOW_SHARE = 8;

    private static final BulkCommand.Kind PTTL = new BulkCommand.Kind(CommandType.PTTL);
    private static final BulkCommand.Kind TYPE = new BulkCommand.Kind(CommandType.TYPE);

    private final CommandGate gate;
    private final Clock clock;

    PlainBatches(CommandGate gate, Clock clock) {
        this.gate = gate;
        this.clock = clock;
    }

    @Override
    public BatchSize size(boolean values, int usualBytes) {
        return values ? withValues(usualBytes) : new BatchSize(MOST, LEAST_WINDOW, 0);
    }

    /** Brings 8 MB at most, if all values are longer than those before. */
    static BatchSize withValues(int usualBytes) {
        int keys = Math.clamp(ROOM / usualBytes, 1, MOST);
        int window = Math.clamp((long) usualBytes * WINDOW_SHARE, LEAST_WINDOW, MOST_WINDOW);
        return new BatchSize(keys, window, (long) keys * window);
    }

    @Override
    public long commands(int count, boolean values) {
        return (long) COMMANDS_PER_KEY * count;
    }

    @Override
    public CompletableFuture<List<ReadEntry>> read(
            BulkRequest request, int first, List<ByteString> keys, BatchSize size) {
        int window = (int) Math.min(size.window(), request.longest() + 1);
        BulkAnswer answer = new BulkAnswer(first, keys.size(), request.values(), clock);
        CompletableFuture<List<ReadEntry>> entries =
                gate.sendAll(commands(content(request.values(), window), keys, answer), answer);
        return Answers.then(entries, read -> completed(read, keys, request, window));
    }

    private static BulkCommand.Kind content(boolean values, int window) {
        return values
                ? new BulkCommand.Kind(CommandType.GETRANGE, "0", Integer.toString(window - 1))
                : TYPE;
    }

    /** Of each key its content and PTTL. */
    static List<BulkCommand> commands(
            BulkCommand.Kind content, List<ByteString> keys, BulkAnswer answer) {
        List<BulkCommand> commands = new ArrayList<>(keys.size() * COMMANDS_PER_KEY);
        for (int i = 0; i < keys.size(); i++) {
            commands.add(new BulkCommand(content, keys.get(i), answer, false));
            commands.add(new BulkCommand(PTTL, keys.get(i), answer, i == keys.size() - 1));
        }
        return commands;
    }

    /** Completes entries: the types of other values than strings, the lengths of cut ones. */
    private CompletableFuture<List<ReadEntry>> completed(
            List<ReadEntry> read, List<ByteString> keys, BulkRequest request, int window) {
        CommandGate.Pipeline pipeline = gate.pipeline();
        List<CompletableFuture<ReadEntry>> all = new ArrayList<>(read.size());
        boolean isComplete = true;
        for (int i = 0; i < read.size(); i++) {
            ReadEntry entry = read.get(i);
            if (entry.type().equals(BulkAnswer.UNKNOWN_TYPE)) {
                all.add(
                        Answers.map(
                                pipeline.add(Requests.type(keys.get(i))), it -> typed(entry, it)));
                isComplete = false;
            } else if (request.values() && entry.length() == window) {
                all.add(
                        Answers.map(
                                pipeline.add(Requests.size(CommandType.STRLEN, keys.get(i))),
                                length -> cut(entry, length)));
                isComplete = false;
            } else {
                all.add(CompletableFuture.completedFuture(entry));
            }
        }
        if (isComplete) {
            return CompletableFuture.completedFuture(read);
        }
        pipeline.send();
        return Answers.all(all);
    }

    private static ReadEntry typed(ReadEntry entry, String type) {
        return BulkEntries.of(entry.index(), entry.ttl(), type, 0);
    }

    private static ReadEntry cut(ReadEntry entry, long length) {
        return length < entry.length()
                ? BulkEntries.missing(entry.index())
                : new ReadEntry(
                        entry.index(), entry.ttl(), ReadEntry.STRING, length, Optional.empty());
    }
}
