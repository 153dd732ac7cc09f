package dev.cachewarden.ui.support;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.connection.CacheLayout;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/** A cache server that holds names and answers at once. */
public final class FakeServer implements CacheServer, CacheWriter {

    private final List<ByteString> keys = new ArrayList<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private final List<List<ByteString>> ttlReads = new ArrayList<>();
    private String name = "fake:6379";
    private boolean readOnly;
    private ConnectionState state = ConnectionState.CONNECTED;
    private Optional<CacheException> scanFailure = Optional.empty();
    private Optional<CacheException> readFailure = Optional.empty();
    private boolean closed;

    public FakeServer with(String... names) {
        for (String name : names) {
            keys.add(ByteString.utf8(name));
        }
        return this;
    }

    public void remove(String name) {
        keys.remove(ByteString.utf8(name));
    }

    /** A server where every command costs money. */
    public FakeServer billed() {
        name = "fake.upstash.io:6379";
        return this;
    }

    public FakeServer readOnly() {
        readOnly = true;
        return this;
    }

    public void state(ConnectionState wanted) {
        state = wanted;
        listeners.forEach(Runnable::run);
    }

    /** The next scans bring what there is and then fail. */
    public void failScans(CacheException failure) {
        scanFailure = Optional.of(failure);
    }

    public void mendScans() {
        scanFailure = Optional.empty();
    }

    /** The names whose time to live was asked for, per pipeline. */
    public List<List<ByteString>> ttlReads() {
        return ttlReads;
    }

    /** What the next readings of times to live fail with. */
    public void failReads(Optional<CacheException> failure) {
        readFailure = failure;
    }

    public boolean isClosed() {
        return closed;
    }

    public Workspace workspace() {
        return new Workspace(this, CacheLayout.DEFAULT, _ -> Optional.empty(), Clock.system());
    }

    @Override
    public CacheWriter writer() {
        return this;
    }

    @Override
    public ServerFacts facts() {
        return new ServerFacts(name, "8.0.0", 3, true, readOnly);
    }

    @Override
    public Optional<String> identity() {
        return Optional.of("the only one");
    }

    @Override
    public ConnectionState state() {
        return state;
    }

    @Override
    public Listening onStateChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public List<CommandCount> commandCounts() {
        return List.of(new CommandCount("SCAN", 410), new CommandCount("PTTL", 2));
    }

    @Override
    public Duration latency() {
        return Duration.ofNanos(812_000);
    }

    @Override
    public OptionalLong databaseSize() {
        return OptionalLong.of(keys.size());
    }

    @Override
    public void scan(ByteString pattern, int count, ScanSink sink) {
        boolean _ = sink.accept(List.copyOf(keys));
        scanFailure.ifPresent(failure -> {
            throw failure;
        });
    }

    @Override
    public List<CompletableFuture<StoredEntry>> read(List<ByteString> wanted) {
        return wanted.stream().map(key -> CompletableFuture.completedFuture(entry(key))).toList();
    }

    private StoredEntry entry(ByteString key) {
        ByteString value = ByteString.utf8("{}");
        return keys.contains(key)
                ? new StoredEntry(
                        key,
                        Optional.of(new StoredValue.Text(value, value.length())),
                        new Ttl.None())
                : StoredEntry.missing(key);
    }

    @Override
    public CompletableFuture<List<Optional<Ttl>>> ttls(List<ByteString> wanted) {
        ttlReads.add(wanted);
        if (readFailure.isPresent()) {
            return CompletableFuture.failedFuture(readFailure.get());
        }
        long now = Clock.system().nanos();
        return CompletableFuture.completedFuture(
                wanted.stream()
                        .map(key ->
                                Optional.of(Ttl.ofPttl(key.length() % 7 == 0 ? -1 : 272_900, now)))
                        .toList());
    }

    @Override
    public CompletableFuture<List<OptionalLong>> lengths(List<ByteString> wanted) {
        return CompletableFuture.completedFuture(
                wanted.stream().map(key -> OptionalLong.of(3000L + key.length())).toList());
    }

    @Override
    public int keysPerUnlink() {
        return 1000;
    }

    @Override
    public CompletableFuture<Long> unlink(List<ByteString> wanted) {
        keys.removeAll(wanted);
        return CompletableFuture.completedFuture((long) wanted.size());
    }

    @Override
    public void readAll(BulkRequest request, EntrySink sink) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long commandsToReadAll(int count, boolean values) {
        return values ? 2L * count : count;
    }

    @Override
    public CompletableFuture<Optional<SeenValue>> see(ByteString key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<Change.Outcome> change(ByteString key, SeenValue seen, Change change) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        closed = true;
    }
}
