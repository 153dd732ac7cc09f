package dev.cachewarden.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.cli.CommandLineRobot.Run;
import dev.cachewarden.testing.EmptyRedis;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Over a read-only connection no command that writes reaches the server, by its own statistics. */
final class ReadOnlyConnectionIT {

    @RegisterExtension static final EmptyRedis REDIS = new EmptyRedis();

    private static final String LEGACY = "clerk:id:user_1";
    private static final String DOUBLE = "clerk:development:id:user_2";

    @TempDir Path state;

    private Run run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--url", "redis://127.0.0.1:" + REDIS.port()));
        return new CommandLineRobot().stateFolder(state).run(all.toArray(String[]::new));
    }

    private Run readOnly(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--read-only");
        return run(all.toArray(String[]::new));
    }

    @Test
    void nothingThatWritesIsSentByReadingOrByTryingToChange() {
        REDIS.call("SET", LEGACY, "{\"id\":\"user_1\"}");
        REDIS.call("SET", DOUBLE, "\"{\\\"id\\\":\\\"user_2\\\"}\"", "PX", 500_000);
        REDIS.call("HSET", "clerk:development:id:user_hash", "a", "1");
        run("flush", "--env", "development", "--yes");
        String id = new CommandLineRobot().stateFolder(state).recovery().newest(1).getFirst().id();
        run("undo", id, "--yes");
        String before = REDIS.call("DBSIZE");
        REDIS.count();

        readOnly("list");
        readOnly("get", DOUBLE);
        readOnly("find", "user_1");
        readOnly("audit");
        for (List<String> change :
                List.of(
                        List.of("flush", "--env", "development", "--yes"),
                        List.of("flush", "--env", "development", "--yes", "--without-undo"),
                        List.of("undo", id, "--yes"),
                        List.of("audit", "--repair", "LEGACY_KEY=delete", "--yes"),
                        List.of("audit", "--repair", "LEGACY_KEY=move", "--yes"),
                        List.of("audit", "--repair", "NO_TTL=expire", "--yes"))) {
            Run run = readOnly(change.toArray(String[]::new));
            assertThat(run.exitCode()).as(change + run.err()).isNotEqualTo(ExitCode.DONE);
        }

        assertThat(REDIS.sent())
                .contains("scan", "get")
                .doesNotContainAnyElementsOf(REDIS.writing());
        assertThat(REDIS.call("DBSIZE")).isEqualTo(before);
    }
}
