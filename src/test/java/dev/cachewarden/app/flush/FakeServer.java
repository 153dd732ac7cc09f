package dev.cachewarden.app.flush;

import dev.cachewarden.core.entry.StoredEntry;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.BulkRequest;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheServer;
import dev.cachewarden.core.port.CacheWriter;
import dev.cachewarden.core.port.Change;
import dev.cachewarden.core.port.CommandCount;
import dev.cachewarden.core.port.ConnectionState;
import dev.cachewarden.core.port.Listening;
import dev.cachewarden.core.port.SeenValue;
import dev.cachewarden.core.port.ServerFacts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/**
 * A database in memory whose scan passes every key, for any pattern: the worst that a pattern can
 * do. Answers UNLINK when it is sent, unless set up otherwise.
 */
public final class FakeServer implements CacheServer, CacheWriter {

    public final Map<ByteString, Ttl> entries = new TreeMap<>();
    public final List<List<ByteString>> unlinks = new ArrayList<>();
    public boolean readOnly;
    public ConnectionState state = ConnectionState.CONNECTED;
    private Runnable stateListener = () -> {};
    public int batch = 10;

    /** What is passed for each page of the scan. */
    public UnaryOperator<List<ByteString>> passed = keys -> keys;

    /** Called before each page with its number, from 0. */
    public java.util.function.IntConsumer beforePage = page -> {};

    /** What happens to an UNLINK: by default it removes. */
    public java.util.function.Function<List<ByteString>, CompletableFuture<Long>> unlink =
            keys -> CompletableFuture.completedFuture(remove(keys));

    public static CompletableFuture<Long> failed(CacheException.Kind kind, String message) {
        return CompletableFuture.failedFuture(new CacheException(kind, message));
    }

    public long remove(List<ByteString> keys) {
        return keys.stream().filter(key -> entries.remove(key) != null).count();
    }

    @Override
    public void scan(ByteString pattern, int count, ScanSink sink) {
        List<ByteString> all = List.copyOf(entries.keySet());
        int page = 0;
        for (int from = 0; from < all.size(); from += batch) {
            beforePage.accept(page++);
            List<ByteString> keys =
                    all.subList(from, Math.min(from + batch, all.size())).stream()
                            .filter(entries::containsKey)
                            .toList();
            if (!sink.accept(passed.apply(keys))) {
                return;
            }
        }
    }

    @Override
    public int keysPerUnlink() {
        return 1000;
    }

    @Override
    public CompletableFuture<Long> unlink(List<ByteString> keys) {
        unlinks.add(keys);
        return unlink.apply(keys);
    }

    @Override
    public CompletableFuture<List<Optional<Ttl>>> ttls(List<ByteString> keys) {
        return CompletableFuture.completedFuture(
                keys.stream()
                        .map(key -> Optional.of(entries.getOrDefault(key, new Ttl.Missing())))
                        .toList());
    }

    @Override
    public CacheWriter writer() {
        return this;
    }

    @Override
    public ServerFacts facts() {
        return new ServerFacts("fake:6379", "", 3, false, readOnly);
    }

    @Override
    public OptionalLong databaseSize() {
        return OptionalLong.of(entries.size());
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
        stateListener = listener;
        return () -> stateListener = () -> {};
    }

    /** Changes the state as a broken or mended connection does. */
    public void become(ConnectionState changed) {
        state = changed;
        stateListener.run();
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
    public List<CompletableFuture<StoredEntry>> read(List<ByteString> keys) {
        throw new UnsupportedOperationException("A flush reads no values");
    }

    @Override
    public CompletableFuture<List<OptionalLong>> lengths(List<ByteString> keys) {
        throw new UnsupportedOperationException("A flush reads no values");
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
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
