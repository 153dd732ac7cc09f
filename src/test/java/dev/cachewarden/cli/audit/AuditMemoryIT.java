package dev.cachewarden.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.demo.RedisProcess;
import dev.cachewarden.testing.RawRedis;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What an audit holds at a time does not grow with what is stored. */
final class AuditMemoryIT {

    private static final int LONG_VALUES = 60;
    private static final int LONG = 3_900_000;

    /** Of megabytes; half of what the values take together. */
    private static final String HEAP = "-Xmx112m";

    @TempDir Path state;
    private RedisProcess redis;
    private RawRedis raw;

    @BeforeEach
    void start() throws Exception {
        redis = RedisProcess.start();
        raw = new RawRedis(redis.port());
    }

    @AfterEach
    void stop() {
        raw.close();
        redis.close();
    }

    @Test
    void longValuesAreAuditedInLessMemoryThanTheyTakeTogether() throws Exception {
        String notes = "x".repeat(LONG);
        for (int i = 0; i < LONG_VALUES; i++) {
            raw.call(
                    "SET",
                    "clerk:production:id:user_" + i,
                    "{\"id\":\"user_" + i + "\",\"publicMetadata\":{\"notes\":\"" + notes + "\"}}",
                    "EX",
                    "300");
        }
        audit();
        assertThat(report()).contains("\"complete\": true").contains("\"read\": " + LONG_VALUES);
    }

    private void audit() throws Exception {
        ProcessBuilder audit =
                new ProcessBuilder(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                HEAP,
                                "-cp",
                                System.getProperty(
                                        "surefire.test.class.path",
                                        System.getProperty("java.class.path")),
                                "dev.cachewarden.Cachewarden",
                                "audit",
                                "--url",
                                "redis://127.0.0.1:" + redis.port(),
                                "--format",
                                "json"));
        audit.environment().put("CACHEWARDEN_HOME", state.toString());
        audit.redirectErrorStream(true).redirectOutput(output().toFile()).start().waitFor();
    }

    private String report() throws Exception {
        return Files.readString(output());
    }

    private Path output() {
        return state.resolve("stdout");
    }
}
