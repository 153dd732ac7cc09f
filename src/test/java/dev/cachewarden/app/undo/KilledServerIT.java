package dev.cachewarden.app.undo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.snapshot.RestoreReport;
import dev.cachewarden.core.change.UndoReport;
import dev.cachewarden.core.flush.FlushReport;
import dev.cachewarden.core.repair.RepairReport;
import dev.cachewarden.core.repair.RepairResult.Status;
import dev.cachewarden.demo.RedisProcess;
import dev.cachewarden.redis.Servers;
import dev.cachewarden.testing.RawRedis;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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

    /** Changes of a repair that are counted like one script. */
    private static final int CHANGES = 5;

    /** In that time several scripts are run. */
    private static final int LATER_NANOS = 3_000_000;

    @TempDir Path state;
    @TempDir Path disk;
    private RedisProcess redis;
    private Thread killer = Thread.ofPlatform().unstarted(() -> {});

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

    private void killAndRestart() throws Exception {
        int port = redis.port();
        killer.join();
        redis.kill();
        redis = RedisProcess.startOn(port, durable());
    }

    private long left() {
        try (RawRedis raw = new RawRedis(redis.port())) {
            return Long.parseLong(raw.call("DBSIZE"));
        }
    }

    /** Before a script is sent, or while some that were sent are run. */
    private void killAt(int number, long seed) {
        if (number != when(seed)) {
            return;
        }
        if (seed % 2 == 0) {
            redis.kill();
            return;
        }
        long until = System.nanoTime() + new Random(seed).nextInt(LATER_NANOS);
        killer =
                Thread.ofPlatform()
                        .start(() -> {
                            while (System.nanoTime() < until) {
                                Thread.onSpinWait();
                            }
                            redis.kill();
                        });
    }

    /** With enough of them left that some are still to be sent when it is killed. */
    private static int when(long seed) {
        return new Random(seed).nextInt(1, seed % 2 == 0 ? SCRIPTS : SCRIPTS / 2);
    }

    @ParameterizedTest
    @MethodSource("dev.cachewarden.testing.KillMoments#seeds")
    void aFlushComesBackWhole(long seed) throws Exception {
        FlushReport report;
        try (UndoneCache cache = new UndoneCache(Servers.plain(redis.port()), state)) {
            cache.server.writer().beforeUnlink((number, _) -> killAt(number, seed));
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

    @ParameterizedTest
    @MethodSource("dev.cachewarden.testing.KillMoments#seeds")
    void anUndoCanBeRunAgain(long seed) throws Exception {
        UndoReport cut;
        try (UndoneCache cache = new UndoneCache(Servers.plain(redis.port()), state)) {
            assertThat(cache.flush("development").counts().deleted()).isEqualTo(KEYS);
            cache.server.writer().beforeChange(number -> killAt(number, seed));
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

    @ParameterizedTest
    @MethodSource("dev.cachewarden.testing.KillMoments#seeds")
    void aRestoringOfASnapshotIsTakenBackAndRunAgain(long seed) throws Exception {
        Path file = state.resolve("saved.cwsnap");
        RestoreReport cut;
        try (UndoneCache cache = new UndoneCache(Servers.plain(redis.port()), state)) {
            assertThat(cache.save("development", file).counts().entries()).isEqualTo(KEYS);
            assertThat(cache.flush("development").isProven()).isTrue();
            cache.server.writer().beforeChange(number -> killAt(number, seed));
            cut = cache.restore("development", file);
        }
        killAndRestart();

        assertThat(cut.outcome().isDone()).isFalse();
        assertThat(left() - OTHERS)
                .isBetween(
                        cut.counts().restored(), cut.counts().restored() + cut.counts().inDoubt());
        try (UndoneCache cache = new UndoneCache(Servers.plain(redis.port()), state)) {
            assertThat(cache.undo().outcome().isDone()).isTrue();
            assertThat(left()).isEqualTo(OTHERS);
            assertThat(cache.restore("development", file).outcome().isDone()).isTrue();
            assertThat(left()).isEqualTo(KEYS + OTHERS);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.cachewarden.testing.KillMoments#seeds")
    void aRepairOfSeveralStepsComesBackWhole(long seed) throws Exception {
        try (RawRedis raw = new RawRedis(redis.port())) {
            raw.call("FLUSHALL");
            fill(raw, "clerk:production:id:user_", OTHERS);
            MixedRepair.fill(raw);
        }
        RepairReport report;
        try (UndoneCache cache = new UndoneCache(Servers.plain(redis.port()), state)) {
            cache.server.writer().beforeChange(number -> killAt(number / CHANGES, seed));
            report = cache.repair(MixedRepair.plan(cache.workspace.grammar()));
        }
        killAndRestart();

        try (RawRedis raw = new RawRedis(redis.port());
                UndoneCache cache = new UndoneCache(Servers.plain(redis.port()), state)) {
            assertThat(report.complete()).isFalse();
            MixedRepair.assertTrue(report, MixedRepair.found(raw));
            assertThat(cache.undo().outcome().isDone()).isTrue();
            assertThat(MixedRepair.found(raw)).isEqualTo(MixedRepair.allBefore());
            assertThat(left()).isEqualTo(MixedRepair.ENTRIES + OTHERS);

            RepairReport again = cache.repair(MixedRepair.plan(cache.workspace.grammar()));
            assertThat(again.count(Status.DONE)).isEqualTo(MixedRepair.ENTRIES);
            assertThat(MixedRepair.found(raw)).isEqualTo(MixedRepair.allAfter());
        }
    }
}
