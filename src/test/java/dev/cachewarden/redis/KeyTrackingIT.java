package dev.cachewarden.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheServer;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.FollowedKeys;
import dev.cachewarden.core.port.KeyChanges;
import dev.cachewarden.demo.RedisProcess;
import dev.cachewarden.testing.Await;
import dev.cachewarden.testing.EmptyRedis;
import dev.cachewarden.testing.RawRedis;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What a real server reports of changing keys. */
final class KeyTrackingIT {

    @RegisterExtension static final EmptyRedis redis = new EmptyRedis();

    private static final LettuceConnector CONNECTOR = new LettuceConnector(Clock.system());
    private static final ByteString PREFIX = ByteString.utf8("clerk:");

    private final Reports reports = new Reports();

    /** What was reported until now. */
    private static final class Reports implements KeyChanges {

        private final Set<String> names = ConcurrentHashMap.newKeySet();
        private final AtomicInteger losses = new AtomicInteger();
        private final AtomicInteger anyChanged = new AtomicInteger();

        @Override
        public void changed(List<ByteString> keys) {
            keys.forEach(key -> names.add(key.text().orElseThrow()));
        }

        @Override
        public void lost() {
            losses.incrementAndGet();
        }

        @Override
        public void anyChanged() {
            anyChanged.incrementAndGet();
        }
    }

    @Test
    void whatIsWrittenRemovedOrExpiresUnderThePrefixIsReportedByNameAndNothingElse() {
        redis.call("SET", "clerk:test:id:removed", "x");
        redis.call("SET", "clerk:test:id:expires", "x");
        redis.call("SET", "clerk:test:id:lives", "x");
        try (CacheServer server = CONNECTOR.connect(Servers.plain(redis.port()));
                FollowedKeys followed = server.follow(PREFIX, reports)) {
            redis.call("SET", "clerk:test:id:written", "x");
            redis.call("SET", "other:id:written", "x");
            redis.call("UNLINK", "clerk:test:id:removed");
            redis.call("PEXPIRE", "clerk:test:id:lives", "300000");
            redis.call("PEXPIRE", "clerk:test:id:expires", "1");
            Await.until(
                    "the server has let it expire",
                    () -> redis.call("EXISTS", "clerk:test:id:expires").contains("0"));

            followed.reported().join();

            assertThat(reports.names)
                    .containsExactlyInAnyOrder(
                            "clerk:test:id:written",
                            "clerk:test:id:removed",
                            "clerk:test:id:lives",
                            "clerk:test:id:expires");
            assertThat(reports.anyChanged).hasValue(0);
        }
    }

    @Test
    void anEmptiedDatabaseIsReportedWithoutNames() {
        try (CacheServer server = CONNECTOR.connect(Servers.plain(redis.port()));
                FollowedKeys followed = server.follow(PREFIX, reports)) {
            redis.call("FLUSHDB");

            followed.reported().join();

            assertThat(reports.anyChanged).hasValue(1);
        }
    }

    @Test
    void oneCommandCountsTheKeysOfAListThatAreThereAsOftenAsTheyAreNamed() {
        redis.call("SET", "clerk:a", "x");
        redis.call("SET", "clerk:b", "x");
        ByteString a = ByteString.utf8("clerk:a");
        ByteString b = ByteString.utf8("clerk:b");
        ByteString none = ByteString.utf8("clerk:none");
        try (CacheServer server = CONNECTOR.connect(Servers.plain(redis.port()));
                FollowedKeys followed = server.follow(PREFIX, reports)) {
            assertThat(
                            followed.countPresent(
                                            List.of(
                                                    List.of(a, b, b, none),
                                                    List.of(none),
                                                    List.of(a)))
                                    .join())
                    .containsExactly(3L, 0L, 1L);
        }
    }

    @Test
    void aReadOnlyConnectionFollowsAsWell() {
        try (CacheServer server =
                        CONNECTOR.connect(Servers.plain(redis.port()).withReadOnly(true));
                FollowedKeys followed = server.follow(PREFIX, reports)) {
            redis.call("SET", "clerk:test:id:written", "x");
            followed.reported().join();

            assertThat(reports.names).containsExactly("clerk:test:id:written");
            assertThat(followed.countPresent(List.of(List.of(PREFIX))).join()).containsExactly(0L);
        }
    }

    @Test
    void aUserWhoMayNotTrackIsNamedTheCommandAndNoConnectionIsLeft() {
        redis.call("ACL", "SETUSER", "reader", "on", ">secret", "~*", "+@all", "-client");
        redis.call("ACL", "SETUSER", "reader", "+client|setname");
        try (CacheServer server =
                CONNECTOR.connect(Servers.withLogin(redis.port(), "reader", "secret"))) {
            CacheException refusal =
                    catchThrowableOfType(
                            CacheException.class, () -> server.follow(PREFIX, reports));

            assertThat(refusal).hasMessageContaining("may not run CLIENT");
            Await.until(
                    "one connection is left",
                    () -> redis.call("CLIENT", "LIST").split("user=reader", -1).length == 2);
        } finally {
            redis.call("ACL", "DELUSER", "reader");
        }
    }

    @Test
    void afterALossChangesAreReportedAgainOnceItWasSaidThatAnyMayHaveChanged() throws Exception {
        RedisProcess first = RedisProcess.start();
        try (CacheServer server = CONNECTOR.connect(Servers.plain(first.port()));
                FollowedKeys followed = server.follow(PREFIX, reports)) {
            first.kill();
            Await.until("the loss is reported", () -> reports.losses.get() > 0);
            try (RedisProcess again = RedisProcess.startOn(first.port());
                    RawRedis raw = new RawRedis(again.port())) {
                Await.until("it is tracked again", () -> reports.anyChanged.get() > 0);
                raw.call("SET", "clerk:test:id:late", "x");
                followed.reported().join();
                assertThat(reports.names).containsExactly("clerk:test:id:late");
            }
        } finally {
            first.close();
        }
    }

    @Test
    void closingTheCacheEndsTheReportsToo() {
        CacheServer server = CONNECTOR.connect(Servers.plain(redis.port()));
        var _ = server.follow(PREFIX, reports);
        server.close();

        Await.until(
                "no connection of ours is left",
                () -> !redis.call("CLIENT", "LIST").contains("name=cachewarden"));
    }
}
