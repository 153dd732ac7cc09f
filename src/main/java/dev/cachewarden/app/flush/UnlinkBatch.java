package dev.cachewarden.app.flush;

import dev.cachewarden.core.key.CacheKey;

import java.util.ArrayList;
import java.util.List;

/**
 * Keys of one UNLINK, bounded in count and in bytes: hosted servers refuse requests above some
 * megabytes (Upstash: 10 MB), and a key can be long.
 */
final class UnlinkBatch {

    /** Most bytes of key names; a single longer key is sent alone. */
    static final int MOST_BYTES = 512 * 1024;

    private final int mostKeys;
    private final List<CacheKey> keys = new ArrayList<>();
    private long bytes;

    UnlinkBatch(int mostKeys) {
        this.mostKeys = mostKeys;
    }

    boolean hasRoomFor(CacheKey key) {
        return keys.isEmpty()
                || (keys.size() < mostKeys && bytes + key.bytes().length() <= MOST_BYTES);
    }

    void add(CacheKey key) {
        keys.add(key);
        bytes += key.bytes().length();
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    int size() {
        return keys.size();
    }

    List<CacheKey> keys() {
        return List.copyOf(keys);
    }

    /** As text, secrets masked. */
    List<String> names() {
        return keys.stream().map(CacheKey::toString).toList();
    }
}
