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

/** Whether and when the system gives up a half-open connection, as Linux itself says. */
@EnabledOnOs(OS.LINUX)
final class KeepAliveIT {

    @RegisterExtension static final EmptyRedis REDIS = new EmptyRedis();

    private static final Pattern OUR_PORT =
            Pattern.compile(" addr=127\\.0\\.0\\.1:(\\d+) .* name=cachewarden ");

    /** Of a connection: its ends, state, queues, timer with what is left of it, and inode. */
    private static final Pattern SOCKET =
            Pattern.compile(
                    "\\d+: [0-9A-F]+:([0-9A-F]{4}) [0-9A-F]+:([0-9A-F]{4}) 01 \\S+"
                            + " ([0-9A-F]{2}):([0-9A-F]{8}) \\S+ +\\d+ +\\d+ (\\d+) .*");

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

    /** A minute after the last byte: half of it in peace, then three probes without an answer. */
    @Test
    void aHalfOpenConnectionIsGivenUpAfterAMinute() {
        try (CacheServer server =
                new LettuceConnector(Clock.system()).connect(Servers.plain(REDIS.port()))) {
            assertThat(server.databaseSize()).hasValue(0);
            int socket = descriptor("socket:[" + ours().orElseThrow().group(5) + "]");
            assertThat(SocketFacts.of(socket)).isEqualTo(new SocketFacts(true, 30, 10, 3));
        }
    }

    /** The open file of this process that is that one. */
    private static int descriptor(String target) {
        try (Stream<Path> all = Files.list(Path.of("/proc/self/fd"))) {
            return all.filter(it -> isLinkTo(it, target))
                    .map(it -> Integer.parseInt(String.valueOf(it.getFileName())))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isLinkTo(Path link, String target) {
        try {
            return Files.readSymbolicLink(link).toString().equals(target);
        } catch (IOException e) {
            // It was closed meanwhile.
            return false;
        }
    }

    /** In how many seconds the system probes our connection; empty while it does not mean to. */
    private static Optional<Long> probesIn() {
        return ours().filter(it -> it.group(3).equals(KEEP_ALIVE))
                .map(it -> Long.parseLong(it.group(4), 16) / TICKS_PER_SECOND);
    }

    /** What the system says of our connection. */
    private static Optional<Matcher> ours() {
        Matcher ours = OUR_PORT.matcher(REDIS.call("CLIENT", "LIST"));
        assertThat(ours.find()).isTrue();
        int port = Integer.parseInt(ours.group(1));
        return Stream.of("tcp", "tcp6")
                .flatMap(table -> lines(Path.of("/proc/net", table)).stream())
                .map(line -> SOCKET.matcher(line.strip()))
                .filter(Matcher::matches)
                .filter(it -> Integer.parseInt(it.group(1), 16) == port)
                .filter(it -> Integer.parseInt(it.group(2), 16) == REDIS.port())
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
