package dev.cachewarden.app.undo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.change.UndoReport;
import dev.cachewarden.core.flush.FlushReport;
import dev.cachewarden.core.snapshot.SavedEntry;
import dev.cachewarden.core.snapshot.SnapshotTitle;
import dev.cachewarden.redis.Servers;
import dev.cachewarden.testing.EmptyRedis;
import dev.cachewarden.testing.JavaProcess;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Two Cachewardens work at once, on one server and in one folder. */
final class TwoProgramsIT {

    @RegisterExtension static final EmptyRedis REDIS = new EmptyRedis();

    private static final int KEYS = 2_000;
    private static final int ROUNDS = 6;

    @TempDir Path state;

    /** One of them: flushes an environment and undoes that, several times. */
    static final class Program {

        private Program() {}

        public static void main(String[] arguments) {
            int port = Integer.parseInt(arguments[1]);
            try (UndoneCache cache = new UndoneCache(Servers.plain(port), Path.of(arguments[2]))) {
                for (int round = 0; round < ROUNDS; round++) {
                    FlushReport flushed = cache.flush(arguments[0]);
                    UndoReport undone =
                            cache.undo(flushed.undo().id().orElseThrow(), Confirmation.NONE);
                    if (!flushed.isProven()
                            || flushed.counts().deleted() != KEYS
                            || undone.counts().restored() != KEYS) {
                        throw new IllegalStateException(flushed.counts() + ", " + undone.counts());
                    }
                }
            }
        }
    }

    private static void fill(String environment) {
        REDIS.call(
                "EVAL",
                "for i=1,ARGV[2] do redis.call('SET', ARGV[1]..i, 'value '..i, 'PX', 2800000) end",
                0,
                "clerk:" + environment + ":id:user_",
                KEYS);
    }

    @Test
    void twoProcessesLeaveEveryLineAndEverySnapshotOfTheOtherWhole() throws Exception {
        List<String> environments = List.of("development", "test");
        List<Process> programs = new ArrayList<>();
        for (String environment : environments) {
            fill(environment);
            programs.add(
                    JavaProcess.of(
                                    Program.class,
                                    environment,
                                    Integer.toString(REDIS.port()),
                                    state.toString())
                            .start());
        }
        for (Process program : programs) {
            assertThat(program.waitFor()).as("its reports were true").isZero();
        }

        List<String> lines = Files.readAllLines(state.resolve("journal.jsonl"));
        assertThat(lines).hasSize(2 * 2 * 2 * ROUNDS).allMatch(TwoProgramsIT::isWhole);
        assertThat(REDIS.call("DBSIZE")).isEqualTo(Integer.toString(2 * KEYS));
        // Of each flush and of each undo, which can be undone as well.
        assertThat(wholeSnapshots()).isEqualTo(2 * 2 * ROUNDS);
    }

    private static boolean isWhole(String line) {
        return line.startsWith("{\"line\":") && line.endsWith("}");
    }

    private int wholeSnapshots() {
        try (UndoneCache cache = new UndoneCache(Servers.plain(REDIS.port()), state)) {
            List<SnapshotTitle> titles = cache.snapshots.newest(99);
            for (SnapshotTitle title : titles) {
                List<SavedEntry> entries = new ArrayList<>();
                cache.snapshots.read(title.id(), entries::addAll);
                assertThat(entries).hasSize(KEYS);
            }
            assertThat(cache.unfinished()).isEmpty();
            return titles.size();
        }
    }

    @Test
    void twoFlushesOfOneEnvironmentCountEachKeyOnceAndBothCanBeUndone() throws IOException {
        fill("development");
        fill("production");
        try (UndoneCache one = new UndoneCache(Servers.plain(REDIS.port()), state);
                UndoneCache other = new UndoneCache(Servers.plain(REDIS.port()), state)) {
            CompletableFuture<FlushReport> beside =
                    CompletableFuture.supplyAsync(() -> other.flush("development"));
            FlushReport first = one.flush("development");
            FlushReport second = beside.join();
            assertThat(first.counts().deleted() + second.counts().deleted()).isEqualTo(KEYS);
            assertThat(first.isProven() && second.isProven()).isTrue();

            long restored = 0;
            for (FlushReport report : List.of(first, second)) {
                UndoReport undone = one.undo(report.undo().id().orElseThrow(), Confirmation.NONE);
                assertThat(undone.outcome().isDone()).isTrue();
                assertThat(undone.counts().notTouched().writtenSince()).isZero();
                restored += undone.counts().restored();
            }
            assertThat(restored).isEqualTo(KEYS);
            assertThat(REDIS.call("DBSIZE")).isEqualTo(Integer.toString(2 * KEYS));
        }
    }
}
