package dev.cachewarden.redis;

import dev.cachewarden.core.audit.ReadingPace;
import dev.cachewarden.core.entry.StoredEntry;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.BulkRequest;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheServer;
import dev.cachewarden.core.port.CacheWriter;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.CommandCount;
import dev.cachewarden.core.port.ConnectionState;
import dev.cachewarden.core.port.FollowedKeys;
import dev.cachewarden.core.port.KeyChanges;
import dev.cachewarden.core.port.Listening;
import dev.cachewarden.core.port.SeenValue;
import dev.cachewarden.core.port.SentCommand;
import dev.cachewarden.core.port.ServerFacts;
import dev.cachewarden.core.port.ServerInspection;

import io.lettuce.core.protocol.CommandType;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/**
 * A Redis server over one connection of Lettuce, one more for each following of changes, and some
 * for entries that are watched.
 */
final class LettuceServer implements CacheServer {

    private static final BulkCommand.Kind PTTL = new BulkCommand.Kind(CommandType.PTTL);
    private static final BulkCommand.Kind STRLEN = new BulkCommand.Kind(CommandType.STRLEN);

    private final Link link;
    private final CommandGate gate;
    private final SentCommands sent;
    private final Clock clock;
    private final EntryReader entries;
    private final BulkReader bulk;
    private final ServerIdentity identity;
    private final ConditionalChanges changes;
    private volatile Optional<ReadingPace> pace = Optional.empty();
    private final CommandPaces paces;
    private final FollowedLinks followed;
    private final WatchLinks watched;

    /**
     * @param paces how much commands ask for at once
     * @param opening opens further connections
     */
    LettuceServer(
            Link link, LinkOpening opening, BulkReader bulk, CommandPaces paces, Clock clock) {
        this.link = link;
        this.gate = link.gate();
        this.sent = opening.sent();
        this.clock = clock;
        this.entries = new EntryReader(gate, clock);
        this.bulk = bulk;
        this.paces = paces;
        this.followed = new FollowedLinks(link.facts(), opening::open);
        this.watched = new WatchLinks(() -> opening.openOnThreadsOf(link), paces);
        this.identity = new ServerIdentity(gate);
        this.changes = new ConditionalChanges(gate);
    }

    @Override
    public ServerFacts facts() {
        return link.facts();
    }

    @Override
    public Optional<String> identity() {
        return identity.get();
    }

    @Override
    public ConnectionState state() {
        return gate.state();
    }

    @Override
    public Listening onStateChange(Runnable listener) {
        return gate.onStateChange(listener);
    }

    @Override
    public List<CommandCount> commandCounts() {
        return sent.counts();
    }

    @Override
    public List<SentCommand> lastCommands() {
        return sent.last();
    }

    @Override
    public Duration latency() {
        return gate.latency();
    }

    @Override
    public Optional<ReadingPace> pace() {
        return pace;
    }

    @Override
    public OptionalLong databaseSize() {
        try {
            return OptionalLong.of(Answers.await(gate.send(Requests.dbsize())));
        } catch (CacheException e) {
            if (!e.isRefusal()) {
                throw e;
            }
            return OptionalLong.empty();
        }
    }

    @Override
    public Optional<Instant> time() {
        try {
            return Optional.of(instant(Answers.await(gate.send(Requests.time()))));
        } catch (CacheException e) {
            if (!e.isRefusal()) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private static Instant instant(List<@Nullable ByteString> answer) {
        long seconds = Long.parseLong(String.valueOf(answer.get(0)));
        long micros = Long.parseLong(String.valueOf(answer.get(1)));
        return Instant.ofEpochSecond(seconds, micros * 1_000);
    }

    @Override
    public void scan(ByteString pattern, int count, ScanSink sink) {
        new ScanLoop(gate, pattern, paces.scan(count), paces.pings(), clock).run(sink);
    }

    @Override
    public List<CompletableFuture<StoredEntry>> read(List<ByteString> keys) {
        return entries.read(keys);
    }

    @Override
    public CompletableFuture<List<Optional<Ttl>>> ttls(List<ByteString> keys) {
        return numbers(
                PTTL,
                keys,
                new NumbersAnswer<>(
                        keys.size(),
                        left -> Optional.of(Ttl.ofPttl(left, clock.nanos())),
                        Optional.empty()));
    }

    /** STRLEN answers 0 for a missing key. */
    @Override
    public CompletableFuture<List<OptionalLong>> lengths(List<ByteString> keys) {
        return numbers(
                STRLEN,
                keys,
                new NumbersAnswer<>(keys.size(), OptionalLong::of, OptionalLong.empty()));
    }

    private <T> CompletableFuture<List<T>> numbers(
            BulkCommand.Kind kind, List<ByteString> keys, SharedAnswer<T> answer) {
        if (keys.isEmpty()) {
            return CompletableFuture.completedFuture(List.of());
        }
        List<BulkCommand> commands = new ArrayList<>(keys.size());
        for (ByteString key : keys) {
            commands.add(new BulkCommand(kind, key, answer, commands.size() == keys.size() - 1));
        }
        return gate.sendAll(commands, answer);
    }

    @Override
    public void readAll(BulkRequest request, EntrySink sink) {
        if (!request.values()) {
            bulk.read(request, sink);
            return;
        }
        MeasuredSink measured = new MeasuredSink(sink, clock);
        try {
            bulk.read(request, measured);
        } finally {
            learn(measured.pace());
        }
    }

    private synchronized void learn(ReadingPace measured) {
        if (measured.supersedes(pace)) {
            pace = Optional.of(measured);
        }
    }

    @Override
    public long commandsToReadAll(int count, boolean values) {
        return bulk.commands(count, values);
    }

    @Override
    public CompletableFuture<Optional<SeenValue>> see(ByteString key) {
        return changes.see(key);
    }

    @Override
    public CacheWriter writer() {
        return new LettuceWriter(
                gate, changes, new WatchedTransactions(watched, paces.comparison(), clock), paces);
    }

    @Override
    public ServerInspection inspection() {
        return new LettuceInspection(gate, link.facts(), clock);
    }

    @Override
    public FollowedKeys follow(ByteString prefix, KeyChanges reports) {
        return followed.follow(prefix, reports);
    }

    @Override
    public void close() {
        followed.close();
        watched.close();
        link.close();
    }
}
