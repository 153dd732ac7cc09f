package dev.cachewarden.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.connection.ConnectionSettings;
import dev.cachewarden.core.connection.ConnectionUrl;
import dev.cachewarden.core.entry.StoredEntry;
import dev.cachewarden.core.entry.StoredValue;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.Glob;
import dev.cachewarden.core.port.CacheServer;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.ConnectionState;
import dev.cachewarden.testing.EmptyRedis;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** A server without password and without TLS. */
final class PlainServerIT {

    @RegisterExtension static final EmptyRedis redis = new EmptyRedis();

    private CacheServer server;

    @BeforeEach
    void connect() {
        server = new LettuceConnector(Clock.system()).connect(Servers.plain(redis.port()));
    }

    @AfterEach
    void disconnect() {
        server.close();
    }

    @Test
    void learnsVersionAndProtocol() {
        assertThat(server.state()).isEqualTo(ConnectionState.CONNECTED);
        assertThat(server.facts().protocol()).isEqualTo(3);
        assertThat(server.facts().version()).matches("\\d+\\.\\d+\\..*");
        assertThat(server.facts().name()).isEqualTo("127.0.0.1:" + redis.port());
        assertThat(redis.call("CLIENT", "LIST")).contains("name=cachewarden");
    }

    @Test
    void theNameSaysWhichDatabase() {
        ConnectionSettings other = ConnectionUrl.parse("redis://127.0.0.1:" + redis.port() + "/2");
        try (CacheServer second = new LettuceConnector(Clock.system()).connect(other)) {
            assertThat(second.facts().name()).isEqualTo("127.0.0.1:" + redis.port() + "/2");
        }
    }

    @Test
    void scanPassesEveryMatchingKeyAndNoOther() {
        Set<ByteString> expected = new HashSet<>();
        for (int i = 0; i < 3000; i++) {
            redis.call("SET", "clerk:test:id:" + i, "x");
            redis.call("SET", "other:" + i, "x");
            expected.add(ByteString.utf8("clerk:test:id:" + i));
        }
        Set<ByteString> found = new HashSet<>();
        server.scan(
                Glob.startingWith(ByteString.utf8("clerk:")),
                100,
                keys -> {
                    found.addAll(keys);
                    return true;
                });
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void scanStopsWhenTheSinkHasEnough() {
        for (int i = 0; i < 1000; i++) {
            redis.call("SET", "k" + i, "x");
        }
        List<Integer> batches = new ArrayList<>();
        server.scan(
                ByteString.utf8("*"),
                10,
                keys -> {
                    batches.add(keys.size());
                    return batches.size() < 3;
                });
        assertThat(batches).hasSize(3);
    }

    @Test
    void binaryKeysAndValuesComeBackByteForByte() {
        byte[] key = {0, -1, 10, 13, 42, 92, -128, 'k'};
        byte[] value = {-1, 0, 1, 2, 13, 10, -64, -128};
        redis.call("SET", key, value);
        List<ByteString> found = new ArrayList<>();
        server.scan(Glob.escape(ByteString.copyOf(key)), 100, found::addAll);
        assertThat(found).containsExactly(ByteString.copyOf(key));
        assertThat(read(found.getFirst()).value())
                .contains(new StoredValue.Text(ByteString.copyOf(value), value.length));
    }

    @Test
    void readsStringsWithTheirTimeToLive() {
        redis.call("SET", "running", "v", "PX", "60000");
        redis.call("SET", "forever", "");
        assertThat(read("running").ttl())
                .isInstanceOfSatisfying(
                        Ttl.Running.class,
                        ttl ->
                                assertThat(ttl.remaining(Clock.system().nanos()))
                                        // Rounded up to a millisecond, which may have begun.
                                        .isBetween(
                                                Duration.ofSeconds(1),
                                                Duration.ofMinutes(1).plusMillis(1)));
        assertThat(read("forever"))
                .isEqualTo(
                        new StoredEntry(
                                ByteString.utf8("forever"),
                                Optional.of(new StoredValue.Text(ByteString.EMPTY, 0)),
                                new Ttl.None()));
        assertThat(read("absent")).isEqualTo(StoredEntry.missing(ByteString.utf8("absent")));
    }

    @Test
    void readsTheFirstBytesOfAHugeValueAndItsLength() {
        redis.call("SETRANGE", "huge", EntryReader.LIMIT + 9, "x");
        redis.call("SETRANGE", "full", EntryReader.LIMIT - 1, "x");
        assertThat(read("huge").value().orElseThrow())
                .isInstanceOfSatisfying(
                        StoredValue.Text.class,
                        text -> {
                            assertThat(text.bytes().length()).isEqualTo(EntryReader.LIMIT);
                            assertThat(text.length()).isEqualTo(EntryReader.LIMIT + 10);
                            assertThat(text.isCut()).isTrue();
                        });
        assertThat(read("full").value().orElseThrow())
                .isInstanceOfSatisfying(
                        StoredValue.Text.class, text -> assertThat(text.isCut()).isFalse());
    }

    @Test
    void readsEveryCollectionType() {
        redis.call("HSET", "h", "field", "value");
        redis.call("RPUSH", "l", "a", "b");
        redis.call("SADD", "s", "member");
        redis.call("ZADD", "z", "1.5", "half", "-2", "low");
        redis.call("XADD", "x", "7-1", "name", "alice", "n", "2");
        assertThat(collection("h")).isEqualTo(collection("hash", 1, "field", "value"));
        assertThat(collection("l")).isEqualTo(collection("list", 2, "0", "a", "1", "b"));
        assertThat(collection("s")).isEqualTo(collection("set", 1, "", "member"));
        assertThat(collection("z")).isEqualTo(collection("zset", 2, "-2", "low", "1.5", "half"));
        assertThat(collection("x")).isEqualTo(collection("stream", 1, "7-1", "name=alice\nn=2"));
    }

    @Test
    void readsTheFirstItemsOfABigCollectionAndItsSize() {
        for (int i = 0; i < 2500; i++) {
            redis.call("HSET", "h", "field" + i, "value" + i);
            redis.call("SADD", "s", "member" + i);
            redis.call("ZADD", "z", i, "member" + i);
        }
        for (String key : List.of("h", "s", "z")) {
            StoredValue.Collection read = collection(key);
            assertThat(read.items()).hasSize(CollectionReader.LIMIT).doesNotHaveDuplicates();
            assertThat(read.size()).isEqualTo(2500);
        }
        assertThat(collection("h").items().getFirst().name().toString()).startsWith("field");
    }

    @Test
    void timesToLiveAndLengthsComeInTheOrderOfTheKeys() {
        redis.call("SET", "a", "123", "EX", "100");
        redis.call("SET", "b", "1");
        redis.call("RPUSH", "l", "x");
        List<ByteString> keys = keys("b", "gone", "a", "l");
        assertThat(server.ttls(keys).join())
                .hasSize(4)
                .satisfies(ttls -> {
                    assertThat(ttls.get(0)).contains(new Ttl.None());
                    assertThat(ttls.get(1)).contains(new Ttl.Missing());
                    assertThat(ttls.get(2)).containsInstanceOf(Ttl.Running.class);
                });
        assertThat(server.lengths(keys).join())
                .containsExactly(
                        OptionalLong.of(1),
                        OptionalLong.of(0),
                        OptionalLong.of(3),
                        OptionalLong.empty());
    }

    @Test
    void writesWhatItIsAskedTo() {
        redis.call("SET", "a", "1");
        redis.call("SET", "b", "1");
        redis.call("SET", "c", "1");
        assertThat(server.writer().unlink(keys("a", "b", "gone")).join()).isEqualTo(2);
        assertThat(redis.call("KEYS", "*")).isEqualTo("c");
    }

    @Test
    void knowsTheSizeOfTheDatabaseAndItsLatency() {
        redis.call("SET", "a", "1");
        assertThat(server.databaseSize()).hasValue(1);
        assertThat(server.latency()).isPositive();
    }

    private StoredValue.Collection collection(String key) {
        return (StoredValue.Collection) read(key).value().orElseThrow();
    }

    private static StoredValue.Collection collection(
            String type, long size, String... namesAndValues) {
        List<StoredValue.Item> items = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            items.add(
                    new StoredValue.Item(
                            ByteString.utf8(namesAndValues[i]),
                            ByteString.utf8(namesAndValues[i + 1])));
        }
        return new StoredValue.Collection(type, items, size);
    }

    private StoredEntry read(String key) {
        return read(ByteString.utf8(key));
    }

    private StoredEntry read(ByteString key) {
        return server.read(List.of(key)).getFirst().join();
    }

    private static List<ByteString> keys(String... names) {
        return List.of(names).stream().map(ByteString::utf8).toList();
    }
}
