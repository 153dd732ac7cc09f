package dev.cachewarden.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cachewarden.core.connection.ConnectionSettings;
import dev.cachewarden.core.connection.TimeLimits;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.BulkRequest;
import dev.cachewarden.core.port.ByteBudget;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheException.Kind;
import dev.cachewarden.core.port.CacheServer;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.CommandCount;
import dev.cachewarden.core.port.ReadEntry;
import dev.cachewarden.demo.RedisProcess;
import dev.cachewarden.testing.RawRedis;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Reading many entries, in every way that a server and its user allow. */
final class BulkReadingIT {

    private static final LettuceConnector LEAST_WORK = new LettuceConnector(Clock.system());
    private static final LettuceConnector FEWEST_COMMANDS =
            new LettuceConnector(Clock.system(), facts -> true);

    /** However busy the machine is, a script has the size that was said. */
    private static final TimeLimits UNHURRIED =
            new TimeLimits(
                    TimeLimits.DEFAULT.connect(),
                    TimeLimits.DEFAULT.silence(),
                    TimeLimits.DEFAULT.reconnect(),
                    Duration.ofDays(1));

    private static final Set<String> READING =
            Set.of("EVAL", "EVAL_RO", "PTTL", "STRLEN", "TYPE", "MGET", "GETRANGE");

    private static RedisProcess redis;
    private static RawRedis raw;

    /** EVAL_RO, the one way to run a script on a read-only connection, is of Redis 7. */
    private static boolean knowsReadOnlyScripts;

    /** Who reads, and so how. */
    enum Way {
        PLAIN,
        PLAIN_IN_RESP2,
        SCRIPTS,
        SCRIPTS_IN_RESP2,
        PIPELINES,
        PIPELINES_IN_RESP2,
        /** Scripts run, but not the commands in them. */
        SCRIPTS_THAT_FAIL,
        READ_ONLY;

        ConnectionSettings settings() {
            return switch (this) {
                case PLAIN, SCRIPTS -> Servers.plain(redis.port());
                case READ_ONLY -> Servers.plain(redis.port()).withReadOnly(true);
                default -> Servers.withLogin(redis.port(), name(), "secret");
            };
        }

        CacheServer connect() {
            boolean plain = this == PLAIN || this == PLAIN_IN_RESP2;
            return (plain ? LEAST_WORK : FEWEST_COMMANDS).connect(settings().withLimits(UNHURRIED));
        }

        boolean isScripted() {
            return this == SCRIPTS
                    || this == SCRIPTS_IN_RESP2
                    || (this == READ_ONLY && knowsReadOnlyScripts);
        }
    }

    @BeforeAll
    static void startRedis() throws Exception {
        redis = RedisProcess.start();
        raw = new RawRedis(redis.port());
        knowsReadOnlyScripts = !raw.call("INFO", "server").contains("redis_version:6.");
        user(Way.PLAIN_IN_RESP2, "-hello");
        user(Way.SCRIPTS_IN_RESP2, "-hello");
        user(Way.PIPELINES, "-@scripting");
        user(Way.PIPELINES_IN_RESP2, "-@scripting", "-hello");
        user(Way.SCRIPTS_THAT_FAIL, "-strlen");
    }

    private static void user(Way way, String... rules) {
        List<String> words =
                new ArrayList<>(
                        List.of("ACL", "SETUSER", way.name(), "on", ">secret", "~*", "+@all"));
        words.addAll(List.of(rules));
        assertThat(raw.call(words.toArray())).isEqualTo("OK");
    }

    @AfterAll
    static void stopRedis() {
        raw.close();
        redis.close();
    }

    @BeforeEach
    void empty() {
        raw.call("FLUSHALL");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SCRIPTS_THAT_FAIL")
    void readsEveryKindOfEntryInOrder(Way way) {
        byte[] binary = {0, -1, 13, 10, -128};
        raw.call("SET", binary, binary, "EX", "1000");
        raw.call("SET", "empty", "");
        raw.call("HSET", "hash", "f", "v");
        raw.call("RPUSH", "list", "v");
        raw.call("PEXPIRE", "list", "500000");
        raw.call("SET", "long", "123456");
        raw.call("SET", "fits", "12345");
        List<ByteString> keys = new ArrayList<>(List.of(ByteString.copyOf(binary)));
        keys.addAll(keys("gone", "empty", "hash", "list", "long", "fits", "empty"));
        try (CacheServer server = way.connect()) {
            List<ReadEntry> read = read(server, keys, true, 5);
            assertThat(read.getFirst().value()).contains(ByteString.copyOf(binary));
            assertRunning(read.getFirst().ttl(), 1000);
            assertRunning(read.get(4).ttl(), 500);
            assertThat(read.get(4).type()).isEqualTo("list");
            assertThat(read.subList(1, 4))
                    .containsExactly(
                            new ReadEntry(1, new Ttl.Missing(), "none", 0, Optional.empty()),
                            string(2, ""),
                            new ReadEntry(3, new Ttl.None(), "hash", 0, Optional.empty()));
            assertThat(read.subList(5, 8))
                    .containsExactly(
                            new ReadEntry(5, new Ttl.None(), "string", 6, Optional.empty()),
                            string(6, "12345"),
                            string(7, ""));
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsTimesToLiveAndTypesAlone(Way way) {
        raw.call("SET", "text", "value", "EX", "1000");
        raw.call("SADD", "set", "v");
        try (CacheServer server = way.connect()) {
            List<ReadEntry> read = read(server, keys("set", "gone", "text"), false, 100);
            assertThat(read.subList(0, 2))
                    .containsExactly(
                            new ReadEntry(0, new Ttl.None(), "set", 0, Optional.empty()),
                            new ReadEntry(1, new Ttl.Missing(), "none", 0, Optional.empty()));
            assertThat(read.get(2).type()).isEqualTo("string");
            assertThat(read.get(2).value()).isEmpty();
            assertRunning(read.get(2).ttl(), 1000);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SCRIPTS_THAT_FAIL")
    void sendsAsManyCommandsAsItSaid(Way way) {
        List<ByteString> keys = fill(1001, 10);
        try (CacheServer server = way.connect()) {
            for (boolean values : new boolean[] {true, false}) {
                long before = commands(server);
                assertThat(read(server, keys, values, 100)).hasSize(1001);
                assertThat(commands(server) - before)
                        .as("values: " + values)
                        .isEqualTo(server.commandsToReadAll(1001, values))
                        .isEqualTo(expected(way, values));
            }
        }
    }

    private static long expected(Way way, boolean values) {
        if (way.isScripted()) {
            return values ? 11 : 5;
        }
        return 2002;
    }

    @ParameterizedTest
    @EnumSource(names = {"SCRIPTS", "PLAIN", "PIPELINES"})
    void passesBatchesOfBoundedSizeWhateverTheValues(Way way) {
        List<ByteString> keys = fill(90, 100_000);
        raw.call("SETRANGE", "key30", 10_000_000, "x");
        raw.call("SETRANGE", "key31", 3_000_000, "x");
        try (CacheServer server = way.connect()) {
            List<List<ReadEntry>> batches = batches(server, keys, true, BulkRequest.LONGEST);
            assertThat(batches)
                    .allSatisfy(
                            batch ->
                                    assertThat(batch.size() == 1 || bytes(batch) <= 1 << 20)
                                            .isTrue());
            List<ReadEntry> read = batches.stream().flatMap(List::stream).toList();
            assertThat(read).extracting(ReadEntry::index).containsExactlyElementsOf(upTo(90));
            assertThat(read)
                    .allSatisfy(
                            entry ->
                                    assertThat((long) entry.value().orElseThrow().length())
                                            .isEqualTo(entry.length()));
            assertThat(read.get(30).length()).isEqualTo(10_000_001);
            // 88 values of 100,000 bytes, ten to an answer; the two long ones alone.
            assertThat(commands(server)).isLessThan(20 + (way.isScripted() ? 0 : 270));
        }
    }

    @Test
    void namesTheCommandThatIsRefusedInEveryWay() {
        raw.call("SET", "text", "value");
        try (CacheServer server = Way.SCRIPTS_THAT_FAIL.connect()) {
            CacheException failure =
                    catchThrowableOfType(
                            CacheException.class, () -> read(server, keys("text"), true, 100));
            assertThat(failure.kind()).isEqualTo(Kind.PERMISSION);
            assertThat(failure).hasMessageContaining("STRLEN");
        }
    }

    @Test
    void readsTheSameWithPipelinesOnceAScriptFailed() {
        List<ByteString> keys = fill(501, 10);
        try (CacheServer server = LEAST_WORK.connect(Servers.plain(redis.port()))) {
            raw.call("ACL", "SETUSER", "default", "-eval");
            assertThat(read(server, keys, true, 100))
                    .hasSize(501)
                    .allMatch(entry -> entry.value().isPresent());
        } finally {
            raw.call("ACL", "SETUSER", "default", "+eval");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SCRIPTS", "PLAIN", "PIPELINES"})
    void stopsWhenTheSinkHasEnough(Way way) {
        List<ByteString> keys = fill(3000, 10);
        try (CacheServer server = way.connect()) {
            List<List<ReadEntry>> batches = new ArrayList<>();
            read(server, keys, true, 100, batch -> !batches.add(batch));
            assertThat(batches).hasSize(1);
            assertThat(commands(server))
                    .isLessThan(server.commandsToReadAll(keys.size(), true) / 2);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SCRIPTS", "PLAIN", "PIPELINES"})
    void whatWasPassedBeforeTheConnectionBrokeStaysPassed(Way way) {
        List<ByteString> keys = fill(3000, 10);
        List<Integer> passed = new ArrayList<>();
        try (CacheServer server = way.connect()) {
            CacheException failure =
                    catchThrowableOfType(
                            CacheException.class,
                            () ->
                                    read(
                                            server,
                                            keys,
                                            true,
                                            100,
                                            batch -> {
                                                batch.forEach(entry -> passed.add(entry.index()));
                                                kill();
                                                return true;
                                            }));
            assertThat(failure.kind()).isEqualTo(Kind.CONNECTION_LOST);
            assertThat(failure.getMessage()).doesNotContain("not known");
        }
        assertThat(passed).isNotEmpty().hasSizeLessThan(3000);
        assertThat(passed).isEqualTo(upTo(passed.size()));
    }

    @Test
    void longValuesAreReadByLengthOnceTheyAreFoundToBeUsual() {
        List<ByteString> keys = fill(3000, 70_000);
        try (CacheServer server = Way.PLAIN.connect()) {
            assertThat(read(server, keys, true, BulkRequest.LONGEST))
                    .allSatisfy(entry -> assertThat(entry.value()).isPresent());
            assertThat((double) commands(server) / keys.size()).isLessThan(2.3);
        }
    }

    /** Batches on their way count as much as they may bring, so none but the needed one is sent. */
    @ParameterizedTest
    @EnumSource(names = {"SCRIPTS", "PLAIN", "PIPELINES"})
    void readsAllEvenWithoutRoomForTwoBatches(Way way) {
        List<ByteString> keys = fill(1500, 1_000);
        raw.call("SETRANGE", "key700", 3_000_000, "x");
        ByteBudget narrow = new ByteBudget(1);
        List<ReadEntry> read = new ArrayList<>();
        try (CacheServer server = way.connect()) {
            server.readAll(
                    new BulkRequest(keys.size(), keys::get, true, BulkRequest.LONGEST, narrow),
                    entries -> {
                        // The next batch has to wait until these are dropped.
                        narrow.keep(1);
                        Thread.ofVirtual().start(() -> narrow.drop(1));
                        return read.addAll(entries);
                    });
        }
        assertThat(read).extracting(ReadEntry::index).isEqualTo(upTo(1500));
        assertThat(read).allMatch(entry -> entry.value().isPresent());
    }

    @ParameterizedTest
    @EnumSource(names = {"SCRIPTS", "PLAIN", "PIPELINES"})
    void givesBackAllThatItTookHoweverItEnds(Way way) {
        List<ByteString> keys = fill(1500, 1_000);
        ByteBudget budget = new ByteBudget(32 << 20);
        try (CacheServer server = way.connect()) {
            for (boolean goesOn : new boolean[] {true, false}) {
                server.readAll(
                        new BulkRequest(keys.size(), keys::get, true, BulkRequest.LONGEST, budget),
                        _ -> goesOn);
                assertThat(budget.tryTake(32 << 20)).as("goes on: " + goesOn).isTrue();
                budget.give(32 << 20);
            }
        }
    }

    @Test
    void nothingIsReadOfNothing() {
        try (CacheServer server = Way.SCRIPTS.connect()) {
            long before = commands(server);
            assertThat(read(server, List.of(), true, 100)).isEmpty();
            assertThat(commands(server) - before)
                    .isZero()
                    .isEqualTo(server.commandsToReadAll(0, true));
        }
    }

    private static void kill() {
        raw.call("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes");
    }

    private static List<ByteString> fill(int count, int length) {
        String value = "x".repeat(length);
        List<ByteString> keys = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            raw.call("SET", "key" + i, value, "EX", "1000");
            keys.add(ByteString.utf8("key" + i));
        }
        return keys;
    }

    private static List<ReadEntry> read(
            CacheServer server, List<ByteString> keys, boolean values, long longest) {
        return batches(server, keys, values, longest).stream().flatMap(List::stream).toList();
    }

    private static List<List<ReadEntry>> batches(
            CacheServer server, List<ByteString> keys, boolean values, long longest) {
        List<List<ReadEntry>> batches = new ArrayList<>();
        read(server, keys, values, longest, batches::add);
        return batches;
    }

    private static void read(
            CacheServer server,
            List<ByteString> keys,
            boolean values,
            long longest,
            Predicate<List<ReadEntry>> sink) {
        server.readAll(new BulkRequest(keys.size(), keys::get, values, longest), sink::test);
    }

    private static long commands(CacheServer server) {
        return server.commandCounts().stream()
                .filter(count -> READING.contains(count.command()))
                .mapToLong(CommandCount::sent)
                .sum();
    }

    private static long bytes(List<ReadEntry> batch) {
        return batch.stream().mapToLong(ReadEntry::length).sum();
    }

    private static List<Integer> upTo(int end) {
        return IntStream.range(0, end).boxed().toList();
    }

    private static ReadEntry string(int index, String value) {
        ByteString bytes = ByteString.wrap(value.getBytes(StandardCharsets.UTF_8));
        return new ReadEntry(index, new Ttl.None(), "string", bytes.length(), Optional.of(bytes));
    }

    private static void assertRunning(Ttl ttl, int seconds) {
        assertThat(ttl)
                .isInstanceOfSatisfying(
                        Ttl.Running.class,
                        running ->
                                assertThat(running.remaining(Clock.system().nanos()))
                                        .isBetween(
                                                Duration.ofSeconds(seconds / 2),
                                                Duration.ofSeconds(seconds)));
    }

    private static List<ByteString> keys(String... names) {
        return List.of(names).stream().map(ByteString::utf8).toList();
    }
}
