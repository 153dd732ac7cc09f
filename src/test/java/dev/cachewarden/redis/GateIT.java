package dev.cachewarden.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheException.Kind;
import dev.cachewarden.core.port.CacheServer;
import dev.cachewarden.core.port.Change;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.CommandCount;
import dev.cachewarden.core.port.SeenValue;
import dev.cachewarden.demo.RedisProcess;
import dev.cachewarden.testing.Await;
import dev.cachewarden.testing.RawRedis;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;

/** What the gate promises: writes are refused where they must be, and every command is counted. */
final class GateIT {

    private static final LettuceConnector CONNECTOR = new LettuceConnector(Clock.system());
    private static final ByteString KEY = ByteString.utf8("key");

    @Test
    void aReadOnlyConnectionSendsNoWrite() throws Exception {
        try (RedisProcess redis = RedisProcess.start();
                RawRedis raw = new RawRedis(redis.port());
                CacheServer server =
                        CONNECTOR.connect(Servers.plain(redis.port()).withReadOnly(true))) {
            raw.call("SET", "key", "value", "EX", "1000");
            assertRefused(server.writer().unlink(List.of(KEY)));
            SeenValue seen = server.see(KEY).join().orElseThrow();
            assertRefused(server.writer().change(KEY, seen, new Change.Delete()));
            assertRefused(server.writer().change(KEY, seen, new Change.Persist()));
            assertThat(server.facts().readOnly()).isTrue();
            assertThat(server.read(List.of(KEY)).getFirst().join().value()).isPresent();
            server.scan(ByteString.utf8("*"), 10, keys -> true);
            assertThat(server.ttls(List.of(KEY)).join()).hasSize(1);
            assertThat(raw.call("INFO", "commandstats"))
                    .doesNotContain("cmdstat_unlink", "cmdstat_pexpire", "cmdstat_persist");
            assertThat(counts(server)).doesNotContainKeys("UNLINK", "PEXPIRE", "PERSIST");
        }
    }

    private static void assertRefused(CompletableFuture<?> answer) {
        CompletionException failure = catchThrowableOfType(CompletionException.class, answer::join);
        assertThat(failure.getCause())
                .isInstanceOfSatisfying(
                        CacheException.class,
                        refusal -> {
                            assertThat(refusal.kind()).isEqualTo(Kind.READ_ONLY);
                            assertThat(refusal).hasMessageContaining("was not sent");
                            assertThat(refusal.isInDoubt()).isFalse();
                        });
    }

    @Test
    void everyCommandIsCountedAsTheServerCountsIt() throws Exception {
        try (RedisProcess redis = RedisProcess.start();
                CacheServer server = CONNECTOR.connect(Servers.plain(redis.port()))) {
            server.scan(ByteString.utf8("*"), 10, keys -> true);
            server.read(List.of(KEY, ByteString.utf8("other"))).forEach(CompletableFuture::join);
            server.writer().unlink(List.of(KEY)).join();
            server.ttls(List.of(KEY, KEY, KEY)).join();
            Map<String, Long> sent = counts(server);
            assertThat(sent)
                    .containsEntry("HELLO", 1L)
                    .containsEntry("SCAN", 1L)
                    .containsEntry("TYPE", 2L)
                    .containsEntry("PTTL", 5L);
            // Redis 7.0 counts no subcommand that it does not know, and SETINFO is of 7.2.
            sent.remove("CLIENT");
            try (RawRedis raw = new RawRedis(redis.port())) {
                String stats = raw.call("INFO", "commandstats");
                sent.forEach((command, count) ->
                        assertThat(calls(stats, command)).as(command).isEqualTo(count));
            }
        }
    }

    @Test
    void aScanGoesAheadOfItsSinkButNotFar() throws Exception {
        try (RedisProcess redis = RedisProcess.start();
                RawRedis raw = new RawRedis(redis.port());
                CacheServer server = CONNECTOR.connect(Servers.plain(redis.port()))) {
            for (int i = 0; i < 1000; i++) {
                raw.call("SET", "key" + i, "x");
            }
            server.scan(
                    ByteString.utf8("*"),
                    10,
                    keys -> {
                        Await.until(
                                "the next call was sent while the sink works",
                                () -> counts(server).getOrDefault("SCAN", 0L) >= 2);
                        return false;
                    });
            server.ttls(List.of(KEY)).join();
            assertThat(counts(server).getOrDefault("SCAN", 0L)).isLessThanOrEqualTo(5);
        }
    }

    /** Served and refused: old servers do not know CLIENT SETINFO. */
    private static long calls(String stats, String command) {
        return stats.lines()
                .filter(line -> line.startsWith("cmdstat_" + command.toLowerCase(Locale.ROOT)))
                .mapToLong(line -> number(line, "calls=") + number(line, "rejected_calls="))
                .sum();
    }

    private static long number(String line, String name) {
        String rest = line.split("[:,]" + name, 2)[1];
        return Long.parseLong(rest.split("[,\r\n]", 2)[0]);
    }

    private static Map<String, Long> counts(CacheServer server) {
        return server.commandCounts().stream()
                .collect(Collectors.toMap(CommandCount::command, CommandCount::sent));
    }
}
