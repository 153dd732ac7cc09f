package dev.cachewarden.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cachewarden.core.connection.ConnectionSettings;
import dev.cachewarden.core.connection.ConnectionUrl;
import dev.cachewarden.core.connection.PasswordCommand;
import dev.cachewarden.core.connection.Secret;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheException.Kind;
import dev.cachewarden.core.port.CacheServer;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.demo.RedisProcess;
import dev.cachewarden.testing.Await;
import dev.cachewarden.testing.RawRedis;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/** Passwords that are asked for at each connecting. */
final class PasswordCommandIT {

    private volatile String token = "first-token";
    private final AtomicInteger asked = new AtomicInteger();
    private final LettuceConnector connector =
            new LettuceConnector(
                    _ -> {
                        asked.incrementAndGet();
                        return Secret.of(token);
                    },
                    Clock.system());

    private RedisProcess redis;
    private RawRedis raw;

    @BeforeEach
    void start() throws IOException {
        redis = RedisProcess.start();
        raw = new RawRedis(redis.port());
        admit("first-token");
    }

    @AfterEach
    void stop() {
        raw.close();
        redis.close();
    }

    @Test
    void theUserIsLoggedInWithWhatTheCommandPrints() {
        try (CacheServer server = connector.connect(settings())) {
            assertThat(server.facts().user()).isEqualTo("app");
            assertThat(asked).hasValue(1);
        }
    }

    @Test
    void aLostConnectionIsOpenedWithAnotherToken() {
        try (CacheServer server = connector.connect(settings())) {
            admit("second-token");
            token = "second-token";
            lose();
            Await.until("an answer with the other token", () -> fails(server).isEmpty());
        }
    }

    @Test
    void aTokenThatIsNoLongerAcceptedIsSaidAndNotShown() {
        try (CacheServer server = connector.connect(settings())) {
            admit("second-token");
            lose();
            Await.until(
                    "the reason",
                    () -> fails(server).contains("did not accept what the password command token"));
            assertThat(fails(server)).doesNotContain("first-token");
        }
    }

    @Test
    void aTokenThatIsRefusedAtOnceIsSaidAndNotShown() {
        token = "wrong-token";
        CacheException failure =
                catchThrowableOfType(
                        CacheException.class, () -> connector.connect(settings()).close());
        assertThat(failure.kind()).isEqualTo(Kind.AUTHENTICATION);
        assertThat(failure)
                .message()
                .contains("did not accept what the password command token printed")
                .doesNotContain("wrong-token");
    }

    @Test
    void aCommandThatPrintsNoneIsAskedOnceAndItsSentenceIsTheReason() {
        CacheException reason = new CacheException(Kind.AUTHENTICATION, "No token today.");
        LettuceConnector failing =
                new LettuceConnector(
                        _ -> {
                            asked.incrementAndGet();
                            throw reason;
                        },
                        Clock.system());
        CacheException failure =
                catchThrowableOfType(
                        CacheException.class, () -> failing.connect(settings()).close());
        assertThat(failure).hasMessage("No token today.");
        assertThat(asked).hasValue(1);
    }

    private void admit(String password) {
        assertThat(raw.call("ACL", "SETUSER", "app", "reset", "on", ">" + password, "~*", "+@all"))
                .isEqualTo("OK");
    }

    private void lose() {
        raw.call("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes");
    }

    private static String fails(CacheServer server) {
        try {
            var _ = server.databaseSize();
            return "";
        } catch (CacheException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private ConnectionSettings settings() {
        return ConnectionUrl.parse("redis://app@127.0.0.1:" + redis.port())
                .withPassword(PasswordCommand.parse("token"));
    }
}
