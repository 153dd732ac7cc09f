package dev.cachewarden.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheException.Kind;
import dev.cachewarden.core.port.CacheServer;
import dev.cachewarden.core.port.Change;
import dev.cachewarden.core.port.Change.Outcome;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.CommandCount;
import dev.cachewarden.core.port.SeenValue;
import dev.cachewarden.testing.EmptyRedis;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionException;

/** Changes that are made only to what was seen. */
final class ConditionalChangesIT {

    private static final LettuceConnector CONNECTOR = new LettuceConnector(Clock.system());
    private static final ByteString KEY = ByteString.utf8("key");
    private static final ByteString OTHER = ByteString.utf8("other");

    @RegisterExtension static final EmptyRedis redis = new EmptyRedis();

    private CacheServer server;

    @BeforeEach
    void connect() {
        server = CONNECTOR.connect(Servers.plain(redis.port()));
    }

    @AfterEach
    void disconnect() {
        server.close();
    }

    private static List<Change> changes() {
        return List.of(
                new Change.Delete(),
                new Change.Replace(ByteString.utf8("2")),
                new Change.WriteBack(ByteString.utf8("2"), Duration.ofSeconds(100)),
                new Change.Expire(Duration.ofSeconds(100)),
                new Change.Move(OTHER));
    }

    @Test
    void seesContentByteForByte() {
        byte[] bytes = {0, -1, 13, 10, -64};
        redis.call("SET", "key", bytes);
        assertThat(server.see(KEY).join())
                .contains(new SeenValue("string", ByteString.copyOf(bytes)));
        assertThat(server.see(OTHER).join()).isEmpty();
        redis.call("HSET", "other", "f", "v");
        SeenValue hash = server.see(OTHER).join().orElseThrow();
        assertThat(hash.type()).isEqualTo("hash");
        assertThat(hash.isString()).isFalse();
    }

    @Test
    void whatIsTooLargeToBeReadWholeIsRefusedBeforeItIsAskedFor() {
        for (int i = 0; i < 17; i++) {
            redis.call("HSET", "key", "field" + i, "x".repeat(4 << 20));
        }

        CacheException failure = refusal();

        assertThat(failure)
                .hasMessageStartingWith("The hash takes ")
                .hasMessageContaining("more than the 64 MB")
                .hasMessageContaining("left alone");
        assertThat(failure.kind()).isEqualTo(Kind.SERVER);
        assertThat(server.commandCounts())
                .extracting(CommandCount::command)
                .contains("MEMORY")
                .doesNotContain("DUMP");
    }

    @Test
    void withoutTheRightToAskForItsSizeAHashIsReadAsBefore() {
        redis.call("HSET", "key", "f", "v");
        redis.call("ACL", "SETUSER", "default", "-memory");
        try {
            assertThat(see().type()).isEqualTo("hash");
        } finally {
            redis.call("ACL", "SETUSER", "default", "+memory");
        }
    }

    private CacheException refusal() {
        CompletionException failure =
                catchThrowableOfType(CompletionException.class, () -> server.see(KEY).join());
        return Objects.requireNonNull((CacheException) failure.getCause());
    }

    @ParameterizedTest
    @MethodSource("changes")
    void whatWasRewrittenIsLeftAlone(Change change) {
        redis.call("SET", "key", "1");
        SeenValue seen = see();
        redis.call("SET", "key", "1 rewritten");
        assertThat(change(seen, change)).isEqualTo(Outcome.CHANGED);
        assertThat(redis.call("GET", "key")).isEqualTo("1 rewritten");
        assertThat(redis.call("TTL", "key")).isEqualTo("-1");
        assertThat(redis.call("DBSIZE")).isEqualTo("1");
    }

    @ParameterizedTest
    @MethodSource("changes")
    void whatHasGoneIsNotMadeAgain(Change change) {
        for (String[] writing :
                new String[][] {{"SET", "key", "1"}, {"HSET", "key", "field", "value"}}) {
            redis.call((Object[]) writing);
            SeenValue seen = see();
            redis.call("DEL", "key");
            assertThat(change(seen, change)).isEqualTo(Outcome.GONE);
            assertThat(redis.call("DBSIZE")).isEqualTo("0");
        }
    }

    @ParameterizedTest
    @MethodSource("changes")
    void whatHasAnotherTypeNowHasChanged(Change change) {
        redis.call("SET", "key", "1");
        SeenValue text = see();
        redis.call("DEL", "key");
        redis.call("HSET", "key", "field", "value");
        assertThat(change(text, change)).isEqualTo(Outcome.CHANGED);
        SeenValue hash = see();
        redis.call("HSET", "key", "field", "another");
        assertThat(change(hash, change)).isEqualTo(Outcome.CHANGED);
        redis.call("SET", "key", "1");
        assertThat(change(hash, change)).isEqualTo(Outcome.CHANGED);
        assertThat(redis.call("GET", "key")).isEqualTo("1");
    }

    @Test
    void removesWhatIsTheSame() {
        redis.call("SET", "key", "1");
        assertThat(change(see(), new Change.Delete())).isEqualTo(Outcome.DONE);
        redis.call("SADD", "key", "a", "b");
        assertThat(change(see(), new Change.Delete())).isEqualTo(Outcome.DONE);
        assertThat(redis.call("DBSIZE")).isEqualTo("0");
    }

    @Test
    void replacesAValueAndKeepsItsTimeToLive() {
        redis.call("SET", "key", "1", "EX", "1000");
        String expiry = redis.call("PTTL", "key");
        byte[] bytes = {0, -1, 13, 10};
        assertThat(change(see(), new Change.Replace(ByteString.copyOf(bytes))))
                .isEqualTo(Outcome.DONE);
        assertThat(server.see(KEY).join())
                .contains(new SeenValue("string", ByteString.copyOf(bytes)));
        assertThat(Long.parseLong(redis.call("PTTL", "key")))
                .isPositive()
                .isLessThanOrEqualTo(Long.parseLong(expiry));
    }

    @Test
    void writesAValueBackWithTheTimeToLiveThatIsSaid() {
        for (String[] writing :
                new String[][] {{"SET", "key", "1"}, {"SET", "key", "1", "EX", "100000"}}) {
            redis.call((Object[]) writing);
            byte[] bytes = {0, -1, 13, 10};
            Change change = new Change.WriteBack(ByteString.copyOf(bytes), Duration.ofMinutes(5));
            assertThat(change(see(), change)).isEqualTo(Outcome.DONE);
            assertThat(server.see(KEY).join())
                    .contains(new SeenValue("string", ByteString.copyOf(bytes)));
            assertThat(Long.parseLong(redis.call("PTTL", "key"))).isBetween(200_000L, 300_000L);
        }
    }

    @Test
    void setsATimeToLive() {
        redis.call("RPUSH", "key", "1");
        assertThat(change(see(), new Change.Expire(Duration.ofMinutes(5)))).isEqualTo(Outcome.DONE);
        assertThat(Long.parseLong(redis.call("TTL", "key"))).isBetween(200L, 300L);
    }

    @Test
    void movesAnEntryWithItsTimeToLive() {
        redis.call("SET", "key", "1", "EX", "1000");
        assertThat(change(see(), new Change.Move(OTHER))).isEqualTo(Outcome.DONE);
        assertThat(redis.call("EXISTS", "key")).isEqualTo("0");
        assertThat(redis.call("GET", "other")).isEqualTo("1");
        assertThat(Long.parseLong(redis.call("TTL", "other"))).isBetween(900L, 1000L);
    }

    @Test
    void neverMovesOverAnotherEntry() {
        redis.call("SET", "key", "1", "EX", "1000");
        redis.call("SET", "other", "kept");
        assertThat(change(see(), new Change.Move(OTHER))).isEqualTo(Outcome.TAKEN);
        assertThat(change(see(), new Change.Move(KEY))).isEqualTo(Outcome.TAKEN);
        assertThat(redis.call("MGET", "key", "other")).isEqualTo("1 kept");
        assertThat(redis.call("TTL", "other")).isEqualTo("-1");
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aReadOnlyConnectionSeesAndChangesNothing(Change change) {
        redis.call("SET", "key", "1");
        try (CacheServer careful =
                CONNECTOR.connect(Servers.plain(redis.port()).withReadOnly(true))) {
            SeenValue seen = careful.see(KEY).join().orElseThrow();
            CompletionException failure =
                    catchThrowableOfType(
                            CompletionException.class,
                            () -> careful.writer().change(KEY, seen, change).join());
            assertThat(failure.getCause())
                    .isInstanceOfSatisfying(
                            CacheException.class,
                            refusal -> assertThat(refusal.kind()).isEqualTo(Kind.READ_ONLY));
            assertThat(careful.commandCounts()).noneMatch(it -> it.command().equals("EVAL"));
        }
        assertThat(redis.call("GET", "key")).isEqualTo("1");
        assertThat(redis.call("TTL", "key")).isEqualTo("-1");
    }

    private SeenValue see() {
        return server.see(KEY).join().orElseThrow();
    }

    private Outcome change(SeenValue seen, Change change) {
        return server.writer().change(KEY, seen, change).join();
    }
}
