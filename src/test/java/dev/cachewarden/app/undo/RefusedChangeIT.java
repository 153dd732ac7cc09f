package dev.cachewarden.app.undo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cachewarden.app.change.ChangeRefusedException;
import dev.cachewarden.core.flush.FlushPlan;
import dev.cachewarden.redis.Servers;
import dev.cachewarden.testing.EmptyRedis;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A change that never began leaves nothing that looks as if it had been interrupted. */
final class RefusedChangeIT {

    @RegisterExtension static final EmptyRedis REDIS = new EmptyRedis();

    @TempDir Path state;
    private UndoneCache cache;

    @BeforeEach
    void open() {
        REDIS.call("SET", "clerk:development:id:user_jane", "jane");
        cache = new UndoneCache(Servers.plain(REDIS.port()), state);
    }

    @AfterEach
    void close() {
        cache.close();
    }

    @Test
    void whereNoSnapshotCanBeKept() throws IOException {
        Files.createFile(state.resolve("undo"));
        FlushPlan plan = cache.plan("development");
        assertThatThrownBy(() -> cache.begin(plan)).isInstanceOf(ChangeRefusedException.class);
        assertThatThrownBy(() -> cache.repair(MixedRepair.plan(cache.workspace.grammar())))
                .isInstanceOf(ChangeRefusedException.class);
        assertNothingBegan();
    }

    @Test
    void whereTheConnectionIsLostBeforeItsFirstCommand() throws IOException {
        FlushPlan plan = cache.plan("development");
        cache.server.lose();
        assertThatThrownBy(() -> cache.begin(plan)).isInstanceOf(ChangeRefusedException.class);
        cache.server.restore();
        assertNothingBegan();
    }

    private void assertNothingBegan() throws IOException {
        assertThat(cache.unfinished()).isEmpty();
        assertThat(cache.journal.newest(9)).isEmpty();
        try (Stream<Path> files = Files.walk(state)) {
            assertThat(files.filter(it -> it.toString().endsWith(".jsonl"))).isEmpty();
        }
        assertThat(REDIS.call("DBSIZE")).isEqualTo("1");
    }
}
