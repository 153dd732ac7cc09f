package dev.cachewarden.ui.compare;

import dev.cachewarden.core.entry.StoredEntry;
import dev.cachewarden.core.entry.StoredValue;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.BulkRequest;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheServer;
import dev.cachewarden.core.port.CacheWriter;
import dev.cachewarden.core.port.Change;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.CommandCount;
import dev.cachewarden.core.port.ConnectionState;
import dev.cachewarden.core.port.Listening;
import dev.cachewarden.core.port.SeenValue;
import dev.cachewarden.core.port.ServerFacts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** A database in memory with a clock that a test moves. */
public final class MemoryServer implements CacheServer, CacheWriter, Clock {

    final Map<ByteString, StoredValue> values = new HashMap<>();
    final Map<ByteString, Ttl> ttls = new HashMap<>();
    final Set<ByteString> failing = new HashSet<>();
    final List<List<ByteString>> reads = new ArrayList<>();

    /** Readings that wait, while {@link #held} is set. */
    final List<Runnable> waiting = new ArrayList<>();

    boolean held;
    boolean readOnly;
    long nanos = 1_000_000_000_000L;

    /** Puts text under a key. */
    public void put(String key, String value, Duration ttl) {
        put(ByteString.utf8(key), ByteString.utf8(value), ttl);
    }

    /** Commands that change something, sent so far. */
    public int changes;

    public Set<ByteString> keys() {
        return values.keySet();
    }

    public void setReadOnly() {
        readOnly = true;
    }

    void put(ByteString key, ByteString value, Duration ttl) {
        values.put(key, new StoredValue.Text(value, value.length()));
        ttls.put(key, Ttl.ofPttl(ttl.toMillis(), nanos));
    }

    public void pass(Duration time) {
        nanos += time.toNanos();
        ttls.entrySet().stream()
                .filter(it -> it.getValue() instanceof Ttl.Running ttl && ttl.isExpired(nanos))
                .map(Map.Entry::getKey)
                .toList()
                .forEach(this::remove);
    }

    private boolean remove(ByteString key) {
        ttls.remove(key);
        return values.remove(key) != null;
    }

    private StoredEntry entry(ByteString key) {
        return new StoredEntry(key, Optional.ofNullable(values.get(key)), ttl(key));
    }

    private Ttl ttl(ByteString key) {
        return ttls.getOrDefault(key, new Ttl.Missing());
    }

    @Override
    public List<CompletableFuture<StoredEntry>> read(List<ByteString> keys) {
        reads.add(keys);
        return keys.stream().map(this::readOne).toList();
    }

    private CompletableFuture<StoredEntry> readOne(ByteString key) {
        CompletableFuture<StoredEntry> answer = new CompletableFuture<>();
        Runnable complete =
                () -> {
                    if (failing.contains(key)) {
                        answer.completeExceptionally(
                                new CacheException(
                                        CacheException.Kind.SERVER,
                                        "Redis refused to read this entry. Try again."));
                    } else {
                        answer.complete(entry(key));
                    }
                };
        if (held) {
            waiting.add(complete);
        } else {
            complete.run();
        }
        return answer;
    }

    @Override
    public CompletableFuture<List<Optional<Ttl>>> ttls(List<ByteString> keys) {
        return CompletableFuture.completedFuture(
                keys.stream().map(this::ttl).map(Optional::of).toList());
    }

    @Override
    public int keysPerUnlink() {
        return 1000;
    }

    @Override
    public CompletableFuture<Long> unlink(List<ByteString> keys) {
        changes++;
        return CompletableFuture.completedFuture(keys.stream().filter(this::remove).count());
    }

    @Override
    public CacheWriter writer() {
        return this;
    }

    @Override
    public ServerFacts facts() {
        return new ServerFacts("memory:6379", "", 3, false, readOnly);
    }

    @Override
    public Optional<String> identity() {
        return Optional.of("the only one");
    }

    @Override
    public ConnectionState state() {
        return ConnectionState.CONNECTED;
    }

    @Override
    public Listening onStateChange(Runnable listener) {
        return () -> {};
    }

    @Override
    public List<CommandCount> commandCounts() {
        return List.of();
    }

    @Override
    public Duration latency() {
        return Duration.ZERO;
    }

    @Override
    public OptionalLong databaseSize() {
        return OptionalLong.of(values.size());
    }

    @Override
    public void scan(ByteString pattern, int count, ScanSink sink) {
        sink.accept(List.copyOf(values.keySet()));
    }

    @Override
    public CompletableFuture<List<OptionalLong>> lengths(List<ByteString> keys) {
        return CompletableFuture.completedFuture(keys.stream().map(this::length).toList());
    }

    private OptionalLong length(ByteString key) {
        return values.get(key) instanceof StoredValue.Text text
                ? OptionalLong.of(text.length())
                : OptionalLong.empty();
    }

    @Override
    public void readAll(BulkRequest request, EntrySink sink) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long commandsToReadAll(int count, boolean values) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<Optional<SeenValue>> see(ByteString key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<Change.Outcome> change(ByteString key, SeenValue seen, Change change) {
        if (failing.contains(key)) {
            return CompletableFuture.failedFuture(
                    new CacheException(CacheException.Kind.SERVER, "Redis refused to change it."));
        }
        if (!(values.get(key) instanceof StoredValue.Text(ByteString bytes, var _))) {
            return CompletableFuture.completedFuture(Change.Outcome.GONE);
        }
        if (!bytes.equals(seen.bytes())) {
            return CompletableFuture.completedFuture(Change.Outcome.CHANGED);
        }
        changes++;
        switch (change) {
            case Change.Delete() -> remove(key);
            case Change.WriteBack(ByteString value, Duration ttl) -> put(key, value, ttl);
            case Change.Replace(ByteString value) ->
                    values.put(key, new StoredValue.Text(value, value.length()));
            case Change.Expire(Duration ttl) -> ttls.put(key, Ttl.ofPttl(ttl.toMillis(), nanos));
            case Change.Persist() -> ttls.put(key, new Ttl.None());
            case Change.Move(ByteString to) -> {
                values.put(to, new StoredValue.Text(bytes, bytes.length()));
                ttls.put(to, ttl(key));
                remove(key);
            }
        }
        return CompletableFuture.completedFuture(Change.Outcome.DONE);
    }

    /** Every reading and change of that key is refused from then on. */
    public void refuse(String key) {
        failing.add(ByteString.utf8(key));
    }

    @Override
    public void close() {}

    @Override
    public Instant now() {
        return Instant.parse("2026-11-22T14:00:00Z").plusNanos(nanos - 1_000_000_000_000L);
    }

    @Override
    public long nanos() {
        return nanos;
    }
}
