package dev.cachewarden.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cachewarden.core.connection.ConnectionSettings;
import dev.cachewarden.core.connection.ConnectionUrl;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheException.Kind;
import dev.cachewarden.core.port.CacheServer;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.demo.RedisProcess;
import dev.cachewarden.testing.TestCertificate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Connections over TLS: certificate and host name are verified. */
final class TlsIT {

    private static final LettuceConnector CONNECTOR = new LettuceConnector(Clock.system());

    @TempDir private Path folder;

    @Test
    void aTrustedCertificateForTheHostConnects() throws Exception {
        TestCertificate certificate = certificate("ip:127.0.0.1,dns:localhost", "-0d");
        int port = freePort();
        try (RedisProcess redis = start(port, certificate);
                CacheServer server =
                        CONNECTOR.connect(trusting("rediss://127.0.0.1:", port, certificate))) {
            assertThat(redis.port()).isEqualTo(port);
            assertThat(server.facts().tls()).isTrue();
            assertThat(server.databaseSize()).hasValue(0);
        }
    }

    @Test
    void anUntrustedCertificateIsRefused() throws Exception {
        int port = freePort();
        try (RedisProcess redis = start(port, certificate("ip:127.0.0.1", "-0d"))) {
            assertThat(failure(ConnectionUrl.parse("rediss://127.0.0.1:" + redis.port())))
                    .hasMessageContaining("not signed by an authority that is trusted here");
        }
    }

    @Test
    void aCertificateForAnotherHostIsRefused() throws Exception {
        TestCertificate certificate = certificate("dns:other.invalid", "-0d");
        int port = freePort();
        try (RedisProcess redis = start(port, certificate)) {
            assertThat(failure(trusting("rediss://127.0.0.1:", redis.port(), certificate)))
                    .hasMessageContaining("was made for another host name");
            assertThat(failure(trusting("rediss://localhost:", redis.port(), certificate)))
                    .hasMessageContaining("was made for another host name");
        }
    }

    @Test
    void anExpiredCertificateIsRefused() throws Exception {
        TestCertificate certificate = certificate("ip:127.0.0.1", "-10d");
        int port = freePort();
        try (RedisProcess redis = start(port, certificate)) {
            assertThat(failure(trusting("rediss://127.0.0.1:", redis.port(), certificate)))
                    .hasMessageContaining("has expired");
        }
    }

    @Test
    void aServerThatAsksForAClientCertificateIsNotCalledAWrongPort() throws Exception {
        TestCertificate certificate = certificate("ip:127.0.0.1", "-0d");
        for (String version : new String[] {"TLSv1.2", "TLSv1.3"}) {
            int port = freePort();
            try (RedisProcess redis =
                    start(
                            port,
                            certificate,
                            "--tls-auth-clients",
                            "yes",
                            "--tls-protocols",
                            version)) {
                assertThat(failure(trusting("rediss://127.0.0.1:", redis.port(), certificate)))
                        .hasMessageContaining("certificate, and Cachewarden has none to show")
                        .message()
                        .doesNotContain("the port is");
            }
        }
    }

    @Test
    void plainTextToATlsPortIsExplained() throws Exception {
        int port = freePort();
        try (RedisProcess redis = start(port, certificate("ip:127.0.0.1", "-0d"))) {
            assertThat(failure(Servers.plain(redis.port())))
                    .hasMessageContaining("try rediss:// instead of redis://");
        }
    }

    @Test
    void tlsToAPlainPortIsExplained() throws Exception {
        try (RedisProcess redis = RedisProcess.start()) {
            assertThat(failure(ConnectionUrl.parse("rediss://127.0.0.1:" + redis.port())))
                    .hasMessageContaining("use redis:// instead of rediss://");
        }
    }

    @Test
    void anAuthorityFileWithoutCertificateIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("empty.pem"), "nothing");
        try (RedisProcess redis = RedisProcess.start()) {
            assertThat(
                            failure(
                                    ConnectionUrl.parse("rediss://127.0.0.1:" + redis.port())
                                            .withCaCertificate(Optional.of(file))))
                    .hasMessageContaining("No certificate could be read from " + file);
        }
    }

    private TestCertificate certificate(String names, String start) throws Exception {
        return TestCertificate.make(folder, names, start);
    }

    private static RedisProcess start(int port, TestCertificate certificate) throws IOException {
        return start(port, certificate, "--tls-auth-clients", "no");
    }

    private static RedisProcess start(int port, TestCertificate certificate, String... more)
            throws IOException {
        List<String> options =
                new ArrayList<>(
                        List.of(
                                "--port",
                                "0",
                                "--tls-port",
                                Integer.toString(port),
                                "--tls-cert-file",
                                certificate.certificate().toString(),
                                "--tls-key-file",
                                certificate.key().toString(),
                                "--tls-ca-cert-file",
                                certificate.authority().toString()));
        options.addAll(List.of(more));
        return RedisProcess.startOn(port, options.toArray(String[]::new));
    }

    private static ConnectionSettings trusting(
            String start, int port, TestCertificate certificate) {
        return ConnectionUrl.parse(start + port)
                .withCaCertificate(Optional.of(certificate.authority()));
    }

    private static CacheException failure(ConnectionSettings settings) {
        CacheException failure =
                catchThrowableOfType(
                        CacheException.class, () -> CONNECTOR.connect(settings).close());
        assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
        return failure;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
