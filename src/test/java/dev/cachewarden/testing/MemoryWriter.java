package dev.cachewarden.testing;

import dev.cachewarden.core.entry.StoredEntry;
import dev.cachewarden.core.entry.StoredValue;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.CacheWriter;
import dev.cachewarden.core.port.Change;
import dev.cachewarden.core.port.MarkedKey;
import dev.cachewarden.core.port.OptimisticRemoval;
import dev.cachewarden.core.port.Restored;
import dev.cachewarden.core.port.SeenValue;
import dev.cachewarden.core.snapshot.ContentMark;
import dev.cachewarden.core.snapshot.EntryContent;
import dev.cachewarden.core.snapshot.SavedEntry;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
            case Change.WriteBack(ByteString value, Duration left, _) ->
                    entries.put(key, MemoryEntries.text(value), ttl(left));
            case Change.Replace(ByteString value) ->
                    entries.put(key, MemoryEntries.text(value), entry.ttl());
            case Change.Expire(Duration left, _) -> entries.put(key, text, ttl(left));
            case Change.Persist() -> entries.put(key, text, new Ttl.None());
            case Change.Move(ByteString to) -> {
                entries.put(to, text, entry.ttl());
                entries.remove(List.of(key));
            }
        }
    }

    @Override
    public Optional<OptimisticRemoval> optimisticRemoval() {
        return Optional.empty();
    }

    @Override
    public int keysPerScript() {
        return 1_000;
    }

    @Override
    public CompletableFuture<List<Change.Outcome>> unlinkUnchanged(List<MarkedKey> wanted) {
        return CompletableFuture.completedFuture(wanted.stream().map(this::unlink).toList());
    }

    private Change.Outcome unlink(MarkedKey wanted) {
        ContentMark found = mark(wanted.key());
        if (found.isAbsent()) {
            return Change.Outcome.GONE;
        }
        if (!found.equals(wanted.mark())) {
            return Change.Outcome.CHANGED;
        }
        entries.remove(List.of(wanted.key()));
        return Change.Outcome.DONE;
    }

    private ContentMark mark(ByteString key) {
        return entries.get(key).value().orElse(null) instanceof StoredValue.Text text
                ? ContentMark.of(EntryContent.STRING, text.bytes())
                : ContentMark.ABSENT;
    }

    @Override
    public CompletableFuture<List<Restored>> restore(List<SavedEntry> wanted) {
        return CompletableFuture.completedFuture(wanted.stream().map(this::restore).toList());
    }

    @Override
    public int entriesPerCreation() {
        return 1_000;
    }

    @Override
    public CompletableFuture<List<Restored>> create(List<SavedEntry> wanted) {
        return restore(wanted);
    }

    private Restored restore(SavedEntry wanted) {
        ContentMark found = mark(wanted.key());
        if (!found.equals(wanted.after().ofContent())) {
            return found.isAbsent() ? Restored.GONE_SINCE : Restored.WRITTEN_SINCE;
        }
        if (wanted.before().isEmpty()) {
            entries.remove(List.of(wanted.key()));
            return Restored.DONE;
        }
        EntryContent before = wanted.before().get();
        long now = entries.clock().now().toEpochMilli();
        if (before.isExpired(now)) {
            return Restored.EXPIRED;
        }
        Ttl left =
                before.expiresAt().isPresent()
                        ? ttl(Duration.ofMillis(before.expiresAt().getAsLong() - now))
                        : new Ttl.None();
        entries.put(wanted.key(), MemoryEntries.text(before.bytes()), left);
        return Restored.DONE;
    }

    private Ttl ttl(Duration left) {
        return Ttl.ofPttl(left.toMillis(), entries.clock().nanos());
    }
}
