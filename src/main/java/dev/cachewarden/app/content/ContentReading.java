package dev.cachewarden.app.content;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.BulkRequest;
import dev.cachewarden.core.port.ByteBudget;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheReader;
import dev.cachewarden.core.port.CacheReader.EntrySink;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.ReadEntry;
import dev.cachewarden.core.port.SeenValue;
import dev.cachewarden.core.snapshot.EntryContent;
import dev.cachewarden.core.text.Bytes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.IntFunction;

/**
 * Reads all that entries hold: strings as they are, others as DUMP answers, and when the time of
 * each ends on the server's clock. In constant memory; blocking.
 */
public final class ContentReading {

    /** Several batches are read at a time. */
    private static final long ROOM = 8L << 20;

    /** Of other types the length is not known before, so few are asked for at a time. */
    private static final int OTHERS_AT_A_TIME = 16;

    private static final String TOO_LONG =
            "It is longer than the "
                    + Bytes.of(BulkRequest.LONGEST)
                    + " up to which an entry is kept.";

    private final CacheReader server;
    private final Clock clock;
    private final ServerTime time;

    public ContentReading(CacheReader server, Clock clock, ServerTime time) {
        this.server = server;
        this.clock = clock;
        this.time = time;
    }

    /**
     * An entry that was read.
     *
     * @param index of its key in what was asked for
     * @param readAt when that was, in ms since 1970 on the server's clock
     */
    public record Found(int index, EntryContent content, long readAt) {}

    /**
     * What is known of the next keys, in their order.
     *
     * @param found those that have an entry
     * @param unread those of which nothing is known, by reason, a sentence
     * @param keys how many there are, those without an entry included
     */
    public record Batch(List<Found> found, Map<String, List<Integer>> unread, int keys) {}

    /** What takes the entries. */
    @FunctionalInterface
    public interface Sink {

        /** Answers whether to go on. */
        boolean accept(Batch batch);
    }

    /**
     * Reads to the end, or as long as {@code sink} wants more.
     *
     * @param key the key at an index, 0 to count - 1
     * @throws CacheException at the first failure; what was passed until then was read
     */
    public void read(int count, IntFunction<ByteString> key, Sink sink) {
        server.readAll(
                new BulkRequest(count, key, true, BulkRequest.LONGEST, new ByteBudget(ROOM)),
                new Entries(key, sink));
    }

    private final class Entries implements EntrySink {

        private final IntFunction<ByteString> key;
        private final Sink sink;

        Entries(IntFunction<ByteString> key, Sink sink) {
            this.key = key;
            this.sink = sink;
        }

        @Override
        public boolean accept(List<ReadEntry> entries) {
            BatchBuilder batch = new BatchBuilder();
            List<ReadEntry> others = new ArrayList<>();
            for (ReadEntry entry : entries) {
                if (!entry.exists()) {
                    continue;
                }
                if (!entry.type().equals(ReadEntry.STRING)) {
                    others.add(entry);
                } else if (entry.value().isPresent()) {
                    batch.found(entry, entry.type(), entry.value().get());
                } else {
                    batch.unread(entry.index(), TOO_LONG);
                }
            }
            for (int from = 0; from < others.size(); from += OTHERS_AT_A_TIME) {
                dump(others.subList(from, Math.min(others.size(), from + OTHERS_AT_A_TIME)), batch);
            }
            return sink.accept(batch.build(entries.size()));
        }

        private void dump(List<ReadEntry> entries, BatchBuilder batch) {
            List<CompletableFuture<Optional<SeenValue>>> answers =
                    entries.stream().map(it -> server.see(key.apply(it.index()))).toList();
            for (int i = 0; i < entries.size(); i++) {
                ReadEntry entry = entries.get(i);
                try {
                    answers.get(i)
                            .join()
                            .ifPresent(seen -> batch.found(entry, seen.type(), seen.bytes()));
                } catch (CompletionException e) {
                    batch.unread(entry.index(), refusal(e));
                }
            }
        }

        private static String refusal(CompletionException e) {
            if (!(e.getCause() instanceof CacheException failure)) {
                throw e;
            }
            if (!failure.isRefusal()) {
                throw failure;
            }
            return String.valueOf(failure.getMessage());
        }

        @Override
        public boolean refused(List<Integer> indexes, CacheException why) {
            return sink.accept(
                    new Batch(
                            List.of(),
                            Map.of(String.valueOf(why.getMessage()), indexes),
                            indexes.size()));
        }
    }

    /** Passed on as a whole, so that a reading that breaks off can go on behind it. */
    private final class BatchBuilder {

        private final List<Found> found = new ArrayList<>();
        private final Map<String, List<Integer>> unread = new TreeMap<>();

        void found(ReadEntry entry, String type, ByteString bytes) {
            found.add(
                    new Found(
                            entry.index(),
                            new EntryContent(type, bytes, time.end(entry.ttl())),
                            time.millis(clock)));
        }

        void unread(int index, String why) {
            unread.computeIfAbsent(why, _ -> new ArrayList<>()).add(index);
        }

        Batch build(int keys) {
            found.sort(Comparator.comparingInt(Found::index));
            return new Batch(found, unread, keys);
        }
    }
}
