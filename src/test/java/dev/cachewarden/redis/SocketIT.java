package dev.cachewarden.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cachewarden.core.connection.ConnectionSettings;
import dev.cachewarden.core.connection.ConnectionUrl;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheServer;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.demo.RedisProcess;
import dev.cachewarden.testing.Await;
import dev.cachewarden.testing.RawRedis;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A Redis at a Unix socket is worked on as any other. */
@DisabledOnOs(OS.WINDOWS)
final class SocketIT {

    private static final LettuceConnector CONNECTOR = new LettuceConnector(Clock.system());

    @TempDir private Path folder;

    @Test
    void theDatabaseBehindTheSocketIsTheOneThatIsNamed() throws IOException {
        try (RedisProcess redis = start();
                RawRedis raw = new RawRedis(redis.port());
                CacheServer server = CONNECTOR.connect(settings("?db=2"))) {
            raw.call("SELECT", "2");
            raw.call("SET", "clerk:test:id:a", "x");
            assertThat(server.databaseSize()).hasValue(1);
            assertThat(server.facts().name()).isEqualTo(socket() + "?db=2");
            assertThat(server.facts().protocol()).isEqualTo(3);
        }
    }

    @Test
    void aLostSocketIsOpenedAgain() throws IOException {
        try (RedisProcess redis = start();
                RawRedis raw = new RawRedis(redis.port());
                CacheServer server = CONNECTOR.connect(settings(""))) {
            assertThat(raw.call("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes"))
                    .isEqualTo("1");
            Await.until("an answer over another connection", () -> answers(server));
        }
    }

    private static boolean answers(CacheServer server) {
        try {
            return server.databaseSize().isPresent();
        } catch (CacheException e) {
            return false;
        }
    }

    @Test
    void whatIsWrongWithASocketIsSaid() throws IOException {
        assertThatThrownBy(() -> CONNECTOR.connect(settings("")).close())
                .isInstanceOf(CacheException.class)
                .hasMessageStartingWith("There is no socket " + socket());
        Files.writeString(socket(), "");
        assertThatThrownBy(() -> CONNECTOR.connect(settings("")).close())
                .isInstanceOf(CacheException.class)
                .hasMessageStartingWith("Nothing accepts connections at " + socket());
    }

    private RedisProcess start() throws IOException {
        return RedisProcess.start("--unixsocket", socket().toString());
    }

    private ConnectionSettings settings(String options) throws IOException {
        return ConnectionUrl.parse("unix://" + socket() + options);
    }

    private Path socket() throws IOException {
        return folder.toRealPath().resolve("r.sock");
    }
}
