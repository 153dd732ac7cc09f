package dev.cachewarden.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cachewarden.core.connection.ConnectionSettings;
import dev.cachewarden.core.connection.TimeLimits;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.BulkRequest;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheException.Kind;
import dev.cachewarden.core.port.CacheServer;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.ConnectionState;
import dev.cachewarden.testing.Await;
import dev.cachewarden.testing.EmptyRedis;
import dev.cachewarden.testing.Link;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Limits measure silence: what brings something is waited for, what brings nothing is not. */
final class SilenceIT {

    @RegisterExtension static final EmptyRedis REDIS = new EmptyRedis();

    private static final LettuceConnector CONNECTOR = new LettuceConnector(Clock.system());
    private static final Duration LIMIT = Duration.ofMillis(300);

    @Test
    void anAnswerThatTakesLongerThanTheLimitIsAwaitedWhileItComes() throws Exception {
        int bytes = 200_000;
        REDIS.call("SET", "long", "x".repeat(bytes));
        try (Link link = Link.to(REDIS.port());
                CacheServer server = CONNECTOR.connect(settings(link))) {
            // Three limits for one value.
            link.slow(bytes * 1000L / (3 * LIMIT.toMillis()));
            List<Long> lengths = new ArrayList<>();
            BulkRequest request =
                    new BulkRequest(1, _ -> ByteString.utf8("long"), true, BulkRequest.LONGEST);
            server.readAll(
                    request,
                    entries -> {
                        entries.forEach(entry -> lengths.add(entry.length()));
                        return true;
                    });
            assertThat(lengths).containsExactly((long) bytes);
            assertThat(server.state()).isEqualTo(ConnectionState.CONNECTED);
        }
    }

    @Test
    void aConnectionOnWhichNothingComesIsGivenUpAndTheSentenceSaysSo() throws Exception {
        try (Link link = Link.to(REDIS.port());
                CacheServer server = CONNECTOR.connect(settings(link))) {
            link.fallSilent();
            CacheException failure =
                    catchThrowableOfType(CacheException.class, server::databaseSize);
            assertThat(failure.kind()).isEqualTo(Kind.CONNECTION_LOST);
            assertThat(failure)
                    .hasMessage(
                            "Nothing came from 127.0.0.1:"
                                    + link.port()
                                    + " for 0.3 s, so the connection was given up.");
            Await.until("it is given up", () -> server.state() == ConnectionState.RECONNECTING);
        }
    }

    @Test
    void allThatIsAwaitedFailsTogether() throws Exception {
        try (Link link = Link.to(REDIS.port());
                CacheServer server = CONNECTOR.connect(settings(link))) {
            link.fallSilent();
            CompletableFuture<Long> change = server.writer().unlink(List.of(ByteString.utf8("a")));
            CompletableFuture<?> reading = server.ttls(List.of(ByteString.utf8("b")));
            assertThat(catchThrowableOfType(CompletionException.class, reading::join))
                    .hasMessageContaining("Nothing came");
            assertThat(catchThrowableOfType(CompletionException.class, change::join))
                    .hasMessageContaining("Nothing came")
                    .cause()
                    .isInstanceOfSatisfying(
                            CacheException.class, lost -> assertThat(lost.isInDoubt()).isTrue());
        }
    }

    @Test
    void nobodyMindsSilenceWhileNothingIsAwaited() throws Exception {
        try (Link link = Link.to(REDIS.port());
                CacheServer server = CONNECTOR.connect(settings(link));
                Link other = Link.to(REDIS.port());
                CacheServer limit = CONNECTOR.connect(settings(other))) {
            other.fallSilent();
            // Takes as long as the limit, which the first connection spends without a question.
            assertThat(catchThrowableOfType(CacheException.class, limit::databaseSize)).isNotNull();
            assertThat(server.state()).isEqualTo(ConnectionState.CONNECTED);
            assertThat(server.databaseSize()).hasValue(0);
        }
    }

    private static ConnectionSettings settings(Link link) {
        TimeLimits limits =
                new TimeLimits(
                        Duration.ofSeconds(10),
                        LIMIT,
                        TimeLimits.DEFAULT.reconnect(),
                        TimeLimits.DEFAULT.hold());
        return Servers.plain(link.port()).withLimits(limits);
    }
}
