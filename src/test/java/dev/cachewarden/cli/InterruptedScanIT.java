package dev.cachewarden.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.Cachewarden;
import dev.cachewarden.testing.EmptyRedis;
import dev.cachewarden.testing.JavaProcess;
import dev.cachewarden.testing.Link;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A command that is interrupted while it reads the names of the keys says what was not done. */
@Timeout(120)
@DisabledOnOs(OS.WINDOWS) // It has no signal that lets a process finish.
final class InterruptedScanIT {

    private static final int KEYS = 60_000;

    /** Of the keys' names, a part. */
    private static final long FIRST_ANSWERS = 300_000;

    @RegisterExtension static final EmptyRedis REDIS = new EmptyRedis();

    @BeforeEach
    void fill() {
        REDIS.call(
                "EVAL",
                "for i=1,ARGV[1] do redis.call('SET', 'clerk:development:id:user_'..i, '{}') end",
                0,
                KEYS);
    }

    @ParameterizedTest
    @CsvSource({
        "list, The scan did not reach the end",
        "audit, Nothing was audited.",
        "flush --env development --yes, Nothing was deleted.",
        "find jane, nobody was looked for"
    })
    void itSaysWhatWasNotDone(String command, String sentence, @TempDir Path folder)
            throws Exception {
        CountDownLatch stalled = new CountDownLatch(1);
        CountDownLatch held = new CountDownLatch(1);
        Path err = folder.resolve("stderr");
        try (Link link = Link.to(REDIS.port())) {
            link.afterBytes(
                    FIRST_ANSWERS,
                    () -> {
                        stalled.countDown();
                        try {
                            held.await();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    });
            List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
            arguments.addAll(List.of("--url", "redis://127.0.0.1:" + link.port()));
            ProcessBuilder builder =
                    JavaProcess.of(Cachewarden.class, arguments.toArray(String[]::new));
            builder.environment().put("CACHEWARDEN_HOME", folder.toString());
            Process process =
                    builder.redirectOutput(folder.resolve("stdout").toFile())
                            .redirectError(err.toFile())
                            .start();
            stalled.await();
            link.slow(1 << 20);
            process.destroy();
            held.countDown();

            assertThat(process.waitFor()).as("128 and SIGTERM").isEqualTo(143);
        }
        assertThat(Files.readString(err)).contains(sentence);
        assertThat(REDIS.call("DBSIZE")).isEqualTo(Integer.toString(KEYS));
    }
}
