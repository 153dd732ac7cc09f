package dev.cachewarden.app.undo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.cachewarden.app.change.ChangeRefusedException;
import dev.cachewarden.core.change.UndoReport;
import dev.cachewarden.core.flush.FlushPlan;
import dev.cachewarden.core.flush.FlushReport;
import dev.cachewarden.redis.Servers;
import dev.cachewarden.testing.Await;
import dev.cachewarden.testing.CacheContents;
import dev.cachewarden.testing.EmptyRedis;
import dev.cachewarden.testing.RawRedis;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/**
 * Servers that refuse because of the state that they are in: a sentence says which, nothing is
 * changed, and the task is done once that has ended.
 */
final class ServerConditionIT {

    @RegisterExtension static final EmptyRedis REDIS = new EmptyRedis();

    private static final int KEYS = 300;
    private static final String DEVELOPMENT = "clerk:development:";

    @TempDir Path state;
    private UndoneCache cache;
    private CacheContents before;

    @BeforeEach
    void fill() {
        REDIS.call(
                "EVAL",
                "for i=1,ARGV[1] do redis.call('SET', ARGV[2]..i, 'value '..i, 'PX', 2800000) end",
                0,
                KEYS,
                DEVELOPMENT + "id:user_");
        before = contents();
        cache = new UndoneCache(Servers.plain(REDIS.port()), state);
    }

    @AfterEach
    void close() {
        cache.close();
    }

    private static CacheContents contents() {
        return CacheContents.of(REDIS.raw());
    }

    @Test
    void aReplicaIsNamedAndKeepsAll() {
        REDIS.call("REPLICAOF", "127.0.0.1", "1");
        try {
            FlushReport report = cache.flush("development");
            assertThat(report.counts().deleted()).isZero();
            assertThat(report.counts().inDoubt()).isZero();
            assertThat(report.problem().orElseThrow())
                    .contains("is a replica and takes no changes; connect to the primary.");
        } finally {
            REDIS.call("REPLICAOF", "NO", "ONE");
        }
        contents().assertIs(before);
        assertThat(cache.flush("development").isProven()).isTrue();
    }

    @Test
    void aFullServerIsFlushedAndPutsNothingBackUntilItHasRoom() {
        REDIS.call("CONFIG", "SET", "maxmemory", "1");
        try {
            assertThat(cache.flush("development").isProven()).isTrue();
            UndoReport full = cache.undo();
            assertThat(full.outcome().isDone()).isFalse();
            assertThat(full.counts().restored()).isZero();
            assertThat(String.join(" ", full.facts()))
                    .contains("The server's memory is full and it refused ");
            assertThat(contents().count(DEVELOPMENT)).isZero();
        } finally {
            REDIS.call("CONFIG", "SET", "maxmemory", "0");
        }
        assertThat(cache.undo().outcome().isDone()).isTrue();
        contents().assertIs(before);
    }

    @Test
    void aServerThatIsBusyWithAScriptIsNamedAndKeepsAll() throws InterruptedException {
        FlushPlan plan = cache.plan("development");
        REDIS.call("CONFIG", "SET", "lua-time-limit", "1");
        try (RawRedis other = new RawRedis(REDIS.port())) {
            Thread busy =
                    Thread.ofVirtual()
                            .start(() -> other.call("EVAL", "while true do end return 1", 0));
            Await.until("it is busy", () -> REDIS.call("PING").startsWith("BUSY"));
            assertThat(catchThrowable(() -> cache.run(plan)))
                    .isInstanceOf(ChangeRefusedException.class)
                    .hasMessageContaining("is busy with a script and answers nothing else.")
                    .hasMessageEndingWith("Nothing was deleted.");
            assertThat(REDIS.call("SCRIPT", "KILL")).isEqualTo("OK");
            busy.join();
        } finally {
            REDIS.call("CONFIG", "SET", "lua-time-limit", "5000");
        }
        assertThat(cache.journal.newest(1)).isEmpty();
        contents().assertIs(before);
        assertThat(cache.run(plan).isProven()).isTrue();
    }
}
