package dev.cachewarden.redis;

import static dev.cachewarden.redis.BulkReads.commands;
import static dev.cachewarden.redis.BulkReads.keys;
import static dev.cachewarden.redis.BulkReads.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.BulkRequest;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheException.Kind;
import dev.cachewarden.core.port.CacheServer;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.ReadEntry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is read of many entries, in every way that a server and its user allow. */
final class BulkReadingIT {

    @RegisterExtension static final ReadingServer redis = new ReadingServer();

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SCRIPTS_THAT_FAIL")
    void readsEveryKindOfEntryInOrder(ReadingWay way) {
        byte[] binary = {0, -1, 13, 10, -128};
        redis.call("SET", binary, binary, "EX", "1000");
        redis.call("SET", "empty", "");
        redis.call("HSET", "hash", "f", "v");
        redis.call("RPUSH", "list", "v");
        redis.call("PEXPIRE", "list", "500000");
        redis.call("SET", "long", "123456");
        redis.call("SET", "fits", "12345");
        List<ByteString> keys = new ArrayList<>(List.of(ByteString.copyOf(binary)));
        keys.addAll(keys("gone", "empty", "hash", "list", "long", "fits", "empty"));
        try (CacheServer server = redis.connect(way)) {
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
    void readsTimesToLiveAndTypesAlone(ReadingWay way) {
        redis.call("SET", "text", "value", "EX", "1000");
        redis.call("SADD", "set", "v");
        try (CacheServer server = redis.connect(way)) {
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
    void sendsAsManyCommandsAsItSaid(ReadingWay way) {
        List<ByteString> keys = redis.fill(1001, 10);
        try (CacheServer server = redis.connect(way)) {
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

    private static long expected(ReadingWay way, boolean values) {
        if (redis.isScripted(way)) {
            return values ? 11 : 5;
        }
        return 2002;
    }

    @Test
    void namesTheCommandThatIsRefusedInEveryWay() {
        redis.call("SET", "text", "value");
        try (CacheServer server = redis.connect(ReadingWay.SCRIPTS_THAT_FAIL)) {
            CacheException failure =
                    catchThrowableOfType(
                            CacheException.class, () -> read(server, keys("text"), true, 100));
            assertThat(failure.kind()).isEqualTo(Kind.PERMISSION);
            assertThat(failure).hasMessageContaining("STRLEN");
        }
    }

    @Test
    void readsTheSameWithPipelinesOnceAScriptFailed() {
        List<ByteString> keys = redis.fill(501, 10);
        try (CacheServer server = redis.connect()) {
            redis.call("ACL", "SETUSER", "default", "-eval");
            assertThat(read(server, keys, true, 100))
                    .hasSize(501)
                    .allMatch(entry -> entry.value().isPresent());
        } finally {
            redis.call("ACL", "SETUSER", "default", "+eval");
        }
    }

    @Test
    void longValuesAreReadByLengthOnceTheyAreFoundToBeUsual() {
        List<ByteString> keys = redis.fill(3000, 70_000);
        try (CacheServer server = redis.connect(ReadingWay.PLAIN)) {
            assertThat(read(server, keys, true, BulkRequest.LONGEST))
                    .allSatisfy(entry -> assertThat(entry.value()).isPresent());
            assertThat((double) commands(server) / keys.size()).isLessThan(2.3);
        }
    }

    @Test
    void nothingIsReadOfNothing() {
        try (CacheServer server = redis.connect(ReadingWay.SCRIPTS)) {
            long before = commands(server);
            assertThat(read(server, List.of(), true, 100)).isEmpty();
            assertThat(commands(server) - before)
                    .isZero()
                    .isEqualTo(server.commandsToReadAll(0, true));
        }
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
}
