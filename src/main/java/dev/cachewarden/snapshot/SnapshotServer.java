package dev.cachewarden.snapshot;

import dev.cachewarden.core.audit.ReadingPace;
import dev.cachewarden.core.entry.StoredEntry;
import dev.cachewarden.core.entry.StoredValue;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Glob;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.port.BulkRequest;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheException.Kind;
import dev.cachewarden.core.port.CacheReader;
import dev.cachewarden.core.port.CommandCount;
import dev.cachewarden.core.port.ConnectionState;
import dev.cachewarden.core.port.FollowedKeys;
import dev.cachewarden.core.port.KeyChanges;
import dev.cachewarden.core.port.Listening;
import dev.cachewarden.core.port.SeenValue;
import dev.cachewarden.core.port.SentCommand;
import dev.cachewarden.core.port.ServerFacts;
import dev.cachewarden.core.snapshot.OpenedSnapshot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * An opened snapshot in place of a server. That a key is missing in it proves that it was not there
 * only where the snapshot holds all: a scan of one that does not hold all fails at its end, and so
 * does the reading of a key that may have been there. Answers at once, on the calling thread.
 */
final class SnapshotServer implements CacheReader {

    private final OpenedSnapshot opened;
    private final HeldEntries entries;
    private final KeyGrammar grammar;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile ConnectionState state = ConnectionState.CONNECTED;

    SnapshotServer(OpenedSnapshot opened, HeldEntries entries) {
        this.opened = opened;
        this.entries = entries;
        this.grammar = new KeyGrammar(opened.title().prefix(), List.of());
    }

    @Override
    public Optional<OpenedSnapshot> snapshot() {
        return Optional.of(opened);
    }

    @Override
    public ServerFacts facts() {
        return new ServerFacts(opened.name(), "", 3, Optional.empty(), true, "");
    }

    @Override
    public Optional<String> identity() {
        return Optional.of(opened.name());
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
        return List.of();
    }

    @Override
    public List<SentCommand> lastCommands() {
        return List.of();
    }

    @Override
    public Duration latency() {
        return Duration.ZERO;
    }

    @Override
    public Optional<ReadingPace> pace() {
        return Optional.empty();
    }

    @Override
    public Optional<Instant> time() {
        return Optional.of(opened.title().takenAt());
    }

    /** What other tenants had is not known. */
    @Override
    public OptionalLong databaseSize() {
        return OptionalLong.empty();
    }

    @Override
    public void scan(ByteString pattern, int count, ScanSink sink) {
        requireOpen();
        Predicate<ByteString> matches = Glob.matching(pattern);
        List<ByteString> batch = new ArrayList<>(count);
        for (ByteString key : entries.keys()) {
            if (matches.test(key)) {
                batch.add(key);
            }
            if (batch.size() == count) {
                if (!sink.accept(batch)) {
                    return;
                }
                batch = new ArrayList<>(count);
            }
        }
        if (sink.accept(batch)) {
            opened.gap().ifPresent(SnapshotServer::notSaved);
        }
    }

    private static void notSaved(String why) {
        throw new CacheException(Kind.NOT_SAVED, why);
    }

    @Override
    public List<CompletableFuture<StoredEntry>> read(List<ByteString> keys) {
        return keys.stream().map(key -> answer(() -> read(key))).toList();
    }

    private StoredEntry read(ByteString key) {
        return entry(key)
                .map(it -> new StoredEntry(key, Optional.of(value(it)), it.ttl()))
                .orElseGet(() -> StoredEntry.missing(key));
    }

    private StoredValue value(HeldEntry entry) {
        if (!entry.isString()) {
            return new StoredValue.Dumped(entry.type(), entry.length());
        }
        ByteString bytes = entries.bytes(entry);
        int read = Math.min(bytes.length(), StoredValue.Text.LONGEST);
        return new StoredValue.Text(bytes.slice(0, read), entry.length());
    }

    @Override
    public CompletableFuture<List<Optional<Ttl>>> ttls(List<ByteString> keys) {
        return each(
                keys,
                key -> Optional.of(entry(key).map(HeldEntry::ttl).orElseGet(Ttl.Missing::new)));
    }

    @Override
    public CompletableFuture<List<OptionalLong>> lengths(List<ByteString> keys) {
        return each(
                keys,
                key ->
                        entry(key)
                                .filter(HeldEntry::isString)
                                .map(it -> OptionalLong.of(it.length()))
                                .orElseGet(OptionalLong::empty));
    }

    private <T> CompletableFuture<List<T>> each(List<ByteString> keys, Function<ByteString, T> of) {
        return answer(() -> keys.stream().map(of).toList());
    }

    @Override
    public void readAll(BulkRequest request, EntrySink sink) {
        requireOpen();
        new SnapshotReading(entries, request).run(sink);
    }

    /** Nothing is sent. */
    @Override
    public long commandsToReadAll(int count, boolean values) {
        return 0;
    }

    @Override
    public CompletableFuture<Optional<SeenValue>> see(ByteString key) {
        return answer(() -> entry(key).map(it -> new SeenValue(it.type(), entries.bytes(it))));
    }

    /**
     * Empty only where it is known that there was none.
     *
     * @throws CacheException where it is not
     */
    private Optional<HeldEntry> entry(ByteString key) {
        requireOpen();
        Optional<HeldEntry> entry = entries.get(key);
        if (entry.isEmpty()) {
            whyUnknown(key).ifPresent(SnapshotServer::notSaved);
        }
        return entry;
    }

    private Optional<String> whyUnknown(ByteString key) {
        Optional<CacheKey> ours = grammar.parse(key);
        return ours.isPresent()
                ? opened.gapAt(ours.get())
                : Optional.of("The snapshot holds keys of " + opened.title().prefix() + " only.");
    }

    private static <T> CompletableFuture<T> answer(Supplier<T> reading) {
        try {
            return CompletableFuture.completedFuture(reading.get());
        } catch (CacheException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void requireOpen() {
        if (state == ConnectionState.CLOSED) {
            throw CacheException.notSent("The snapshot was closed. Open it again.");
        }
    }

    @Override
    public FollowedKeys follow(ByteString prefix, KeyChanges changes) {
        throw new CacheException(
                Kind.SERVER, "This is a snapshot: nothing in it changes, so nothing is followed.");
    }

    @Override
    public void close() {
        if (state != ConnectionState.CLOSED) {
            state = ConnectionState.CLOSED;
            entries.close();
            listeners.forEach(Runnable::run);
            listeners.clear();
        }
    }
}
