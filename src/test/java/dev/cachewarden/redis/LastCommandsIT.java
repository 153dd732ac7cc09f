package dev.cachewarden.redis;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Comparator.comparingLong;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.BulkRequest;
import dev.cachewarden.core.port.CacheServer;
import dev.cachewarden.core.port.Change;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.CommandCount;
import dev.cachewarden.core.port.SeenValue;
import dev.cachewarden.core.port.SentCommand;
import dev.cachewarden.demo.RedisProcess;
import dev.cachewarden.testing.Await;
import dev.cachewarden.testing.RawRedis;

import io.lettuce.core.protocol.AsyncCommand;
import io.lettuce.core.protocol.Command;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What is listed of the commands that were sent: names, keys and times, and nothing else. */
final class LastCommandsIT {

    private static final LettuceConnector CONNECTOR = new LettuceConnector(Clock.system());
    private static final ByteString KEY = ByteString.utf8("clerk:test:id:a");

    private static SentCommand latest(CacheServer server, String command) {
        return server.lastCommands().stream()
                .filter(sent -> sent.command().equals(command))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aCommandIsListedWithItsKeyAndHowLongItTook() throws Exception {
        try (RedisProcess redis = RedisProcess.start();
                CacheServer server = CONNECTOR.connect(Servers.plain(redis.port()))) {
            server.read(List.of(KEY)).getFirst().join();

            SentCommand sent = latest(server, "TYPE");
            assertThat(sent.onlyKey()).contains(KEY);
            assertThat(sent.count()).isEqualTo(1);
            Await.until("its end is noted", () -> latest(server, "TYPE").took().isPresent());
            assertThat(latest(server, "TYPE").took().orElseThrow()).isPositive();
        }
    }

    @Test
    void aBulkIsOneRowForEachKindAndTheRowsAddUpToTheCounts() throws Exception {
        try (RedisProcess redis = RedisProcess.start();
                RawRedis raw = new RawRedis(redis.port());
                CacheServer server = CONNECTOR.connect(Servers.plain(redis.port()))) {
            List<ByteString> keys =
                    IntStream.range(0, 200)
                            .mapToObj(i -> ByteString.utf8("clerk:test:id:" + i))
                            .toList();
            for (ByteString key : keys) {
                raw.call("SET", key.toString(), "a value", "EX", "1000");
            }
            server.readAll(
                    new BulkRequest(keys.size(), keys::get, true, BulkRequest.LONGEST), _ -> true);

            SentCommand ttls = latest(server, "PTTL");
            assertThat(ttls.count()).isGreaterThan(1);
            assertThat(ttls.keys().orElseThrow().count()).isEqualTo(ttls.count());
            assertThat(ttls.keys().orElseThrow().first().orElseThrow().toString())
                    .startsWith("clerk:test:id:");
            assertThat(ttls.onlyKey()).isEmpty();
            assertThat(server.lastCommands().stream().mapToLong(SentCommand::count).sum())
                    .isEqualTo(server.commandCounts().stream().mapToLong(CommandCount::sent).sum());
        }
    }

    @Test
    void aPipelineIsOneRowAndWhatFollowsItsAnswersIsAnother() throws Exception {
        try (RedisProcess redis = RedisProcess.start();
                CacheServer server = CONNECTOR.connect(Servers.plain(redis.port()))) {
            List<ByteString> keys =
                    IntStream.range(0, 100)
                            .mapToObj(i -> ByteString.utf8("clerk:test:id:" + i))
                            .toList();
            server.ttls(keys).join();
            server.ttls(List.of(KEY)).join();

            List<SentCommand> rows =
                    server.lastCommands().stream()
                            .filter(sent -> sent.command().equals("PTTL"))
                            .toList();
            assertThat(rows.getFirst().onlyKey()).contains(KEY);
            assertThat(rows.stream().mapToInt(SentCommand::count).sum()).isEqualTo(101);
            assertThat(rows).hasSizeLessThan(100);
        }
    }

    @Test
    void severalKeysOfOneCommandAreCounted() throws Exception {
        try (RedisProcess redis = RedisProcess.start();
                CacheServer server = CONNECTOR.connect(Servers.plain(redis.port()))) {
            server.writer().unlink(List.of(KEY, ByteString.utf8("other"))).join();

            SentCommand sent = latest(server, "UNLINK");
            assertThat(sent.count()).isEqualTo(1);
            assertThat(sent.keys().orElseThrow().count()).isEqualTo(2);
            assertThat(sent.keys().orElseThrow().first()).contains(KEY);
        }
    }

    @Test
    void noPasswordNoValueAndNoScriptIsKept() throws Exception {
        try (RedisProcess redis = RedisProcess.start();
                RawRedis raw = new RawRedis(redis.port())) {
            raw.call("ACL", "SETUSER", "keeper", "on", ">pass-word", "~*", "&*", "+@all");
            raw.call("SET", KEY.toString(), "first-value", "EX", "1000");
            try (CacheServer server =
                    CONNECTOR.connect(Servers.withLogin(redis.port(), "keeper", "pass-word"))) {
                SeenValue seen = server.see(KEY).join().orElseThrow();
                var _ =
                        server.writer()
                                .change(
                                        KEY,
                                        seen,
                                        new Change.Replace(ByteString.utf8("second-value")))
                                .join();

                assertThat(raw.call("GET", KEY.toString())).contains("second-value");
                assertThat(latest(server, "EVAL").onlyKey()).contains(KEY);
                assertThat(server.lastCommands().toString())
                        .contains("HELLO")
                        .doesNotContain("pass-word", "keeper", "first-value", "second-value");
            }
        }
    }

    @Test
    void theListHoldsTheLastThousandOnly() throws Exception {
        try (RedisProcess redis = RedisProcess.start();
                CacheServer server = CONNECTOR.connect(Servers.plain(redis.port()))) {
            for (int i = 0; i < 1_001; i++) {
                server.ttls(List.of(KEY)).join();
            }

            List<SentCommand> last = server.lastCommands();
            assertThat(last).hasSize(1_000);
            assertThat(last).isSortedAccordingTo(comparingLong(SentCommand::number).reversed());
            assertThat(last).extracting(SentCommand::command).containsOnly("PTTL");
        }
    }

    @Test
    void aVeryLongKeyIsCountedAndNotKept() throws Exception {
        try (RedisProcess redis = RedisProcess.start();
                CacheServer server = CONNECTOR.connect(Servers.plain(redis.port()))) {
            server.ttls(List.of(ByteString.utf8("k".repeat(5_000)))).join();

            assertThat(latest(server, "PTTL").keys())
                    .contains(new SentCommand.Keys(Optional.empty(), 1));
        }
    }

    @Test
    void aCommandWithoutAnAnswerIsListedAsUnanswered() {
        CommandLog log = new CommandLog(Clock.system());
        AsyncCommand<ByteString, ByteString, Long> one = pttl();
        log.add("PTTL", new SentBatch(one).add(one));
        AsyncCommand<ByteString, ByteString, Long> other = pttl();
        log.add("PTTL", new SentBatch(other).add(other));

        one.complete();
        assertThat(log.last()).singleElement().extracting(SentCommand::count).isEqualTo(2);
        assertThat(log.last().getFirst().took()).isEmpty();
        other.complete();
        assertThat(log.last().getFirst().took()).isPresent();
        AsyncCommand<ByteString, ByteString, Long> later = pttl();
        log.add("PTTL", new SentBatch(later).add(later));
        assertThat(log.last()).hasSize(2);
    }

    private static AsyncCommand<ByteString, ByteString, Long> pttl() {
        Request<Long> request = Requests.pttl(KEY);
        return new AsyncCommand<>(new Command<>(request.type(), request.output(), request.args()));
    }
}
