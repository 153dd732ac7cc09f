package dev.cachewarden.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.cachewarden.core.port.Clock;
import dev.cachewarden.demo.cache.DemoCache;
import dev.cachewarden.testing.Await;
import dev.cachewarden.testing.JavaProcess;
import dev.cachewarden.testing.RawRedis;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

final class DemoServerIT {

    @Test
    void loadsAHundredThousandUsers() throws IOException {
        DemoCache cache = new DemoCache(5, 100_000);
        AtomicLong written = new AtomicLong();
        try (DemoServer server = DemoServer.start(cache, written::set);
                RespClient client = client(server)) {
            long present = Long.parseLong(client.ask("DBSIZE"));
            long expired = stat(client, "stats", "expired_keys:(\\d+)");
            long expiring = stat(client, "keyspace", "expires=(\\d+)");

            assertThat(written).hasValue(cache.entries(Instant.EPOCH).count());
            // The writer refills what expires while we count.
            assertThat(present + expired).isGreaterThanOrEqualTo(written.get());
            assertThat(present).isGreaterThan(written.get() * 9 / 10);
            assertThat(expiring).isGreaterThan(present / 2);
        }
    }

    @Test
    @Timeout(60)
    void sendsEntriesWhileItMakesThem() {
        DemoCache endless = new DemoCache(5, 1_000_000_000);
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        DemoServer.start(
                                endless,
                                written -> {
                                    throw new IllegalStateException(written + " sent");
                                }))
                .withMessage("1000 sent");
    }

    @Test
    @Timeout(60)
    void writerKeepsWritingAndLeavesNothingBehindWhenClosed() throws IOException {
        try (RedisProcess process = RedisProcess.start();
                RespClient client = RespClient.connect(process.port())) {
            DemoCache cache = new DemoCache(5, 5_000);
            try (DemoWriter writer =
                    DemoWriter.start(
                            cache, () -> RespClient.connect(process.port()), Clock.system())) {
                assertThat(writer).isNotNull();
                awaitCommands(client, 20);
            }
            while (stat(client, "clients", "connected_clients:(\\d+)") > 1) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void serverIsGoneAfterClose() throws IOException {
        DemoServer server = DemoServer.start(new DemoCache(5, DemoCache.FEWEST_USERS));
        int port = server.settings().address().port();
        server.close();
        assertThatIOException().isThrownBy(() -> RespClient.connect(port));
    }

    @Test
    @Timeout(60)
    void writesAgainAfterItsConnectionWasCut() throws IOException {
        try (DemoServer server = DemoServer.start(new DemoCache(5, 5_000));
                RespClient client = client(server)) {
            client.ask("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes");
            awaitCommands(client, 20);
        }
    }

    @Test
    void nobodyElseCanUseIt() throws IOException {
        try (DemoServer server = DemoServer.start(new DemoCache(5, DemoCache.FEWEST_USERS));
                RawRedis stranger = new RawRedis(server.settings().address().port());
                RawRedis owner = RawRedis.of(server.settings())) {
            assertThat(stranger.call("GET", "x")).contains("NOAUTH");
            for (String command : List.of("CONFIG", "DEBUG", "MODULE", "SAVE", "REPLICAOF")) {
                assertThat(owner.call(command, "GET", "dir")).contains("unknown command");
            }
            String password = server.settings().credentials().password().orElseThrow().reveal();
            assertThat(ProcessHandle.current().descendants().map(it -> it.info().commandLine()))
                    .isNotEmpty()
                    .noneMatch(line -> line.orElse("").contains(password));
        }
    }

    @Test
    void aKilledProgramLeavesNeitherItsServerNorItsFolder() throws Exception {
        Process program = JavaProcess.of(ServingProcess.class).start();
        BufferedReader out = program.inputReader();
        int port = Integer.parseInt(out.readLine());
        Path folder = Path.of(out.readLine());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        try (var files = Files.list(folder)) {
            assertThat(files)
                    .allMatch(file -> file.toFile().canRead())
                    .filteredOn(file -> file.getFileName().toString().endsWith(".conf"))
                    .singleElement()
                    .satisfies(file ->
                            assertThat(Files.getPosixFilePermissions(file))
                                    .isEqualTo(PosixFilePermissions.fromString("rw-------")));
        }

        program.destroyForcibly().waitFor();

        Await.until("the end of the server", () -> !answers(port));
        Await.until("the end of its folder", () -> Files.notExists(folder));
    }

    private static boolean answers(int port) {
        try (RespClient client = RespClient.connect(port)) {
            return client != null;
        } catch (IOException e) {
            return false;
        }
    }

    private static RespClient client(DemoServer server) throws IOException {
        return RespClient.connect(
                server.settings().address().port(),
                server.settings().credentials().password().orElseThrow());
    }

    private static void awaitCommands(RespClient client, int more) throws IOException {
        long before = commands(client);
        while (commands(client) < before + more) {
            Thread.onSpinWait();
        }
    }

    private static long commands(RespClient client) throws IOException {
        return stat(client, "commandstats", "cmdstat_set:calls=(\\d+)");
    }

    private static long stat(RespClient client, String section, String pattern) throws IOException {
        var found = Pattern.compile(pattern).matcher(client.ask("INFO", section));
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }
}
