package dev.cachewarden.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.connection.ConnectionCheck;
import dev.cachewarden.core.check.CheckResult;
import dev.cachewarden.core.check.CheckStep;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.connection.ClientCertificate;
import dev.cachewarden.core.connection.ConnectionSettings;
import dev.cachewarden.core.connection.ConnectionUrl;
import dev.cachewarden.core.connection.Tls;
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

    private static final String REDIS_NAME = "redis.internal.example";

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
            assertThat(server.facts().tls()).isPresent();
            assertThat(server.databaseSize()).hasValue(0);
        }
    }

    @Test
    void aTestSaysWithWhomTlsIsAndNeverThatAnUnverifiedOneIsGood() throws Exception {
        TestCertificate certificate = certificate("ip:127.0.0.1", "-0d");
        Tls unverified = new Tls(Optional.empty(), Optional.empty(), Optional.empty(), false);
        int port = freePort();
        try (RedisProcess redis = start(port, certificate)) {
            assertThat(redis.port()).isEqualTo(port);
            assertThat(tested(trusting("rediss://127.0.0.1:", port, certificate)))
                    .isInstanceOf(CheckResult.Passed.class)
                    .extracting(CheckResult::sentence)
                    .asString()
                    .matches("TLSv1\\.\\d with CN=.*, until 20\\d\\d-.* \\(in .* days?\\)\\.");
            assertThat(tested(trusting("rediss://127.0.0.1:", port, unverified)))
                    .isInstanceOf(CheckResult.NotKnown.class);
            assertThat(tested(ConnectionUrl.parse("rediss://127.0.0.1:" + port)))
                    .isInstanceOf(CheckResult.Failed.class);
        }
    }

    private static CheckResult tested(ConnectionSettings settings) {
        return new ConnectionCheck(CONNECTOR, Clock.system())
                .run(settings, CacheLayout.DEFAULT, _ -> {}, new Cancellation())
                .get(CheckStep.TLS.place())
                .result();
    }

    @Test
    void theNamedServerNameIsTheOneThatIsVerified() throws Exception {
        TestCertificate certificate = certificate("dns:redis.internal.example", "-0d");
        int port = freePort();
        try (RedisProcess redis = start(port, certificate)) {
            assertThat(redis.port()).isEqualTo(port);
            connects(trusting("rediss://127.0.0.1:", port, named(certificate, REDIS_NAME)));
        }
    }

    @Test
    void theHostsOwnNameIsNotEnoughWhereAnotherIsNamed() throws Exception {
        TestCertificate certificate = certificate("ip:127.0.0.1,dns:localhost", "-0d");
        int port = freePort();
        try (RedisProcess redis = start(port, certificate)) {
            assertThat(redis.port()).isEqualTo(port);
            for (String host : List.of("127.0.0.1", "localhost")) {
                Tls named = named(certificate, REDIS_NAME);
                assertThat(failure(trusting("rediss://" + host + ":", port, named)))
                        .hasMessageContaining("made for another host name than " + REDIS_NAME);
            }
        }
    }

    @Test
    void whatIsNotVerifiedConnectsAndIsSaidEverywhere() throws Exception {
        int port = freePort();
        Tls unverified = new Tls(Optional.empty(), Optional.empty(), Optional.empty(), false);
        try (RedisProcess redis = start(port, certificate("dns:other.invalid", "-10d"));
                CacheServer server =
                        CONNECTOR.connect(
                                trusting("rediss://127.0.0.1:", redis.port(), unverified))) {
            assertThat(server.facts().tls()).contains(unverified);
            assertThat(server.databaseSize()).hasValue(0);
        }
    }

    @Test
    void aServerThatAsksForAClientCertificateIsShownTheNamedOne() throws Exception {
        TestCertificate certificate = certificate("ip:127.0.0.1", "-0d");
        TestCertificate stranger =
                TestCertificate.make(
                        Files.createDirectory(folder.resolve("stranger")), "dns:x.invalid", "-0d");
        for (String version : new String[] {"TLSv1.2", "TLSv1.3"}) {
            int port = freePort();
            try (RedisProcess redis = startAskingForCertificates(port, certificate, version)) {
                assertThat(redis.port()).isEqualTo(port);
                connects(trusting("rediss://127.0.0.1:", port, showing(certificate, certificate)));
                assertThat(
                                failure(
                                        trusting(
                                                "rediss://127.0.0.1:",
                                                port,
                                                showing(certificate, stranger))))
                        .hasMessageContaining(
                                "did not accept the certificate in " + stranger.certificate());
            }
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
            try (RedisProcess redis = startAskingForCertificates(port, certificate, version)) {
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
    void aFileThatIsNoCertificateInsideIsNamed() throws Exception {
        Path file =
                Files.writeString(
                        folder.resolve("broken.pem"),
                        "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
        try (RedisProcess redis = RedisProcess.start()) {
            assertThat(
                            failure(
                                    trusting(
                                            "rediss://127.0.0.1:",
                                            redis.port(),
                                            trust(Optional.of(file)))))
                    .hasMessageContaining("A certificate or key in " + file + " could not be read");
        }
    }

    private TestCertificate certificate(String names, String start) throws Exception {
        return TestCertificate.make(folder, names, start);
    }

    private static RedisProcess startAskingForCertificates(
            int port, TestCertificate certificate, String version) throws IOException {
        return start(port, certificate, "--tls-auth-clients", "yes", "--tls-protocols", version);
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
        return trusting(start, port, trust(Optional.of(certificate.authority())));
    }

    private static ConnectionSettings trusting(String start, int port, Tls tls) {
        return ConnectionUrl.parse(start + port).withTls(tls);
    }

    private static Tls trust(Optional<Path> authority) {
        return new Tls(authority, Optional.empty(), Optional.empty(), true);
    }

    private static Tls named(TestCertificate certificate, String name) {
        return new Tls(
                Optional.of(certificate.authority()), Optional.empty(), Optional.of(name), true);
    }

    private static Tls showing(TestCertificate server, TestCertificate client) {
        return new Tls(
                Optional.of(server.authority()),
                ClientCertificate.of(Optional.of(client.certificate()), Optional.of(client.key())),
                Optional.empty(),
                true);
    }

    private static void connects(ConnectionSettings settings) {
        try (CacheServer server = CONNECTOR.connect(settings)) {
            assertThat(server.databaseSize()).hasValue(0);
        }
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
