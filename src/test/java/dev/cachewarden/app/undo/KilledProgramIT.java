package dev.cachewarden.app.undo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.change.JournalledChange;
import dev.cachewarden.core.flush.FlushCounts;
import dev.cachewarden.core.flush.FlushReport;
import dev.cachewarden.core.flush.FlushStatus;
import dev.cachewarden.redis.Servers;
import dev.cachewarden.testing.Await;
import dev.cachewarden.testing.EmptyRedis;
import dev.cachewarden.testing.JavaProcess;
import dev.cachewarden.testing.KillMoments;
import dev.cachewarden.testing.Link;
import dev.cachewarden.testing.RawRedis;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * This program is killed at random moments, counted in bytes of the server's answers: what it had
 * begun is named by the next start, is in the snapshot, and can be undone and run again.
 */
final class KilledProgramIT {

    @RegisterExtension static final EmptyRedis REDIS = new EmptyRedis();

    private static final int KEYS = 2_000;
    private static final int OTHERS = 100;

    @TempDir Path state;
    private final Random random = KillMoments.random();
    private Link link;
    private RawRedis raw;
    private UndoneCache cache;

    /** Of the test alone: a flush opens more, and closes them when it is over. */
    private long clients;

    /** What is killed. */
    static final class Program {

        private Program() {}

        public static void main(String[] arguments) {
            int port = Integer.parseInt(arguments[1]);
            try (UndoneCache cache = new UndoneCache(Servers.plain(port), Path.of(arguments[2]))) {
                switch (arguments[0]) {
                    case "flush" -> cache.flush("development");
                    case "repair" -> cache.repair(MixedRepair.plan(cache.workspace.grammar()));
                    case "undo" -> cache.undo();
                    case "restore" -> cache.restore("development", saved(arguments[2]));
                    default -> throw new IllegalArgumentException(arguments[0]);
                }
            }
        }
    }

    /** Where a test saves what a restoring adds. */
    private static Path saved(String state) {
        return Path.of(state, "saved.cwsnap");
    }

    @BeforeEach
    void open() {
        link = Link.to(REDIS.port());
        raw = new RawRedis(REDIS.port());
        fill("clerk:production:id:user_", OTHERS);
        cache = new UndoneCache(Servers.plain(link.port()), state);
        clients = clients();
    }

    @AfterEach
    void close() {
        cache.close();
        raw.close();
        link.close();
    }

    private void fill(String start, int count) {
        raw.call(
                "EVAL",
                "for i=1,ARGV[2] do redis.call('SET', ARGV[1]..i, 'value '..i, 'PX', 2800000) end",
                0,
                start,
                count);
    }

    private Process start(String what) throws IOException {
        return JavaProcess.of(Program.class, what, Integer.toString(link.port()), state.toString())
                .start();
    }

    /** Bytes of all answers to a run that nobody kills. */
    private long answers(String what) throws Exception {
        long before = link.answeredBytes();
        assertThat(start(what).waitFor()).isZero();
        return link.answeredBytes() - before;
    }

    /** Not in the greeting, which is a kilobyte at most, and not after the end. */
    private void runKilled(String what, long answers) throws Exception {
        long moment = answers / 10 + (long) (random.nextDouble() * answers * 8 / 10);
        Process process = start(what);
        link.afterBytes(moment, process::destroyForcibly);
        assertThat(process.waitFor()).as("was killed").isNotZero();
        // The server executes what a dead client has sent before it closes that connection.
        Await.until("the server has noticed", () -> clients() == clients);
    }

    private long clients() {
        return raw.call("CLIENT", "LIST").lines().filter(line -> !line.isBlank()).count();
    }

    private long left() {
        return Long.parseLong(raw.call("DBSIZE")) - OTHERS;
    }

    private Optional<JournalledChange> interrupted() {
        return cache.journal.newest(1).stream().filter(JournalledChange::isInterrupted).findFirst();
    }

    @Test
    void aFlushIsNamedTrueUndoneAndRunAgain() throws Exception {
        fill("clerk:development:id:user_", KEYS);
        long answers = answers("flush");
        for (int i = 0; i < KillMoments.count(); i++) {
            fill("clerk:development:id:user_", KEYS);
            runKilled("flush", answers);
            if (interrupted().isEmpty()) {
                assertThat(left()).as("it had not begun").isEqualTo(KEYS);
                continue;
            }
            FlushReport report = cache.lastFlush();
            FlushCounts counts = report.counts();
            assertThat(report.status()).isEqualTo(FlushStatus.INTERRUPTED);
            assertThat(KEYS - left())
                    .isBetween(counts.deleted(), counts.deleted() + counts.inDoubt());
            assertThat(cache.unfinished().orElseThrow().toUndo())
                    .contains(interrupted().orElseThrow().start().id());

            assertThat(cache.undo().outcome().isDone()).isTrue();
            assertThat(left()).isEqualTo(KEYS);
            assertThat(cache.flush("development").isProven()).isTrue();
            assertThat(cache.unfinished()).isEmpty();
            assertThat(left()).isZero();
        }
    }

    @Test
    void aRepairIsNamedUndoneAndRunAgain() throws Exception {
        MixedRepair.fill(raw);
        long answers = answers("repair");
        for (int i = 0; i < KillMoments.count(); i++) {
            raw.call("FLUSHALL");
            fill("clerk:production:id:user_", OTHERS);
            MixedRepair.fill(raw);
            runKilled("repair", answers);
            List<String> found = MixedRepair.found(raw);
            for (int entry = 0; entry < found.size(); entry++) {
                assertThat(found.get(entry))
                        .isIn(MixedRepair.before(entry), MixedRepair.after(entry));
            }
            if (interrupted().isEmpty()) {
                assertThat(found).isEqualTo(MixedRepair.allBefore());
                continue;
            }
            assertThat(cache.unfinished().orElseThrow().toUndo())
                    .contains(interrupted().orElseThrow().start().id());

            assertThat(cache.undo().outcome().isDone()).isTrue();
            assertThat(cache.unfinished()).isEmpty();
            assertThat(MixedRepair.found(raw)).isEqualTo(MixedRepair.allBefore());
            assertThat(left()).isEqualTo(MixedRepair.ENTRIES);
            cache.repair(MixedRepair.plan(cache.workspace.grammar()));
            assertThat(MixedRepair.found(raw)).isEqualTo(MixedRepair.allAfter());
        }
    }

    @Test
    void anUndoIsNamedAndRunAgain() throws Exception {
        fill("clerk:development:id:user_", KEYS);
        cache.flush("development");
        long answers = answers("undo");
        for (int i = 0; i < KillMoments.count(); i++) {
            cache.flush("development");
            assertThat(left()).isZero();
            String flushed = cache.lastKept();
            runKilled("undo", answers);
            if (interrupted().isPresent()) {
                assertThat(cache.unfinished().orElseThrow().undone()).contains(flushed);
            }

            assertThat(cache.undo().outcome().isDone()).isTrue();
            assertThat(left()).isEqualTo(KEYS);
            assertThat(cache.unfinished()).isEmpty();
        }
    }

    @Test
    void aRestoringOfASnapshotIsNamedUndoneAndRunAgain() throws Exception {
        fill("clerk:development:id:user_", KEYS);
        Path file = saved(state.toString());
        cache.save("development", file);
        cache.flush("development");
        long answers = answers("restore");
        for (int i = 0; i < KillMoments.count() / 2; i++) {
            cache.flush("development");
            runKilled("restore", answers);
            if (interrupted().isEmpty()) {
                assertThat(left()).as("it had not begun").isZero();
                continue;
            }
            assertThat(cache.unfinished().orElseThrow().toUndo())
                    .contains(interrupted().orElseThrow().start().id());

            assertThat(cache.undo().outcome().isDone()).isTrue();
            assertThat(left()).isZero();
            assertThat(cache.unfinished()).isEmpty();
            assertThat(cache.restore("development", file).outcome().isDone()).isTrue();
            assertThat(left()).isEqualTo(KEYS);
        }
    }
}
