package dev.cachewarden.app.undo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.change.UndoReport;
import dev.cachewarden.core.flush.FlushReport;
import dev.cachewarden.demo.RedisProcess;
import dev.cachewarden.redis.Servers;
import dev.cachewarden.testing.RawRedis;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

/**
 * The server is killed at a random moment and comes back with what it had written to its disk: what
 * was deleted is in the snapshot, the report is true, and both flush and undo can be run again.
 */
final class KilledServerIT {

    private static final int KEYS = 2_500;
    private static final int OTHERS = 100;

    /** Scripts of the whole flush or undo, at least. */
    private static final int SCRIPTS = 20;

    @TempDir Path state;
    @TempDir Path disk;
    private RedisProcess redis;

    @BeforeEach
    void start() throws IOException {
        redis = RedisProcess.start(durable());
        try (RawRedis raw = new RawRedis(redis.port())) {
            fill(raw, "clerk:development:id:user_", KEYS);
            fill(raw, "clerk:production:id:user_", OTHERS);
        }
    }

    /** Every change is on the disk before it is answered. */
    private String[] durable() {
        return new String[] {
            "--dir", disk.toString(), "--appendonly", "yes", "--appendfsync", "always"
        };
    }

    private static void fill(RawRedis raw, String start, int count) {
        raw.call(
                "EVAL",
                "for i=1,ARGV[2] do redis.call('SET', ARGV[1]..i, 'value '..i, 'PX', 2800000) end",
                0,
                start,
                count);
    }

    @AfterEach
    void stop() {
        redis.close();
    }

    private void killAndRestart() throws IOException {
        int port = redis.port();
        redis.kill();
        redis = RedisProcess.startOn(port, durable());
    }

    private long left() {
        try (RawRedis raw = new RawRedis(redis.port())) {
            return Long.parseLong(raw.call("DBSIZE"));
        }
    }

    @RepeatedTest(20)
    void aFlushComesBackWhole(RepetitionInfo repetition) throws IOException {
        int when = new Random(repetition.getCurrentRepetition()).nextInt(1, SCRIPTS);
        FlushReport report;
        try (UndoneCache cache = new UndoneCache(Servers.plain(redis.port()), state)) {
            cache.server
                    .writer()
                    .beforeUnlink((number, _) -> {
                        if (number == when) {
                            redis.kill();
                        }
                    });
            report = cache.flush("development");
        }
        killAndRestart();

        long gone = KEYS + OTHERS - left();
        assertThat(report.outcome().isDone()).isFalse();
        assertThat(gone)
                .isBetween(
                        report.counts().deleted(),
                        report.counts().deleted() + report.counts().inDoubt());
        try (UndoneCache cache = new UndoneCache(Servers.plain(redis.port()), state)) {
            UndoReport undone = cache.undo();
            assertThat(undone.outcome().isDone()).isTrue();
            assertThat(undone.counts().restored()).isEqualTo(gone);
            assertThat(left()).isEqualTo(KEYS + OTHERS);
            assertThat(cache.flush("development").isProven()).isTrue();
            assertThat(left()).isEqualTo(OTHERS);
        }
    }

    @RepeatedTest(20)
    void anUndoCanBeRunAgain(RepetitionInfo repetition) throws IOException {
        int when = new Random(repetition.getCurrentRepetition()).nextInt(1, SCRIPTS);
        UndoReport cut;
        try (UndoneCache cache = new UndoneCache(Servers.plain(redis.port()), state)) {
            assertThat(cache.flush("development").counts().deleted()).isEqualTo(KEYS);
            cache.server
                    .writer()
                    .beforeChange(number -> {
                        if (number == when) {
                            redis.kill();
                        }
                    });
            cut = cache.undo();
        }
        killAndRestart();

        assertThat(cut.outcome().isDone()).isFalse();
        assertThat(left() - OTHERS)
                .isBetween(
                        cut.counts().restored(), cut.counts().restored() + cut.counts().inDoubt());
        try (UndoneCache cache = new UndoneCache(Servers.plain(redis.port()), state)) {
            assertThat(cache.undo().outcome().isDone()).isTrue();
            assertThat(left()).isEqualTo(KEYS + OTHERS);
        }
    }
}
