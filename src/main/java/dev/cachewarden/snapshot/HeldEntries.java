package dev.cachewarden.snapshot;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.SnapshotFiles;
import dev.cachewarden.core.snapshot.SnapshotEntry;
import dev.cachewarden.core.text.Bytes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All entries of an opened snapshot, in memory: an audit and a search read them in the order of
 * their keys, the file has them in that of the server. Safe for all threads once they are read.
 */
final class HeldEntries implements AutoCloseable {

    private final Map<ByteString, HeldEntry> entries = new HashMap<>();
    private final long most;
    private Optional<HeldValues> values = Optional.empty();
    private long weight;

    private HeldEntries(long most) {
        this.most = most;
    }

    /**
     * Reads a whole file. Blocking.
     *
     * @param most bytes of memory that they may take
     * @throws CacheException if they take more
     * @throws dev.cachewarden.core.port.JournalException if the file cannot be read
     */
    static HeldEntries of(SnapshotFiles.Opened file, long most) {
        HeldEntries held = new HeldEntries(most);
        boolean isRead = false;
        try {
            file.read(held::add);
            isRead = true;
        } finally {
            if (!isRead) {
                held.close();
            }
        }
        return held;
    }

    private void add(List<SnapshotEntry> batch) {
        HeldValues packing = packing(batch);
        for (SnapshotEntry entry : batch) {
            ByteString value = entry.content().bytes();
            HeldEntry held =
                    new HeldEntry(
                            entry.content().type().intern(),
                            packing.pack(value),
                            value.length(),
                            entry.left());
            // A key by itself: it may be a slice of a whole frame.
            if (entries.put(ByteString.wrap(entry.key().toArray()), held) == null) {
                weight += held.weight(entry.key().length());
            }
        }
        if (weight > most) {
            throw new CacheException(
                    CacheException.Kind.OUT_OF_MEMORY,
                    "The snapshot takes more memory than the "
                            + Bytes.of(most)
                            + " that there is room for. Nothing was opened. Give Cachewarden more"
                            + " with CACHEWARDEN_JAVA_OPTS=-Xmx…, or save a part of the cache.");
        }
    }

    private HeldValues packing(List<SnapshotEntry> batch) {
        HeldValues packing =
                values.orElseGet(() ->
                        HeldValues.like(batch.stream().map(it -> it.content().bytes()).toList()));
        values = Optional.of(packing);
        return packing;
    }

    long size() {
        return entries.size();
    }

    Set<ByteString> keys() {
        return entries.keySet();
    }

    Optional<HeldEntry> get(ByteString key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** The value of a string, else what DUMP answered. */
    ByteString bytes(HeldEntry entry) {
        return values.orElseThrow().unpack(entry.packed(), entry.length());
    }

    @Override
    public void close() {
        values.ifPresent(HeldValues::close);
    }
}
