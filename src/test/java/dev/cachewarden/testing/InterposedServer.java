package dev.cachewarden.testing;

import dev.cachewarden.core.entry.StoredEntry;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.BulkRequest;
import dev.cachewarden.core.port.CacheServer;
import dev.cachewarden.core.port.CacheWriter;
import dev.cachewarden.core.port.Change;
import dev.cachewarden.core.port.CommandCount;
import dev.cachewarden.core.port.ConnectionState;
import dev.cachewarden.core.port.Listening;
import dev.cachewarden.core.port.SeenValue;
import dev.cachewarden.core.port.ServerFacts;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;

/** A real server with something happening just before a change, which is numbered from 1. */
public final class InterposedServer implements CacheServer, CacheWriter {

    private static final int KEYS_PER_UNLINK = 1_000;

    private final CacheServer server;
    private BiConsumer<Integer, List<ByteString>> beforeUnlink = (number, keys) -> {};
    private IntConsumer beforeChange = number -> {};
    private int unlinks;
    private int changes;

    public InterposedServer(CacheServer server) {
        this.server = server;
    }

    public void beforeUnlink(BiConsumer<Integer, List<ByteString>> action) {
        beforeUnlink = action;
    }

    /** Of changes on condition. */
    public void beforeChange(IntConsumer action) {
        beforeChange = action;
    }

    /** Always the same, so that it is known which batch is which. */
    @Override
    public int keysPerUnlink() {
        return KEYS_PER_UNLINK;
    }

    @Override
    public CompletableFuture<Long> unlink(List<ByteString> keys) {
        unlinks++;
        beforeUnlink.accept(unlinks, keys);
        return server.writer().unlink(keys);
    }

    @Override
    public void scan(ByteString pattern, int count, ScanSink sink) {
        server.scan(pattern, count, sink);
    }

    @Override
    public CacheWriter writer() {
        return this;
    }

    @Override
    public ServerFacts facts() {
        return server.facts();
    }

    @Override
    public Optional<String> identity() {
        return server.identity();
    }

    @Override
    public ConnectionState state() {
        return server.state();
    }

    @Override
    public Listening onStateChange(Runnable listener) {
        return server.onStateChange(listener);
    }

    @Override
    public List<CommandCount> commandCounts() {
        return server.commandCounts();
    }

    @Override
    public Duration latency() {
        return server.latency();
    }

    @Override
    public OptionalLong databaseSize() {
        return server.databaseSize();
    }

    @Override
    public List<CompletableFuture<StoredEntry>> read(List<ByteString> keys) {
        return server.read(keys);
    }

    @Override
    public CompletableFuture<List<Optional<Ttl>>> ttls(List<ByteString> keys) {
        return server.ttls(keys);
    }

    @Override
    public CompletableFuture<List<OptionalLong>> lengths(List<ByteString> keys) {
        return server.lengths(keys);
    }

    @Override
    public void readAll(BulkRequest request, EntrySink sink) {
        server.readAll(request, sink);
    }

    @Override
    public long commandsToReadAll(int count, boolean values) {
        return server.commandsToReadAll(count, values);
    }

    @Override
    public CompletableFuture<Optional<SeenValue>> see(ByteString key) {
        return server.see(key);
    }

    @Override
    public CompletableFuture<Change.Outcome> change(ByteString key, SeenValue seen, Change change) {
        beforeChange.accept(++changes);
        return server.writer().change(key, seen, change);
    }

    @Override
    public void close() {
        server.close();
    }
}
