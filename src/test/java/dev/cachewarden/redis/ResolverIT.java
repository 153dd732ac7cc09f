package dev.cachewarden.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.connection.ConnectionUrl;
import dev.cachewarden.core.port.CacheServer;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.demo.RedisProcess;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Names are resolved as the system does, without a socket of our own. */
final class ResolverIT {

    /** Linux lists there the sockets of each kind, with the numbers that files name them by. */
    private static final List<Path> UDP =
            List.of(Path.of("/proc/self/net/udp"), Path.of("/proc/self/net/udp6"));

    private static final int INODE = 9;

    @Test
    @EnabledOnOs(OS.LINUX)
    void noUdpSocketIsOpenWhileConnectedByName() throws IOException {
        try (RedisProcess redis = RedisProcess.start()) {
            Set<String> before = ownUdpSockets();
            try (CacheServer server =
                    new LettuceConnector(Clock.system())
                            .connect(ConnectionUrl.parse("redis://localhost:" + redis.port()))) {
                assertThat(server.databaseSize()).hasValue(0);
                assertThat(ownUdpSockets()).isSubsetOf(before);
            }
        }
    }

    private static Set<String> ownUdpSockets() throws IOException {
        Set<String> numbers = new HashSet<>();
        for (Path list : UDP) {
            for (String line : Files.readAllLines(list)) {
                numbers.add("socket:[" + line.strip().split(" +", -1)[INODE] + "]");
            }
        }
        numbers.retainAll(ownFiles());
        return numbers;
    }

    private static Set<String> ownFiles() throws IOException {
        Set<String> targets = new HashSet<>();
        try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
            for (Path file : files.toList()) {
                // One may be closed by now.
                if (Files.isSymbolicLink(file)) {
                    targets.add(Files.readSymbolicLink(file).toString());
                }
            }
        }
        return targets;
    }
}
