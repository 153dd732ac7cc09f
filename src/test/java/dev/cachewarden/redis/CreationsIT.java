package dev.cachewarden.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cachewarden.core.connection.ConnectionSettings;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheServer;
import dev.cachewarden.core.port.CacheWriter;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.CommandCount;
import dev.cachewarden.core.port.Restored;
import dev.cachewarden.core.snapshot.EntryContent;
import dev.cachewarden.core.snapshot.SavedEntry;
import dev.cachewarden.testing.EmptyRedis;
import dev.cachewarden.testing.ScriptedRedis;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** What is put back by creating it is put over nothing, and each entry has its own outcome. */
final class CreationsIT {

    @RegisterExtension static final EmptyRedis REDIS = new EmptyRedis();

    private static final LettuceConnector CONNECTOR = new LettuceConnector(Clock.system());
    private static final LettuceConnector FEWEST_COMMANDS =
            new LettuceConnector(Clock.system(), facts -> true);

    private static SavedEntry entry(String key, String value, OptionalLong end) {
        return SavedEntry.removed(
                ByteString.utf8(key),
                new EntryContent(EntryContent.STRING, ByteString.utf8(value), end),
                1);
    }

    private static SavedEntry entry(String key) {
        return entry(key, "value of " + key, OptionalLong.empty());
    }

    private static List<SavedEntry> many(int count) {
        return IntStream.range(0, count).mapToObj(i -> entry("clerk:test:id:user_" + i)).toList();
    }

    private static List<Restored> create(
            LettuceConnector connector, ConnectionSettings settings, List<SavedEntry> entries) {
        try (CacheServer server = connector.connect(settings)) {
            return Answers.await(server.writer().create(entries));
        }
    }

    private static List<Restored> create(List<SavedEntry> entries) {
        return create(CONNECTOR, Servers.plain(REDIS.port()), entries);
    }

    @Test
    void whatIsThereIsLeftWhateverItIs() {
        REDIS.call("SET", "clerk:test:id:user_text", "young");
        REDIS.call("HSET", "clerk:test:id:user_hash", "a", "1");

        assertThat(
                        create(
                                List.of(
                                        entry("clerk:test:id:user_text"),
                                        entry("clerk:test:id:user_gone"),
                                        entry("clerk:test:id:user_hash"))))
                .containsExactly(Restored.WRITTEN_SINCE, Restored.DONE, Restored.WRITTEN_SINCE);
        assertThat(REDIS.call("GET", "clerk:test:id:user_text")).isEqualTo("young");
        assertThat(REDIS.call("HGETALL", "clerk:test:id:user_hash")).isEqualTo("a 1");
        assertThat(REDIS.call("GET", "clerk:test:id:user_gone"))
                .isEqualTo("value of clerk:test:id:user_gone");
        assertThat(REDIS.call("PTTL", "clerk:test:id:user_gone")).isEqualTo("-1");
    }

    @Test
    void whatIsThereAsItWasIsSaidToBeSo() {
        REDIS.call("SET", "clerk:test:id:user_1", "value of clerk:test:id:user_1", "PX", 90_000);

        assertThat(create(List.of(entry("clerk:test:id:user_1"), entry("clerk:test:id:user_2"))))
                .containsExactly(Restored.STILL_THERE, Restored.DONE);
        assertThat(Long.parseLong(REDIS.call("PTTL", "clerk:test:id:user_1"))).isPositive();
    }

    @Test
    void withoutScriptsWhatIsThereIsLeftAndTheRestComesBack() {
        REDIS.call("ACL", "SETUSER", "plain", "on", ">pw", "~*", "+@all", "-eval");
        REDIS.call("SET", "clerk:test:id:user_1", "young");

        assertThat(
                        create(
                                CONNECTOR,
                                Servers.withLogin(REDIS.port(), "plain", "pw"),
                                List.of(
                                        entry("clerk:test:id:user_1"),
                                        entry("clerk:test:id:user_2"))))
                .containsExactly(Restored.WRITTEN_SINCE, Restored.DONE);
    }

    @Test
    void eachGetsItsEndOnTheServersClock() {
        long now = Long.parseLong(REDIS.call("TIME").split(" ", 2)[0]) * 1000;
        SavedEntry first = entry("clerk:test:id:user_1", "", OptionalLong.of(now + 200_000));
        SavedEntry second = entry("clerk:test:id:user_2", "x", OptionalLong.of(now + 400_000));

        assertThat(create(List.of(first, second))).containsExactly(Restored.DONE, Restored.DONE);
        assertThat(Long.parseLong(REDIS.call("PTTL", "clerk:test:id:user_1")))
                .isBetween(150_000L, 200_000L);
        assertThat(Long.parseLong(REDIS.call("PTTL", "clerk:test:id:user_2")))
                .isBetween(350_000L, 400_000L);
    }

    @Test
    void aKeyThatIsRefusedIsAMatterOfThatKey() {
        REDIS.call("ACL", "SETUSER", "part", "on", ">pw", "~clerk:test:*", "+@all");

        List<Restored> restored =
                create(
                        CONNECTOR,
                        Servers.withLogin(REDIS.port(), "part", "pw"),
                        List.of(
                                entry("clerk:test:id:user_1"),
                                entry("clerk:other:id:user_2"),
                                entry("clerk:test:id:user_3")));

        assertThat(restored).element(0).isEqualTo(Restored.DONE);
        assertThat(restored).element(2).isEqualTo(Restored.DONE);
        assertThat(restored.get(1))
                .isEqualTo(
                        new Restored.Failed(
                                "User part may not change that key, under clerk:other:. Use a user"
                                        + " or token that is allowed to."));
    }

    @Test
    void whereAllAreRefusedTheServerSaysWhy() {
        REDIS.call("ACL", "SETUSER", "reader", "on", ">pw", "~*", "+@all", "-set");

        CacheException refused =
                catchThrowableOfType(
                        CacheException.class,
                        () ->
                                create(
                                        CONNECTOR,
                                        Servers.withLogin(REDIS.port(), "reader", "pw"),
                                        many(3)));

        assertThat(refused.kind()).isEqualTo(CacheException.Kind.PERMISSION);
        assertThat(refused.isInDoubt()).isFalse();
        assertThat(refused).hasMessageContaining("SET");
    }

    @Test
    void aFullServerIsNoReasonToTryScripts() {
        REDIS.call("CONFIG", "SET", "maxmemory", "1");
        try (CacheServer server = CONNECTOR.connect(Servers.plain(REDIS.port()))) {
            CacheException refused =
                    catchThrowableOfType(
                            CacheException.class,
                            () -> Answers.await(server.writer().create(many(3))));

            assertThat(refused).hasMessageContaining("memory is full");
            assertThat(server.commandCounts())
                    .extracting(CommandCount::command)
                    .doesNotContain("EVAL");
        } finally {
            REDIS.call("CONFIG", "SET", "maxmemory", "0");
        }
    }

    @Test
    void whereEachCommandHasItsPriceAScriptTakesMany() {
        try (CacheServer server = FEWEST_COMMANDS.connect(Servers.plain(REDIS.port()))) {
            assertThat(Answers.await(server.writer().create(many(300))))
                    .hasSize(300)
                    .allMatch(Restored.DONE::equals);
            assertThat(server.commandCounts())
                    .extracting(CommandCount::command)
                    .doesNotContain("SET");
        }
        assertThat(REDIS.call("DBSIZE")).isEqualTo("300");
    }

    @Test
    void whatAServerDoesNotKnowIsLeftToAScriptAndTheOthersAreNot() throws Exception {
        try (ScriptedRedis old = new ScriptedRedis()) {
            SavedEntry ending = entry("clerk:test:id:user_ending", "x", OptionalLong.of(1L << 50));
            old.answer("SET clerk:test:id:user_ending x NX PXAT " + (1L << 50), "-ERR syntax error")
                    .answer("EVAL", "*1\r\n:0");
            try (CacheServer server = CONNECTOR.connect(Servers.plain(old.port()))) {
                List<SavedEntry> entries =
                        List.of(entry("clerk:test:id:a"), ending, entry("clerk:test:id:b"));
                assertThat(Answers.await(server.writer().create(entries)))
                        .containsExactly(Restored.DONE, Restored.WRITTEN_SINCE, Restored.DONE);
            }
        }
    }

    @Test
    void aServerThatDoesNotKnowPxatRunsAScriptInstead() throws Exception {
        try (ScriptedRedis old = new ScriptedRedis()) {
            old.answer("SET", "-ERR syntax error").answer("EVAL", "*2\r\n:1\r\n:0");
            try (CacheServer server = CONNECTOR.connect(Servers.plain(old.port()))) {
                CacheWriter writer = server.writer();
                assertThat(Answers.await(writer.create(many(2))))
                        .containsExactly(Restored.DONE, Restored.WRITTEN_SINCE);
                assertThat(Answers.await(writer.create(many(2))))
                        .containsExactly(Restored.DONE, Restored.WRITTEN_SINCE);
            }
            assertThat(old.received()).filteredOn(it -> it.getFirst().equals("SET")).hasSize(2);
            assertThat(old.received()).filteredOn(it -> it.getFirst().equals("EVAL")).hasSize(2);
        }
    }
}
