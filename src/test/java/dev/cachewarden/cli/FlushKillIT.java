package dev.cachewarden.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.Cachewarden;
import dev.cachewarden.core.change.JournalledChange;
import dev.cachewarden.core.flush.FlushCounts;
import dev.cachewarden.core.flush.FlushReport;
import dev.cachewarden.core.flush.FlushStatus;
import dev.cachewarden.demo.RedisProcess;
import dev.cachewarden.journal.ChangeJournalFile;
import dev.cachewarden.journal.FlushReportFiles;
import dev.cachewarden.testing.Await;
import dev.cachewarden.testing.JavaProcess;
import dev.cachewarden.testing.KillMoments;
import dev.cachewarden.testing.RawRedis;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * The command-line process is killed in the middle of a flush. The report that it left must agree
 * with the keys that are left.
 */
final class FlushKillIT {

    private static final int KEYS = 10_000;
    private static final int KILLS = 2;

    /** At this rate a batch has some hundred keys and twenty or more are sent in a second. */
    private static final String RATE = "5000";

    @TempDir Path state;
    private final Random random = KillMoments.random();
    private RedisProcess redis;
    private RawRedis raw;

    @BeforeEach
    void start() throws Exception {
        redis = RedisProcess.start();
        raw = new RawRedis(redis.port());
        fill("clerk:development:id:user_");
        fill("clerk:production:id:user_");
    }

    @AfterEach
    void stop() {
        raw.close();
        redis.close();
    }

    @Test
    void aKilledFlushLeavesATrueReportAndARunAgainCompletes() throws Exception {
        long before = KEYS;
        for (int i = 0; i < KILLS; i++) {
            Process process = flush("--rate", RATE);
            int batches = 1 + random.nextInt(8);
            awaitAnswers(process, i + 1, batches);
            process.destroyForcibly().waitFor();

            FlushReport report = report();
            long gone = before - left();
            FlushCounts counts = report.counts();
            assertThat(report.status()).isEqualTo(FlushStatus.INTERRUPTED);
            assertThat(counts.deleted()).isPositive();
            assertThat(gone).isBetween(counts.deleted(), counts.deleted() + counts.inDoubt());
            before -= gone;
        }

        Process again = flush();
        assertThat(again.waitFor()).isEqualTo(ExitCode.DONE);
        assertThat(report().isProven()).isTrue();
        assertThat(report().counts().deleted()).isEqualTo(before);
        assertThat(raw.call("DBSIZE")).as("production's").isEqualTo(Integer.toString(KEYS));
    }

    @Test
    void whatAKilledFlushDeletedComesBack() throws Exception {
        for (int i = 0; i < KILLS; i++) {
            Process process = flush("--rate", RATE);
            awaitAnswers(process, i + 1, 1 + random.nextInt(8));
            process.destroyForcibly().waitFor();
            assertThat(left()).isLessThan(KEYS);

            JournalledChange change = new ChangeJournalFile(state).newest(1).getFirst();
            assertThat(change.isInterrupted()).isTrue();
            Process undo = run("undo", change.start().id(), "--yes");
            assertThat(undo.waitFor()).isEqualTo(ExitCode.DONE);
            assertThat(left()).isEqualTo(KEYS);
        }
    }

    /** Windows has no signal that lets a process finish. */
    @DisabledOnOs(OS.WINDOWS)
    @Test
    void anInterruptedFlushStopsAndPrintsATrueReport() throws Exception {
        Process process = flush("--rate", RATE);
        awaitAnswers(process, 1, 2);
        process.destroy();
        process.waitFor();

        FlushReport report = report();
        assertThat(report.status()).isEqualTo(FlushStatus.CANCELLED);
        assertThat(report.counts().inDoubt()).isZero();
        assertThat(report.counts().deleted()).isEqualTo(KEYS - left());
        assertThat(Files.readString(output())).startsWith("Cancelled: ");
    }

    private Process flush(String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("flush", "--env", "development", "--yes"));
        arguments.addAll(List.of(options));
        return run(arguments.toArray(String[]::new));
    }

    private Process run(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--url", "redis://127.0.0.1:" + redis.port()));
        ProcessBuilder builder = JavaProcess.of(Cachewarden.class, all.toArray(String[]::new));
        builder.environment().put("CACHEWARDEN_HOME", state.toString());
        File output = output().toFile();
        return builder.redirectOutput(output)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private Path output() {
        return state.resolve("stdout");
    }

    private FlushReport report() {
        return new FlushReportFiles(state).newest(1, _ -> {}).getFirst();
    }

    /** Waits until the run's report, the {@code number}th, holds that many answers. */
    private void awaitAnswers(Process process, int number, int answers) throws Exception {
        while (answers(number) < answers) {
            assertThat(process.waitFor(2, TimeUnit.MILLISECONDS))
                    .as("ended by itself: %s", Files.readString(output()))
                    .isFalse();
        }
    }

    private long answers(int number) throws IOException {
        Path folder = state.resolve("flush");
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (var files = Files.list(folder)) {
            List<Path> reports =
                    files.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
            return reports.size() < number
                    ? 0
                    : Files.readString(reports.getLast(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> line.contains("\"answered\""))
                            .count();
        }
    }

    /** The server executes what a dead client has sent before it closes that connection. */
    private long left() {
        Await.until(
                "the end of its connections",
                () ->
                        raw.call("CLIENT", "LIST").lines().filter(line -> !line.isBlank()).count()
                                <= 1);
        return Long.parseLong(raw.call("DBSIZE")) - KEYS;
    }

    private void fill(String start) {
        raw.call(
                "EVAL",
                "for i=1,ARGV[2] do redis.call('SET', ARGV[1]..i, 'x', 'PX', 280000) end",
                0,
                start,
                KEYS);
    }
}
