package dev.cachewarden.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cachewarden.core.connection.ConnectionSettings;
import dev.cachewarden.core.connection.ConnectionUrl;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheException.Kind;
import dev.cachewarden.core.port.CacheServer;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.demo.RedisProcess;
import dev.cachewarden.testing.RawRedis;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;

/** Messages for connections that fail, or that lack some rights. */
final class ConnectErrorsIT {

    private static final LettuceConnector CONNECTOR = new LettuceConnector(Clock.system());

    @Test
    void aRefusedConnectionNamesTheAddress() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertThat(failure(Servers.plain(port)))
                .hasMessageContaining("Nothing accepts connections at 127.0.0.1:" + port)
                .extracting(CacheException::kind)
                .isEqualTo(Kind.UNREACHABLE);
    }

    @Test
    void anUnknownHostIsNamed() {
        assertThat(failure(ConnectionUrl.parse("redis://no-such-host.invalid")))
                .hasMessageContaining("There is no host called no-such-host.invalid")
                .extracting(CacheException::kind)
                .isEqualTo(Kind.UNREACHABLE);
    }

    @Test
    void aServerThatNeverAnswersTimesOut() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            assertThat(failure(Servers.plain(silent.getLocalPort())))
                    .hasMessageContaining("accepted the connection but did not answer")
                    .extracting(CacheException::kind)
                    .isEqualTo(Kind.UNREACHABLE);
        }
    }

    @Test
    void aWrongOrMissingPasswordIsToldAndNeverRepeated() throws Exception {
        try (RedisProcess redis = RedisProcess.start("--requirepass", "right")) {
            for (ConnectionSettings settings :
                    new ConnectionSettings[] {
                        Servers.withLogin(redis.port(), "", "hunter2"),
                        Servers.withLogin(redis.port(), "default", "hunter2"),
                        Servers.withLogin(redis.port(), "nobody", "hunter2")
                    }) {
                CacheException failure = failure(settings);
                assertThat(failure)
                        .hasMessageContaining("refused the user name or password")
                        .extracting(CacheException::kind)
                        .isEqualTo(Kind.AUTHENTICATION);
                assertThat(stackTrace(failure)).doesNotContain("hunter2");
            }
            CacheException missing = failure(Servers.plain(redis.port()));
            assertThat(missing)
                    .hasMessageContaining("asks for a password, and none was given")
                    .hasMessageContaining("NOAUTH");
            assertThat(missing.kind()).isEqualTo(Kind.AUTHENTICATION);
            try (CacheServer server =
                    CONNECTOR.connect(Servers.withLogin(redis.port(), "default", "right"))) {
                assertThat(server.databaseSize()).hasValue(0);
            }
        }
    }

    @Test
    void anUserOfTheAccessListIsWhoOneIs() throws Exception {
        try (RedisProcess redis = RedisProcess.start();
                RawRedis raw = new RawRedis(redis.port())) {
            raw.call("ACL", "SETUSER", "alice", "on", ">pw", "~*", "+@all");
            raw.call("ACL", "SETUSER", "open", "on", "nopass", "~*", "+@all");
            for (String login : new String[] {"alice:pw", "open:", "default:any"}) {
                try (CacheServer server =
                        CONNECTOR.connect(
                                ConnectionUrl.parse(
                                        "redis://" + login + "@127.0.0.1:" + redis.port()))) {
                    assertThat(server.facts().user())
                            .isEqualTo(login.substring(0, login.indexOf(':')));
                }
            }
            assertThat(failure(ConnectionUrl.parse("redis://alice:@127.0.0.1:" + redis.port())))
                    .hasMessageContaining("refused the user name or password");
        }
    }

    @Test
    void aDatabaseThatDoesNotExistIsNamed() throws Exception {
        try (RedisProcess redis = RedisProcess.start()) {
            assertThat(failure(ConnectionUrl.parse("redis://127.0.0.1:" + redis.port() + "/99")))
                    .hasMessageContaining("has no database 99")
                    .extracting(CacheException::kind)
                    .isEqualTo(Kind.UNREACHABLE);
        }
    }

    @Test
    void aServerWithoutHelloIsSpokenToInResp2() throws Exception {
        try (RedisProcess redis =
                        RedisProcess.start(
                                "--requirepass", "right", "--rename-command", "HELLO", "");
                CacheServer server =
                        CONNECTOR.connect(Servers.withLogin(redis.port(), "", "right"))) {
            assertThat(server.facts().protocol()).isEqualTo(2);
            assertThat(server.facts().version()).matches("\\d+\\.\\d+\\..*");
            CacheException wrong = failure(Servers.withLogin(redis.port(), "", "hunter2"));
            assertThat(wrong.kind()).isEqualTo(Kind.AUTHENTICATION);
            assertThat(stackTrace(wrong)).doesNotContain("hunter2");
        }
    }

    @Test
    void optionalCommandsMayBeRefused() throws Exception {
        try (RedisProcess redis = RedisProcess.start();
                RawRedis raw = new RawRedis(redis.port())) {
            raw.call("ACL", "SETUSER", "bare", "on", ">pw", "~*", "-@all", "+scan");
            try (CacheServer server =
                    CONNECTOR.connect(Servers.withLogin(redis.port(), "bare", "pw"))) {
                assertThat(server.databaseSize()).isEmpty();
                server.scan(ByteString.utf8("*"), 10, keys -> true);
            }
        }
    }

    @Test
    void aUserWithoutScanIsToldOfUpstashsReadOnlyToken() throws Exception {
        try (RedisProcess redis = RedisProcess.start();
                RawRedis raw = new RawRedis(redis.port())) {
            raw.call("ACL", "SETUSER", "ro", "on", ">pw", "~*", "+@all", "-scan", "-unlink");
            try (CacheServer server =
                    CONNECTOR.connect(Servers.withLogin(redis.port(), "ro", "pw"))) {
                CacheException scan =
                        catchThrowableOfType(
                                CacheException.class,
                                () -> server.scan(ByteString.utf8("*"), 10, keys -> true));
                assertThat(scan.kind()).isEqualTo(Kind.PERMISSION);
                assertThat(scan)
                        .hasMessageContaining("An Upstash read-only token cannot SCAN")
                        .hasMessageContaining("use the standard token");
                assertThat(server.writer().unlink(List.of(ByteString.utf8("a"))))
                        .failsWithin(Duration.ofSeconds(10))
                        .withThrowableThat()
                        .withMessageContaining("may not run UNLINK");
            }
        }
    }

    private static CacheException failure(ConnectionSettings settings) {
        return catchThrowableOfType(
                CacheException.class, () -> CONNECTOR.connect(settings).close());
    }

    private static String stackTrace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
