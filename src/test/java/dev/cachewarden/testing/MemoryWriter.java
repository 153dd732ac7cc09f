package dev.cachewarden.testing;

import dev.cachewarden.core.entry.StoredEntry;
import dev.cachewarden.core.entry.StoredValue;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.CacheWriter;
import dev.cachewarden.core.port.Change;
import dev.cachewarden.core.port.SeenValue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** The writing half of a {@link MemoryCache}; it knows what it was sent. */
public final class MemoryWriter implements CacheWriter {

    private final MemoryEntries entries;
    private final List<List<ByteString>> unlinks = new CopyOnWriteArrayList<>();
    private final AtomicInteger changes = new AtomicInteger();
    private Function<List<ByteString>, CompletableFuture<Long>> onUnlink = this::removed;

    MemoryWriter(MemoryEntries entries) {
        this.entries = entries;
    }

    /** What happens to an UNLINK from here on, after it is noted. */
    public void onUnlink(Function<List<ByteString>, CompletableFuture<Long>> action) {
        onUnlink = action;
    }

    /** What an UNLINK does by default. */
    public CompletableFuture<Long> removed(List<ByteString> keys) {
        return CompletableFuture.completedFuture(remove(keys));
    }

    /** Removes entries as time or another client does; answers how many there were. */
    public long remove(List<ByteString> keys) {
        return entries.remove(keys);
    }

    /** The keys of each UNLINK that was sent. */
    public List<List<ByteString>> unlinks() {
        return unlinks;
    }

    /** How many changes on condition were made. */
    public int changes() {
        return changes.get();
    }

    @Override
    public int keysPerUnlink() {
        return 1_000;
    }

    @Override
    public CompletableFuture<Long> unlink(List<ByteString> keys) {
        unlinks.add(keys);
        return onUnlink.apply(keys);
    }

    @Override
    public CompletableFuture<Change.Outcome> change(ByteString key, SeenValue seen, Change change) {
        if (entries.isRefused(key)) {
            return MemoryEntries.refusal("Redis refused to change it.");
        }
        return CompletableFuture.completedFuture(outcome(entries.get(key), seen, change));
    }

    private Change.Outcome outcome(StoredEntry entry, SeenValue seen, Change change) {
        if (!(entry.value().orElse(null) instanceof StoredValue.Text text)) {
            return Change.Outcome.GONE;
        }
        if (!text.bytes().equals(seen.bytes())) {
            return Change.Outcome.CHANGED;
        }
        changes.incrementAndGet();
        make(change, entry, text);
        return Change.Outcome.DONE;
    }

    private void make(Change change, StoredEntry entry, StoredValue.Text text) {
        ByteString key = entry.key();
        switch (change) {
            case Change.Delete() -> entries.remove(List.of(key));
            case Change.WriteBack(ByteString value, Duration left) ->
                    entries.put(key, MemoryEntries.text(value), ttl(left));
            case Change.Replace(ByteString value) ->
                    entries.put(key, MemoryEntries.text(value), entry.ttl());
            case Change.Expire(Duration left) -> entries.put(key, text, ttl(left));
            case Change.Persist() -> entries.put(key, text, new Ttl.None());
            case Change.Move(ByteString to) -> {
                entries.put(to, text, entry.ttl());
                entries.remove(List.of(key));
            }
        }
    }

    private Ttl ttl(Duration left) {
        return Ttl.ofPttl(left.toMillis(), entries.clock().nanos());
    }
}
