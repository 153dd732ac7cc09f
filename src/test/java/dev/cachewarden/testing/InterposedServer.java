package dev.cachewarden.testing;

import dev.cachewarden.core.audit.ReadingPace;
import dev.cachewarden.core.entry.StoredEntry;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.BulkRequest;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheServer;
import dev.cachewarden.core.port.CommandCount;
import dev.cachewarden.core.port.ConnectionState;
import dev.cachewarden.core.port.FollowedKeys;
import dev.cachewarden.core.port.KeyChanges;
import dev.cachewarden.core.port.Listening;
import dev.cachewarden.core.port.ReadEntry;
import dev.cachewarden.core.port.SeenValue;
import dev.cachewarden.core.port.SentCommand;
import dev.cachewarden.core.port.ServerFacts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * A connection to a real server that is lost where a test says so: at the n-th step from a moment
 * on, which is a command or a batch of a reading. From there on nothing is answered until it is
 * back. Its writer calls the test before a change. Changes are not reported: keys are as they were
 * read until a test has them read again.
 */
public final class InterposedServer implements CacheServer {

    private static final int NEVER = Integer.MAX_VALUE;

    private final CacheServer real;
    private final InterposedWriter writer;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final AtomicInteger left = new AtomicInteger(NEVER);
    private final AtomicBoolean lost = new AtomicBoolean();
    private final AtomicInteger refusals = new AtomicInteger();

    public InterposedServer(CacheServer real) {
        this.real = real;
        writer = new InterposedWriter(real.writer(), this);
    }

    /** Loses the connection at the {@code step}-th step from here, 1 being the next. */
    public void loseAt(int step) {
        left.set(step);
    }

    /** Loses the connection now. */
    public void lose() {
        if (lost.compareAndSet(false, true)) {
            listeners.forEach(Runnable::run);
        }
    }

    /** The connection is back. */
    public void restore() {
        left.set(NEVER);
        if (lost.compareAndSet(true, false)) {
            listeners.forEach(Runnable::run);
        }
    }

    /** Answers the next commands with that the server is loading its data. */
    public void load(int commands) {
        refusals.set(commands);
    }

    void step() {
        if (refusals.getAndUpdate(it -> Math.max(0, it - 1)) > 0) {
            throw new CacheException(CacheException.Kind.LOADING, "It is loading its data.");
        }
        if (left.get() != NEVER && left.decrementAndGet() <= 0) {
            lose();
        }
        if (lost.get()) {
            throw new CacheException(
                    CacheException.Kind.CONNECTION_LOST, "The connection was lost.");
        }
    }

    <T> CompletableFuture<T> step(Supplier<CompletableFuture<T>> command) {
        try {
            step();
            return command.get();
        } catch (CacheException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    @Override
    public InterposedWriter writer() {
        return writer;
    }

    @Override
    public ServerFacts facts() {
        return real.facts();
    }

    @Override
    public Optional<String> identity() {
        return real.identity();
    }

    @Override
    public ConnectionState state() {
        return lost.get() ? ConnectionState.RECONNECTING : real.state();
    }

    @Override
    public Listening onStateChange(Runnable listener) {
        listeners.add(listener);
        Listening inner = real.onStateChange(listener);
        return () -> {
            listeners.remove(listener);
            inner.close();
        };
    }

    @Override
    public List<CommandCount> commandCounts() {
        return real.commandCounts();
    }

    @Override
    public List<SentCommand> lastCommands() {
        return real.lastCommands();
    }

    @Override
    public Duration latency() {
        return real.latency();
    }

    @Override
    public Optional<ReadingPace> pace() {
        return real.pace();
    }

    @Override
    public Optional<Instant> time() {
        step();
        return real.time();
    }

    @Override
    public OptionalLong databaseSize() {
        step();
        return real.databaseSize();
    }

    @Override
    public void scan(ByteString pattern, int count, ScanSink sink) {
        step();
        real.scan(
                pattern,
                count,
                keys -> {
                    step();
                    return sink.accept(keys);
                });
    }

    @Override
    public List<CompletableFuture<StoredEntry>> read(List<ByteString> keys) {
        try {
            step();
            return real.read(keys);
        } catch (CacheException failure) {
            return keys.stream()
                    .map(_ -> CompletableFuture.<StoredEntry>failedFuture(failure))
                    .toList();
        }
    }

    @Override
    public CompletableFuture<List<Optional<Ttl>>> ttls(List<ByteString> keys) {
        return step(() -> real.ttls(keys));
    }

    @Override
    public CompletableFuture<List<OptionalLong>> lengths(List<ByteString> keys) {
        return step(() -> real.lengths(keys));
    }

    @Override
    public void readAll(BulkRequest request, EntrySink sink) {
        step();
        real.readAll(
                request,
                new EntrySink() {
                    @Override
                    public boolean accept(List<ReadEntry> entries) {
                        step();
                        return sink.accept(entries);
                    }

                    @Override
                    public boolean refused(List<Integer> indexes, CacheException why) {
                        return sink.refused(indexes, why);
                    }
                });
    }

    @Override
    public long commandsToReadAll(int count, boolean values) {
        return real.commandsToReadAll(count, values);
    }

    @Override
    public CompletableFuture<Optional<SeenValue>> see(ByteString key) {
        return step(() -> real.see(key));
    }

    @Override
    public FollowedKeys follow(ByteString prefix, KeyChanges changes) {
        throw new CacheException(
                CacheException.Kind.SERVER, "An interposed server reports no changes.");
    }

    @Override
    public void close() {
        real.close();
    }
}
