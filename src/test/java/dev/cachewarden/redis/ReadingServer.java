package dev.cachewarden.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.connection.ConnectionSettings;
import dev.cachewarden.core.connection.TimeLimits;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.CacheServer;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.testing.EmptyRedis;
import dev.cachewarden.testing.RawRedis;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A server with a user for each {@link ReadingWay}, empty before each test. To be registered in a
 * static field.
 */
final class ReadingServer
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    private static final LettuceConnector LEAST_WORK = new LettuceConnector(Clock.system());
    private static final LettuceConnector FEWEST_COMMANDS =
            new LettuceConnector(Clock.system(), facts -> true);
    private static final String PASSWORD = "secret";

    /** However busy the machine is, a script has the size that was said. */
    private static final TimeLimits UNHURRIED =
            new TimeLimits(
                    TimeLimits.DEFAULT.connect(),
                    TimeLimits.DEFAULT.silence(),
                    TimeLimits.DEFAULT.reconnect(),
                    Duration.ofDays(1));

    private final EmptyRedis redis = new EmptyRedis();

    /** EVAL_RO, the one way to run a script on a read-only connection, is of Redis 7. */
    private boolean knowsReadOnlyScripts;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        redis.beforeAll(context);
        try (RawRedis raw = new RawRedis(redis.port())) {
            knowsReadOnlyScripts = !raw.call("INFO", "server").contains("redis_version:6.");
            for (ReadingWay way : ReadingWay.values()) {
                assertThat(raw.call(user(way))).isEqualTo("OK");
            }
        }
    }

    private static Object[] user(ReadingWay way) {
        return Stream.concat(
                        Stream.of(
                                "ACL", "SETUSER", way.name(), "on", ">" + PASSWORD, "~*", "+@all"),
                        way.denied().stream())
                .toArray();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        redis.beforeEach(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        redis.afterEach(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        redis.afterAll(context);
    }

    /** As the default user, who is at no pains to send few commands. */
    CacheServer connect() {
        return LEAST_WORK.connect(Servers.plain(redis.port()));
    }

    CacheServer connect(ReadingWay way) {
        return (way.isPlain() ? LEAST_WORK : FEWEST_COMMANDS)
                .connect(settings(way).withLimits(UNHURRIED));
    }

    private ConnectionSettings settings(ReadingWay way) {
        return way == ReadingWay.READ_ONLY
                ? Servers.plain(redis.port()).withReadOnly(true)
                : way.denied().isEmpty()
                        ? Servers.plain(redis.port())
                        : Servers.withLogin(redis.port(), way.name(), PASSWORD);
    }

    boolean isScripted(ReadingWay way) {
        return way == ReadingWay.SCRIPTS
                || way == ReadingWay.SCRIPTS_IN_RESP2
                || (way == ReadingWay.READ_ONLY && knowsReadOnlyScripts);
    }

    /** See {@link EmptyRedis#call}. */
    String call(Object... parts) {
        return redis.call(parts);
    }

    /** Makes entries of one length and answers their keys. */
    List<ByteString> fill(int count, int length) {
        String value = "x".repeat(length);
        List<ByteString> keys = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            call("SET", "key" + i, value, "EX", "1000");
            keys.add(ByteString.utf8("key" + i));
        }
        return keys;
    }

    /** All connections but the test's own. */
    void killConnections() {
        call("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes");
    }
}
