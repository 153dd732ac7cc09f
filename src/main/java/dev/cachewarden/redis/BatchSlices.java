package dev.cachewarden.redis;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.BulkRequest;
import dev.cachewarden.core.port.ReadEntry;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/**
 * The entries of a batch, cut into slices of what one answer may hold. A slice that has been cut
 * off is no longer held here. For one thread.
 */
final class BatchSlices {

    /** Bytes of values in one slice, unless it is a single value. */
    static final int ROOM = 1 << 20;

    private final BulkRequest request;
    private final Queue<ByteString> keys;
    private final Queue<ReadEntry> entries;
    private @Nullable Slice next;

    /**
     * @param entries as a {@link BatchReader} answers, one for each of {@code keys}
     */
    BatchSlices(BulkRequest request, List<ByteString> keys, List<ReadEntry> entries) {
        this.request = request;
        this.keys = new ArrayDeque<>(keys);
        this.entries = new ArrayDeque<>(entries);
        this.next = slice();
    }

    /**
     * Entries that are passed on together, at least one.
     *
     * @param missing keys of the values that are still to be fetched, by their place in {@code
     *     entries}
     * @param missingBytes of those values
     */
    record Slice(
            List<ReadEntry> entries, SequencedMap<Integer, ByteString> missing, long missingBytes) {

        /** What all of it takes in memory, roughly. */
        long weight() {
            return entries.stream().mapToLong(ReadEntry::weight).sum() + missingBytes;
        }

        /** Complete, with what is missing. */
        CompletableFuture<List<ReadEntry>> fetch(CommandGate gate) {
            return missing.isEmpty()
                    ? CompletableFuture.completedFuture(entries)
                    : Answers.map(
                            gate.send(Requests.mget(List.copyOf(missing.values()))), this::with);
        }

        private List<ReadEntry> with(List<@Nullable ByteString> values) {
            List<ReadEntry> complete = new ArrayList<>(entries);
            Iterator<@Nullable ByteString> value = values.iterator();
            for (int place : missing.keySet()) {
                complete.set(place, BulkEntries.with(entries.get(place), value.next()));
            }
            return complete;
        }
    }

    /** Whether all has been cut off. */
    boolean isEmpty() {
        return next == null;
    }

    /** What is cut off next. */
    Slice next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        return next;
    }

    Slice cut() {
        Slice cut = next();
        next = slice();
        return cut;
    }

    private @Nullable Slice slice() {
        if (entries.isEmpty()) {
            return null;
        }
        List<ReadEntry> slice = new ArrayList<>();
        SequencedMap<Integer, ByteString> missing = new TreeMap<>();
        long missingBytes = 0;
        long room = ROOM;
        do {
            ReadEntry entry = entries.remove();
            ByteString key = keys.remove();
            room -= bytes(entry);
            if (isMissing(entry)) {
                missing.put(slice.size(), key);
                missingBytes += entry.length();
            }
            slice.add(entry);
        } while (!entries.isEmpty() && bytes(entries.element()) <= room);
        return new Slice(slice, missing, missingBytes);
    }

    /** Of the value that is there, or will be. */
    private long bytes(ReadEntry entry) {
        return entry.value().isPresent() || isMissing(entry) ? entry.length() : 0;
    }

    private boolean isMissing(ReadEntry entry) {
        return request.values()
                && entry.value().isEmpty()
                && entry.type().equals(ReadEntry.STRING)
                && entry.length() <= request.longest();
    }
}
