package dev.cachewarden.testing;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.audit.ReadingPace;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.connection.Tls;
import dev.cachewarden.core.entry.StoredEntry;
import dev.cachewarden.core.entry.StoredValue;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.json.JsonParser;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.KeyGrammar;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The reading half of a cache in memory, whose time, faults and delays a test decides. Answers at
 * once.
 */
public final class MemoryCache implements CacheServer {

    private static final Duration LEFT = Duration.ofSeconds(272);

    private final HandClock clock = new HandClock();
    private final MemoryEntries entries = new MemoryEntries(clock);
    private final MemoryWriter writer = new MemoryWriter(entries);
    private final MemoryScan scans = new MemoryScan(entries);
    private final MemoryReports reports = new MemoryReports(entries);
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final List<List<ByteString>> reads = new CopyOnWriteArrayList<>();
    private final List<List<ByteString>> ttlReads = new CopyOnWriteArrayList<>();
    private final List<Runnable> held = new CopyOnWriteArrayList<>();
    private ServerFacts facts =
            new ServerFacts("memory:6379", "8.0.0", 3, Optional.empty(), false, "");
    private ConnectionState state = ConnectionState.CONNECTED;
    private Optional<CacheException> ttlFailure = Optional.empty();
    private List<SentCommand> sent = List.of();
    private Optional<ReadingPace> pace = Optional.empty();
    private boolean holding;
    private boolean closed;

    /** Entries of some minutes to live, of which the names alone matter. */
    public MemoryCache with(String... names) {
        for (String name : names) {
            put(name, "{}", LEFT);
        }
        return this;
    }

    public void put(String name, String value, Duration left) {
        put(ByteString.utf8(name), ByteString.utf8(value), left);
    }

    public void put(ByteString key, ByteString value, Duration left) {
        put(key, MemoryEntries.text(value), Ttl.ofPttl(left.toMillis(), clock.nanos()));
    }

    public void put(ByteString key, StoredValue value, Ttl ttl) {
        entries.put(key, value, ttl);
    }

    /** Values came that fast before. */
    public MemoryCache pace(ReadingPace measured) {
        pace = Optional.of(measured);
        return this;
    }

    /** The commands that are said to have been sent, latest first. */
    public void sent(SentCommand... commands) {
        sent = List.of(commands);
    }

    public void remove(String name) {
        entries.remove(List.of(ByteString.utf8(name)));
    }

    public void clear() {
        entries.remove(List.copyOf(keys()));
    }

    public Set<ByteString> keys() {
        return entries.keys();
    }

    public KeyIndex index(KeyGrammar grammar) {
        KeyIndex.Builder index = new KeyIndex.Builder(grammar);
        keys().forEach(index::add);
        return index.build();
    }

    public HandClock clock() {
        return clock;
    }

    /** Lets that time go by: what is over is gone. */
    public void pass(Duration time) {
        clock.forward(time);
        entries.expire();
    }

    /** Where no value is parsed. */
    public Workspace workspace() {
        return workspace(_ -> Optional.empty());
    }

    public Workspace workspace(JsonParser parser) {
        return new Workspace(this, CacheLayout.DEFAULT, parser, clock);
    }

    /** A server where every command costs money. */
    public MemoryCache billed() {
        facts =
                new ServerFacts(
                        "memory.upstash.io:6379", "8.0.0", 3, Optional.of(Tls.USUAL), false, "");
        return this;
    }

    public void readOnly() {
        facts = new ServerFacts(facts.name(), facts.version(), 3, facts.tls(), true, facts.user());
    }

    /** One behind TLS. */
    public void tls(Tls tls) {
        facts = new ServerFacts(facts.name(), facts.version(), 3, Optional.of(tls), false, "");
    }

    /** Changes the state as a broken or mended connection does. */
    public void become(ConnectionState changed) {
        state = changed;
        listeners.forEach(Runnable::run);
    }

    /** How changes are reported: not at all, unless that is asked for. */
    public MemoryReports reports() {
        return reports;
    }

    /** How scans are answered. */
    public MemoryScan scans() {
        return scans;
    }

    /** The next readings of times to live fail. */
    public void failTtls(CacheException failure) {
        ttlFailure = Optional.of(failure);
    }

    public void mendTtls() {
        ttlFailure = Optional.empty();
    }

    /** Every reading and change of that key is refused from then on. */
    public void refuse(String name) {
        entries.refuse(ByteString.utf8(name));
    }

    public void refuseNothing() {
        entries.refuseNothing();
    }

    /** Values that are asked for from here on are not answered until {@link #release()}. */
    public void hold() {
        holding = true;
    }

    /** Answers what is held, with what is there now, and holds nothing any more. */
    public void release() {
        answerAtOnce();
        List<Runnable> answers = List.copyOf(held);
        held.clear();
        answers.forEach(Runnable::run);
    }

    /** Holds nothing any more; what is held stays so. */
    public void answerAtOnce() {
        holding = false;
    }

    /** The keys whose values were read, per pipeline. */
    public List<List<ByteString>> reads() {
        return reads;
    }

    /** The keys whose time to live was asked for, per pipeline. */
    public List<List<ByteString>> ttlReads() {
        return ttlReads;
    }

    public boolean isClosed() {
        return closed;
    }

    @Override
    public MemoryWriter writer() {
        return writer;
    }

    @Override
    public ServerFacts facts() {
        return facts;
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
    public List<SentCommand> lastCommands() {
        return sent;
    }

    @Override
    public Optional<ReadingPace> pace() {
        return pace;
    }

    @Override
    public Duration latency() {
        return Duration.ofNanos(812_000);
    }

    @Override
    public Optional<Instant> time() {
        return Optional.of(clock.now());
    }

    @Override
    public OptionalLong databaseSize() {
        return OptionalLong.of(keys().size());
    }

    @Override
    public void scan(ByteString pattern, int count, ScanSink sink) {
        scans.run(sink);
    }

    @Override
    public List<CompletableFuture<StoredEntry>> read(List<ByteString> keys) {
        reads.add(keys);
        return keys.stream().map(this::read).toList();
    }

    private CompletableFuture<StoredEntry> read(ByteString key) {
        if (!holding) {
            return entries.read(key);
        }
        CompletableFuture<StoredEntry> answer = new CompletableFuture<>();
        held.add(() ->
                entries.read(key)
                        .handle((entry, failure) ->
                                failure == null
                                        ? answer.complete(entry)
                                        : answer.completeExceptionally(failure))
                        .join());
        return answer;
    }

    @Override
    public CompletableFuture<List<Optional<Ttl>>> ttls(List<ByteString> keys) {
        ttlReads.add(keys);
        List<Optional<Ttl>> ttls =
                keys.stream().map(key -> Optional.of(entries.get(key).ttl())).toList();
        return ttlFailure.isPresent()
                ? CompletableFuture.failedFuture(ttlFailure.get())
                : CompletableFuture.completedFuture(ttls);
    }

    @Override
    public CompletableFuture<List<OptionalLong>> lengths(List<ByteString> keys) {
        return CompletableFuture.completedFuture(keys.stream().map(entries::length).toList());
    }

    @Override
    public void readAll(BulkRequest request, EntrySink sink) {
        List<ReadEntry> all = new ArrayList<>();
        for (int i = 0; i < request.count(); i++) {
            all.add(entries.readEntry(i, request.key().apply(i), request.values()));
        }
        if (!all.isEmpty()) {
            sink.accept(all);
        }
    }

    @Override
    public long commandsToReadAll(int count, boolean values) {
        return values ? 2L * count : count;
    }

    @Override
    public CompletableFuture<Optional<SeenValue>> see(ByteString key) {
        throw new AssertionError("Repairs are tried on a real server");
    }

    @Override
    public FollowedKeys follow(ByteString prefix, KeyChanges changes) {
        return reports.follow(changes);
    }

    @Override
    public void close() {
        closed = true;
    }
}
