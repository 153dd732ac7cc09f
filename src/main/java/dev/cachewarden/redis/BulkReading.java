package dev.cachewarden.redis;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.BulkRequest;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheReader.EntrySink;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.ReadEntry;
import dev.cachewarden.redis.BatchSlices.Slice;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * One reading of many entries. Some batches are always in flight while the sink works on its own
 * thread. Nothing is requested before the request's budget has room for the largest possible
 * answer, and nothing is referenced once it is passed on. Runs once.
 */
final class BulkReading {

    /** Batches in flight in addition to the one that the sink works on. */
    private static final int AHEAD = 3;

    /** Bytes of an entry in an answer, without its value. */
    private static final long ANSWER_BYTES = 24;

    /** The assumed length before the first answer: more than a user has. */
    private static final int UNKNOWN_BYTES = 1 << 13;

    /** Longer values count as this length in the average. */
    private static final int LONG_BYTES = 1 << 16;

    /** If more than one value in this many is long, further batches read lengths first. */
    private static final int LONG_SHARE = 20;

    private final CommandGate gate;
    private final BulkRequest request;
    private final BatchReader fallback;
    private final Deque<Batch> ahead = new ArrayDeque<>();
    private final LinkWindow link;
    private BatchReader reader;
    private int asked;
    private int usualBytes = UNKNOWN_BYTES;
    private long taken;

    /**
     * @param fallback takes over when the server refuses {@code reader}
     */
    BulkReading(
            CommandGate gate,
            BulkRequest request,
            BatchReader reader,
            BatchReader fallback,
            Clock clock) {
        this.gate = gate;
        this.link = new LinkWindow(clock);
        this.request = request;
        this.reader = reader;
        this.fallback = fallback;
    }

    /**
     * @param weight that was taken for it
     */
    private record Batch(
            int first,
            List<ByteString> keys,
            BatchSize size,
            long weight,
            long askedAt,
            CompletableFuture<List<ReadEntry>> answer) {}

    /**
     * @param weight that is given back once it is passed on
     */
    private record Fetched(CompletableFuture<List<ReadEntry>> entries, long weight) {}

    void run(EntrySink sink) {
        try {
            askAhead();
            while (!ahead.isEmpty()) {
                BatchSlices slices = begin(ahead.remove());
                askAhead();
                if (!pass(slices, sink)) {
                    return;
                }
                askAhead();
            }
        } finally {
            give(taken);
        }
    }

    /** Asks for batches as long as there is room, and for one in any case if none is under way. */
    private void askAhead() {
        while (ahead.size() < AHEAD && asked < request.count()) {
            BatchSize size = reader.size(request.values(), usualBytes);
            int to = Math.min(asked + keys(size), request.count());
            boolean isFull = underWay() + expected(to - asked) > link.bytes();
            if (!ahead.isEmpty() && bringsValues(size) && isFull) {
                return;
            }
            long weight = BatchSize.weight(to - asked, size.valueBytes());
            if (ahead.isEmpty()) {
                take(weight);
            } else if (!tryTake(weight)) {
                return;
            }
            List<ByteString> keys = new ArrayList<>(to - asked);
            for (int i = asked; i < to; i++) {
                keys.add(request.key().apply(i));
            }
            ahead.add(
                    new Batch(
                            asked,
                            keys,
                            size,
                            weight,
                            link.now(),
                            reader.read(request, asked, keys, size)));
            asked = to;
        }
    }

    /** Limited to what the link transfers in a moment. */
    private int keys(BatchSize size) {
        if (!bringsValues(size)) {
            return size.keys();
        }
        long most = link.bytes() / AHEAD / Math.max(1, expected(1));
        return Math.clamp(most, 1, size.keys());
    }

    /** Lengths and types are too short to measure a link by. */
    private static boolean bringsValues(BatchSize size) {
        return size.valueBytes() > 0;
    }

    private long underWay() {
        return ahead.stream().mapToLong(batch -> expected(batch.keys.size())).sum();
    }

    /** Expected size of an answer with that number of entries, from the sizes of earlier ones. */
    private long expected(int entries) {
        return entries * (ANSWER_BYTES + (request.values() ? (long) usualBytes : 0));
    }

    private BatchSlices begin(Batch batch) {
        List<ReadEntry> entries = answer(batch);
        if (bringsValues(batch.size)) {
            link.answered(bytes(entries), batch.askedAt);
        }
        give(batch.weight - entries.stream().mapToLong(ReadEntry::weight).sum());
        usualBytes = usualBytes(entries);
        if (isMostlyLong(entries, batch.size.window())) {
            reader = fallback;
        }
        return new BatchSlices(request, batch.keys, entries);
    }

    private static long bytes(List<ReadEntry> entries) {
        return entries.size() * ANSWER_BYTES
                + entries.stream()
                        .flatMap(entry -> entry.value().stream())
                        .mapToLong(ByteString::length)
                        .sum();
    }

    /** A user may be allowed to run scripts and not the commands in them. */
    private List<ReadEntry> answer(Batch batch) {
        try {
            return Answers.await(batch.answer);
        } catch (CacheException e) {
            switch (e.kind()) {
                case SERVER, PERMISSION -> reader = fallback;
                // A script is refused as a whole where one of its keys is: read them one by one.
                case KEY_REFUSED -> {}
                default -> throw e;
            }
            BatchSize size = fallback.size(request.values(), usualBytes);
            return Answers.await(fallback.read(request, batch.first, batch.keys, size));
        }
    }

    private static int usualBytes(List<ReadEntry> entries) {
        double average =
                entries.stream()
                        .mapToLong(entry -> Math.min(entry.length(), LONG_BYTES))
                        .average()
                        .orElse(UNKNOWN_BYTES);
        return Math.max(1, (int) average);
    }

    /** Whether long values are frequent enough that reading lengths first is cheaper. */
    private static boolean isMostlyLong(List<ReadEntry> entries, int window) {
        long cut = entries.stream().filter(entry -> entry.length() > window).count();
        return cut * LONG_SHARE > entries.size();
    }

    /**
     * Passes slices to the sink, the next already under way if there is room for both; answers
     * whether to go on.
     */
    private boolean pass(BatchSlices slices, EntrySink sink) {
        Deque<Fetched> fetched = new ArrayDeque<>();
        while (!slices.isEmpty() || !fetched.isEmpty()) {
            if (fetched.isEmpty()) {
                take(slices.next().missingBytes());
                fetched.add(fetch(slices.cut()));
            }
            if (!slices.isEmpty() && tryTake(slices.next().missingBytes())) {
                fetched.add(fetch(slices.cut()));
            }
            Fetched slice = fetched.remove();
            if (!sink.accept(Answers.await(slice.entries))) {
                return false;
            }
            give(slice.weight);
        }
        return true;
    }

    private Fetched fetch(Slice slice) {
        return new Fetched(slice.fetch(gate), slice.weight());
    }

    private void take(long bytes) {
        request.budget().take(bytes);
        taken += bytes;
    }

    private boolean tryTake(long bytes) {
        boolean fits = request.budget().tryTake(bytes);
        taken += fits ? bytes : 0;
        return fits;
    }

    private void give(long bytes) {
        request.budget().give(bytes);
        taken -= bytes;
    }
}
