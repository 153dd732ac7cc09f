package dev.cachewarden.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheException.Kind;
import dev.cachewarden.core.port.CacheServer;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.ConnectionState;
import dev.cachewarden.demo.RedisProcess;
import dev.cachewarden.testing.Await;
import dev.cachewarden.testing.RawRedis;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;

/** Connections that break: nothing is queued or repeated, and they come back by themselves. */
final class LostConnectionIT {

    private static final LettuceConnector CONNECTOR = new LettuceConnector(Clock.system());

    @Test
    void comesBackWhenTheServerDoesAndRefusesCommandsMeanwhile() throws Exception {
        RedisProcess first = RedisProcess.start();
        try (CacheServer server = CONNECTOR.connect(Servers.plain(first.port()))) {
            AtomicInteger changes = new AtomicInteger();
            server.onStateChange(changes::incrementAndGet);
            first.kill();
            awaitState(server, ConnectionState.RECONNECTING);
            CacheException failure =
                    catchThrowableOfType(CacheException.class, server::databaseSize);
            assertThat(failure.kind()).isEqualTo(Kind.CONNECTION_LOST);
            assertThat(failure).hasMessageContaining("no connection");
            assertThat(failure.isInDoubt()).isFalse();
            try (RedisProcess again = RedisProcess.startOn(first.port());
                    RawRedis raw = new RawRedis(again.port())) {
                awaitState(server, ConnectionState.CONNECTED);
                assertThat(server.databaseSize()).hasValue(0);
                Await.until(
                        "the connection has its name again",
                        () -> raw.call("CLIENT", "LIST").contains("name=cachewarden"));
                Await.until("both changes were told", () -> changes.get() >= 2);
            }
        } finally {
            first.close();
        }
    }

    @Test
    void aCommandUnderWayIsNotSentAgain() throws Exception {
        try (RedisProcess redis = RedisProcess.start();
                RawRedis raw = new RawRedis(redis.port());
                CacheServer server = CONNECTOR.connect(Servers.plain(redis.port()))) {
            raw.call("SET", "kept", "x");
            raw.call("CLIENT", "PAUSE", "60000", "WRITE");
            CompletableFuture<Long> answer =
                    server.writer().unlink(List.of(ByteString.utf8("kept")));
            Await.until(
                    "UNLINK waits in the server",
                    () -> raw.call("INFO", "clients").contains("blocked_clients:1"));
            raw.call("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes");
            CompletionException failure =
                    catchThrowableOfType(CompletionException.class, answer::join);
            assertThat(failure.getCause())
                    .isInstanceOfSatisfying(
                            CacheException.class, lost -> assertThat(lost.isInDoubt()).isTrue());
            raw.call("CLIENT", "UNPAUSE");
            awaitState(server, ConnectionState.CONNECTED);
            assertThat(server.databaseSize()).hasValue(1);
            assertThat(raw.call("INFO", "commandstats")).doesNotContain("cmdstat_unlink");
        }
    }

    @Test
    void isClosedOnceItIsClosed() throws Exception {
        try (RedisProcess redis = RedisProcess.start()) {
            CacheServer server = CONNECTOR.connect(Servers.plain(redis.port()));
            server.close();
            assertThat(server.state()).isEqualTo(ConnectionState.CLOSED);
            assertThat(catchThrowableOfType(CacheException.class, server::databaseSize))
                    .hasMessageContaining("is closed");
        }
    }

    private static void awaitState(CacheServer server, ConnectionState state) {
        Await.until("state " + state, () -> server.state() == state);
    }
}
