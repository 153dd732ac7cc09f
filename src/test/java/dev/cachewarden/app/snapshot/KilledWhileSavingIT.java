package dev.cachewarden.app.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.cachewarden.Cachewarden;
import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Interruptions;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.snapshot.SnapshotSelection;
import dev.cachewarden.core.value.ValueFormats;
import dev.cachewarden.demo.RedisProcess;
import dev.cachewarden.json.JacksonJsonParser;
import dev.cachewarden.redis.LettuceConnector;
import dev.cachewarden.redis.Servers;
import dev.cachewarden.snapshot.ExportedSnapshotFiles;
import dev.cachewarden.testing.JavaProcess;
import dev.cachewarden.testing.KillMoments;
import dev.cachewarden.testing.Link;
import dev.cachewarden.testing.RawRedis;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The server or this program is killed while entries are saved to a file: under its name there is a
 * whole file or none, never a part, and saving again works.
 */
final class KilledWhileSavingIT {

    private static final int KEYS = 3_000;

    @TempDir Path folder;
    private final Random random = KillMoments.random();

    private static void fill(int port) {
        try (RawRedis raw = new RawRedis(port)) {
            raw.call(
                    "EVAL",
                    "for i=1,ARGV[2] do redis.call('SET', ARGV[1]..i, 'value '..i) end",
                    0,
                    "clerk:development:id:user_",
                    KEYS);
        }
    }

    private static SaveReport save(int port, Path file) {
        Clock clock = Clock.system();
        try (var server = new LettuceConnector(clock).connect(Servers.plain(port))) {
            Workspace workspace =
                    new Workspace(
                            server,
                            CacheLayout.DEFAULT,
                            new ValueFormats(new JacksonJsonParser()),
                            clock,
                            Interruptions.END);
            SaveRequest.Wanted all =
                    new SaveRequest.Scanned((SnapshotSelection.Part) SnapshotSelection.ALL);
            return new SnapshotSaver(workspace, new ExportedSnapshotFiles())
                    .run(
                            new SaveRequest(file, all, Optional.empty()),
                            SaveProgress.UNSEEN,
                            new Cancellation());
        }
    }

    @Test
    void thereIsAWholeFileOrNoneAndSavingAgainWorks() throws IOException {
        RedisProcess redis = RedisProcess.start();
        try (Link link = Link.to(redis.port())) {
            fill(redis.port());
            Path whole = folder.resolve("whole.cwsnap");
            assertThat(save(link.port(), whole).counts().entries()).isEqualTo(KEYS);
            long answers = link.answeredBytes();
            for (int i = 0; i < KillMoments.count(); i++) {
                Path file = folder.resolve("killed-" + i + ".cwsnap");
                RedisProcess killed = redis;
                link.afterBytes(
                        answers / 10 + (long) (random.nextDouble() * answers * 8 / 10),
                        killed::kill);
                Throwable failure = catchThrowable(() -> save(link.port(), file));
                assertThat(failure).hasMessageContaining("No snapshot was written");
                assertThat(file).doesNotExist();

                redis = RedisProcess.startOn(killed.port());
                fill(redis.port());
                assertThat(save(link.port(), file).counts().entries()).isEqualTo(KEYS);
            }
            assertThat(new ExportedSnapshotFiles().list(folder)).hasSize(KillMoments.count() + 1);
            try (var files = Files.list(folder)) {
                assertThat(files).hasSize(KillMoments.count() + 1);
            }
        } finally {
            redis.close();
        }
    }

    private Process program(int port, Path file) throws IOException {
        ProcessBuilder builder =
                JavaProcess.of(
                        Cachewarden.class,
                        "snapshot",
                        "save",
                        file.toString(),
                        "--in-clear",
                        "--url",
                        "redis://127.0.0.1:" + port);
        builder.environment().put("CACHEWARDEN_HOME", folder.resolve("home").toString());
        return builder.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Test
    void aKilledProgramLeavesAWholeFileOrNoneUnderThatName() throws Exception {
        try (RedisProcess redis = RedisProcess.start();
                Link link = Link.to(redis.port())) {
            fill(redis.port());
            assertThat(program(link.port(), folder.resolve("whole")).waitFor()).isZero();
            long answers = link.answeredBytes();
            for (int i = 0; i < KillMoments.count() / 2; i++) {
                Path file = folder.resolve("killed-" + i);
                Process process = program(link.port(), file);
                // The last moments are those of giving the file its name.
                link.afterBytes(
                        answers / 10 + (long) (random.nextDouble() * answers * 9 / 10) - 1,
                        process::destroyForcibly);
                process.waitFor();
                if (Files.exists(file)) {
                    assertIsWhole(file);
                    continue;
                }
                assertThat(program(link.port(), file).waitFor()).as("saved again").isZero();
                assertIsWhole(file);
            }
        }
    }

    private static void assertIsWhole(Path file) {
        try (var opened = new ExportedSnapshotFiles().open(file, Optional.empty())) {
            AtomicLong entries = new AtomicLong();
            opened.read(batch -> entries.addAndGet(batch.size()));
            assertThat(opened.counts().orElseThrow().entries()).isEqualTo(KEYS);
            assertThat(entries).hasValue(KEYS);
        }
    }
}
