package dev.cachewarden.testing;

import dev.cachewarden.core.entry.StoredEntry;
import dev.cachewarden.core.entry.StoredValue;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.ReadEntry;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** The entries that both halves of a cache in memory have before them. Safe for all threads. */
final class MemoryEntries {

    private final NavigableMap<ByteString, StoredEntry> entries = new ConcurrentSkipListMap<>();
    private final Set<ByteString> refused = ConcurrentHashMap.newKeySet();
    private final Clock clock;

    MemoryEntries(Clock clock) {
        this.clock = clock;
    }

    static StoredValue.Text text(ByteString value) {
        return new StoredValue.Text(value, value.length());
    }

    Clock clock() {
        return clock;
    }

    Set<ByteString> keys() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    boolean has(ByteString key) {
        return entries.containsKey(key);
    }

    void put(ByteString key, StoredValue value, Ttl ttl) {
        entries.put(key, new StoredEntry(key, Optional.of(value), ttl));
    }

    StoredEntry get(ByteString key) {
        return entries.getOrDefault(key, StoredEntry.missing(key));
    }

    /** Removes these and answers how many there were. */
    long remove(List<ByteString> keys) {
        return keys.stream().filter(key -> entries.remove(key) != null).count();
    }

    void expire() {
        entries.values()
                .removeIf(
                        it -> it.ttl() instanceof Ttl.Running ttl && ttl.isExpired(clock.nanos()));
    }

    OptionalLong length(ByteString key) {
        return get(key).value().orElse(null) instanceof StoredValue.Text text
                ? OptionalLong.of(text.length())
                : OptionalLong.empty();
    }

    /** As a reading of many has it: strings whole, if values are wanted. */
    ReadEntry readEntry(int index, ByteString key, boolean values) {
        StoredEntry entry = get(key);
        return entry.value().orElse(null) instanceof StoredValue.Text(ByteString bytes, long length)
                ? new ReadEntry(
                        index,
                        entry.ttl(),
                        ReadEntry.STRING,
                        length,
                        values ? Optional.of(bytes) : Optional.empty())
                : new ReadEntry(index, new Ttl.Missing(), "none", 0, Optional.empty());
    }

    CompletableFuture<StoredEntry> read(ByteString key) {
        return isRefused(key)
                ? refusal("Redis refused to read this entry. Try again.")
                : CompletableFuture.completedFuture(get(key));
    }

    void refuse(ByteString key) {
        refused.add(key);
    }

    void refuseNothing() {
        refused.clear();
    }

    boolean isRefused(ByteString key) {
        return refused.contains(key);
    }

    static <T> CompletableFuture<T> refusal(String message) {
        return CompletableFuture.failedFuture(
                new CacheException(CacheException.Kind.SERVER, message));
    }
}
