package dev.cachewarden.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.Cachewarden;
import dev.cachewarden.testing.EmptyRedis;
import dev.cachewarden.testing.JavaProcess;
import dev.cachewarden.testing.Link;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The process does not end before the report of an interrupted audit is out. */
@Timeout(120)
final class InterruptedAuditIT {

    /** Answers until the link falls silent: the names of all keys, and some values. */
    private static final long FIRST_ANSWERS = 6L << 20;

    @RegisterExtension static final EmptyRedis REDIS = new EmptyRedis();

    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch stalled = new CountDownLatch(1);

    /** Windows has no signal that lets a process finish. */
    @DisabledOnOs(OS.WINDOWS)
    @Test
    void anInterruptedAuditPrintsWhatItFoundAndRepairsNothing(@TempDir Path folder)
            throws Exception {
        REDIS.call(
                "EVAL",
                """
                for i=1,8000 do
                  redis.call('SET', 'clerk:production:id:user_'..i,
                    '{"id":"user_'..i..'","pad":"'..string.rep('x', 4000))
                end\
                """,
                0);
        Path out = folder.resolve("stdout");
        try (Link link = Link.to(REDIS.port())) {
            link.afterBytes(FIRST_ANSWERS, this::stall);
            ProcessBuilder audit =
                    JavaProcess.of(
                                    Cachewarden.class,
                                    "audit",
                                    "--repair",
                                    "CORRUPT",
                                    "--yes",
                                    "--confirm",
                                    "production",
                                    "--url",
                                    "redis://127.0.0.1:" + link.port())
                            .redirectOutput(out.toFile())
                            .redirectError(folder.resolve("stderr").toFile());
            audit.environment().put("CACHEWARDEN_HOME", folder.toString());
            Process process = audit.start();
            stalled.await();
            link.slow(1 << 20);
            process.destroy();
            held.countDown();

            assertThat(process.waitFor()).as("128 and SIGTERM").isEqualTo(143);
        }
        assertThat(Files.readString(out)).contains("CORRUPT", "did not reach the end");
        assertThat(Files.readString(folder.resolve("stderr"))).doesNotContain("mistake");
        assertThat(REDIS.call("DBSIZE")).isEqualTo("8000");
    }

    private void stall() {
        stalled.countDown();
        try {
            held.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
