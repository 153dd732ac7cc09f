package dev.cachewarden.redis;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.BulkRequest;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheException.Kind;
import dev.cachewarden.core.port.CacheServer.EntrySink;
import dev.cachewarden.core.port.ReadEntry;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * One reading of many entries. Some batches are always under way while the sink works on its own
 * thread; what is in memory is bounded by {@link #ROOM} times their number, or by one value that is
 * longer. Runs once.
 */
final class BulkReading {

    /** Bytes of values in one answer, unless it is a single value. */
    static final long ROOM = 1 << 20;

    /** Batches under way beside the one the sink works on. */
    private static final int AHEAD = 3;

    /** Before anything is known: more than a user takes. */
    private static final int UNKNOWN_BYTES = 1 << 13;

    /** One long value in so many is no reason to read otherwise. */
    private static final int LONG_SHARE = 20;

    private final CommandGate gate;
    private final BulkRequest request;
    private final BatchReader fallback;
    private final Deque<Batch> ahead = new ArrayDeque<>();
    private BatchReader reader;
    private int asked;
    private int usualBytes = UNKNOWN_BYTES;

    /**
     * @param fallback reads where {@code reader} turns out to be refused
     */
    BulkReading(CommandGate gate, BulkRequest request, BatchReader reader, BatchReader fallback) {
        this.gate = gate;
        this.request = request;
        this.reader = reader;
        this.fallback = fallback;
    }

    /**
     * @param begin of the batch, as the server answered: its first entries have their values
     */
    private record Batch(int first, List<ByteString> keys, CompletableFuture<Slice> begin) {}

    /**
     * Entries of a batch, of which those before {@code to} are complete.
     *
     * @param entries changed in place as values come in; handed from thread to thread by futures
     */
    private record Slice(List<ReadEntry> entries, int to) {}

    void run(EntrySink sink) {
        askAhead();
        while (!ahead.isEmpty()) {
            Batch batch = ahead.remove();
            Slice slice = begin(batch);
            askAhead();
            int from = 0;
            while (true) {
                if (!sink.accept(List.copyOf(slice.entries.subList(from, slice.to)))) {
                    return;
                }
                from = slice.to;
                if (from == batch.keys.size()) {
                    break;
                }
                slice = Answers.await(complete(batch.keys, slice.entries, from));
            }
        }
    }

    private void askAhead() {
        while (ahead.size() < AHEAD && asked < request.count()) {
            int to = Math.min(asked + reader.size(request.values(), usualBytes), request.count());
            List<ByteString> keys = new ArrayList<>(to - asked);
            for (int i = asked; i < to; i++) {
                keys.add(request.key().apply(i));
            }
            ahead.add(new Batch(asked, keys, ask(asked, keys)));
            asked = to;
        }
    }

    private CompletableFuture<Slice> ask(int first, List<ByteString> keys) {
        return Answers.then(
                reader.read(request, first, keys),
                entries -> complete(keys, new ArrayList<>(entries), 0));
    }

    /** A user may be allowed to run scripts and not the commands in them. */
    private Slice begin(Batch batch) {
        try {
            Slice slice = Answers.await(batch.begin);
            usualBytes = usualBytes(slice.entries);
            if (isMostlyLong(slice.entries)) {
                reader = fallback;
            }
            return slice;
        } catch (CacheException e) {
            if (e.kind() != Kind.SERVER && e.kind() != Kind.PERMISSION) {
                throw e;
            }
            reader = fallback;
            return Answers.await(ask(batch.first, batch.keys));
        }
    }

    private static int usualBytes(List<ReadEntry> entries) {
        double average =
                entries.stream()
                        .mapToLong(entry -> Math.min(entry.length(), PlainBatches.WINDOW))
                        .average()
                        .orElse(UNKNOWN_BYTES);
        return Math.max(1, (int) average);
    }

    /** Whether so many values were longer than expected that knowing lengths first is cheaper. */
    private static boolean isMostlyLong(List<ReadEntry> entries) {
        long cut = entries.stream().filter(entry -> entry.length() > PlainBatches.WINDOW).count();
        return cut * LONG_SHARE > entries.size();
    }

    /** Fetches the missing values of as many entries from {@code from} as one answer may hold. */
    private CompletableFuture<Slice> complete(
            List<ByteString> keys, List<ReadEntry> entries, int from) {
        int to = endOfRoom(entries, from);
        List<Integer> wanting = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (isWanting(entries.get(i))) {
                wanting.add(i);
            }
        }
        Slice slice = new Slice(entries, to);
        if (wanting.isEmpty()) {
            return CompletableFuture.completedFuture(slice);
        }
        return Answers.map(
                gate.send(Requests.mget(wanting.stream().map(keys::get).toList())),
                values -> fill(slice, wanting, values));
    }

    private static Slice fill(
            Slice slice, List<Integer> wanting, List<@Nullable ByteString> values) {
        for (int i = 0; i < wanting.size(); i++) {
            slice.entries.set(
                    wanting.get(i), Entries.with(slice.entries.get(wanting.get(i)), values.get(i)));
        }
        return slice;
    }

    private int endOfRoom(List<ReadEntry> entries, int from) {
        long bytes = 0;
        int to = from;
        while (to < entries.size()) {
            ReadEntry entry = entries.get(to);
            boolean counts = entry.value().isPresent() || isWanting(entry);
            bytes += counts ? entry.length() : 0;
            if (bytes > ROOM && to > from) {
                return to;
            }
            to++;
        }
        return to;
    }

    private boolean isWanting(ReadEntry entry) {
        return request.values()
                && entry.value().isEmpty()
                && entry.type().equals(ReadEntry.STRING)
                && entry.length() <= request.longest();
    }
}
