package dev.cachewarden.snapshot;

import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.BulkRequest;
import dev.cachewarden.core.port.CacheReader.EntrySink;
import dev.cachewarden.core.port.ReadEntry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One reading of many entries of a snapshot, in batches that the request's budget has room for. */
final class SnapshotReading {

    private static final int MOST_KEYS = 500;
    private static final long MOST_BYTES = 1 << 20;

    private final HeldEntries entries;
    private final BulkRequest request;

    SnapshotReading(HeldEntries entries, BulkRequest request) {
        this.entries = entries;
        this.request = request;
    }

    void run(EntrySink sink) {
        int from = 0;
        boolean goesOn = true;
        while (goesOn && from < request.count()) {
            int to = end(from);
            long weight = weight(from, to);
            request.budget().take(weight);
            try {
                goesOn = sink.accept(batch(from, to));
            } finally {
                request.budget().give(weight);
            }
            from = to;
        }
    }

    /** At least one further. */
    private int end(int from) {
        int to = from;
        long weight = 0;
        while (to < request.count() && to - from < MOST_KEYS && weight < MOST_BYTES) {
            weight += weight(to, to + 1);
            to++;
        }
        return to;
    }

    private long weight(int from, int to) {
        long weight = 0;
        for (int i = from; i < to; i++) {
            long bytes =
                    entries.get(request.key().apply(i))
                            .filter(this::isWanted)
                            .map(HeldEntry::length)
                            .orElse(0);
            weight += ReadEntry.weight(bytes);
        }
        return weight;
    }

    private boolean isWanted(HeldEntry entry) {
        return request.values() && entry.isString() && entry.length() <= request.longest();
    }

    private List<ReadEntry> batch(int from, int to) {
        List<ReadEntry> batch = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            int index = i;
            batch.add(
                    entries.get(request.key().apply(i))
                            .map(entry -> read(index, entry))
                            .orElseGet(() ->
                                    new ReadEntry(
                                            index,
                                            new Ttl.Missing(),
                                            "none",
                                            0,
                                            Optional.empty())));
        }
        return batch;
    }

    private ReadEntry read(int index, HeldEntry entry) {
        Optional<ByteString> value =
                isWanted(entry) ? Optional.of(entries.bytes(entry)) : Optional.empty();
        long length = request.values() && entry.isString() ? entry.length() : 0;
        return new ReadEntry(index, entry.ttl(), entry.type(), length, value);
    }
}
