package dev.cachewarden.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.port.CacheServer;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.testing.Await;
import dev.cachewarden.testing.EmptyRedis;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether the system probes a connection on which nothing is asked, as Linux itself says. */
@EnabledOnOs(OS.LINUX)
final class KeepAliveIT {

    @RegisterExtension static final EmptyRedis REDIS = new EmptyRedis();

    private static final Pattern OUR_PORT =
            Pattern.compile(" addr=127\\.0\\.0\\.1:(\\d+) .* name=cachewarden ");

    /** Of a connection: its two ends, state, queues, and the timer with what is left of it. */
    private static final Pattern TIMER =
            Pattern.compile(
                    "\\d+: [0-9A-F]+:([0-9A-F]{4}) [0-9A-F]+:([0-9A-F]{4}) 01 \\S+"
                            + " ([0-9A-F]{2}):([0-9A-F]{8}) .*");

    private static final String KEEP_ALIVE = "02";
    private static final int TICKS_PER_SECOND = 100;
    private static final int MOST_SECONDS = 30;

    @Test
    void aHalfOpenConnectionIsProbedAfterHalfAMinute() {
        try (CacheServer server =
                new LettuceConnector(Clock.system()).connect(Servers.plain(REDIS.port()))) {
            assertThat(server.databaseSize()).hasValue(0);
            Await.until("the timer of the system runs", () -> probesIn().isPresent());
            assertThat(probesIn().orElseThrow()).isLessThanOrEqualTo(MOST_SECONDS);
        }
    }

    /** In how many seconds the system probes our connection; empty while it does not mean to. */
    private static Optional<Long> probesIn() {
        Matcher ours = OUR_PORT.matcher(REDIS.call("CLIENT", "LIST"));
        assertThat(ours.find()).isTrue();
        int port = Integer.parseInt(ours.group(1));
        return Stream.of("tcp", "tcp6")
                .flatMap(table -> lines(Path.of("/proc/net", table)).stream())
                .map(line -> TIMER.matcher(line.strip()))
                .filter(Matcher::matches)
                .filter(it -> Integer.parseInt(it.group(1), 16) == port)
                .filter(it -> Integer.parseInt(it.group(2), 16) == REDIS.port())
                .filter(it -> it.group(3).equals(KEEP_ALIVE))
                .map(it -> Long.parseLong(it.group(4), 16) / TICKS_PER_SECOND)
                .findFirst();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
