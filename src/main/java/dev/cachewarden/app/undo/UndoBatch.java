package dev.cachewarden.app.undo;

import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.snapshot.SavedEntry;

import java.util.ArrayList;
import java.util.List;

/** Entries that are put back together, bounded in count and in bytes. For one thread. */
final class UndoBatch {

    /** Bytes of the entries; a single longer one is sent alone. */
    private static final long MOST_BYTES = 512 * 1024;

    private final List<CacheKey> keys = new ArrayList<>();
    private final List<SavedEntry> entries = new ArrayList<>();
    private long bytes;

    boolean hasRoomFor(SavedEntry entry, int mostEntries) {
        return entries.isEmpty()
                || (entries.size() < mostEntries && bytes + entry.bytes() <= MOST_BYTES);
    }

    void add(CacheKey key, SavedEntry entry) {
        keys.add(key);
        entries.add(entry);
        bytes += entry.bytes();
    }

    /** Each entry by itself. */
    List<UndoBatch> singles() {
        List<UndoBatch> singles = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            UndoBatch single = new UndoBatch();
            single.add(keys.get(i), entries.get(i));
            singles.add(single);
        }
        return singles;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    int size() {
        return entries.size();
    }

    long bytes() {
        return bytes;
    }

    List<CacheKey> keys() {
        return keys;
    }

    List<SavedEntry> entries() {
        return entries;
    }
}
