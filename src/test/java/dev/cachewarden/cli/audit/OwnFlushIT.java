package dev.cachewarden.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.cli.CommandLineRobot;
import dev.cachewarden.testing.EmptyRedis;
import dev.cachewarden.testing.PicturedUsers;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the checklist says of invalidation rests on a flush of the very cache it is about. */
final class OwnFlushIT {

    private static final String PROVEN = "pass        Does invalidation work";
    private static final String NOT_PROVEN = "not proven  Does invalidation work";

    @RegisterExtension static final EmptyRedis redis = new EmptyRedis();

    @TempDir Path state;

    @BeforeEach
    void fill() {
        for (String database : List.of("0", "3")) {
            redis.call("SELECT", database);
            redis.call("FLUSHDB");
            for (String prefix : List.of("clerk", "auth")) {
                for (String environment : List.of("production", "development")) {
                    redis.call(
                            "SET",
                            prefix + ":" + environment + ":id:" + PicturedUsers.id(1),
                            PicturedUsers.uploaded(1),
                            "EX",
                            "290");
                }
            }
        }
        redis.call("SELECT", "0");
    }

    private String run(String command, int database, String... options) {
        return new CommandLineRobot()
                .stateFolder(state)
                .run(
                        Stream.concat(
                                        Stream.of(
                                                command,
                                                "--url",
                                                "redis://127.0.0.1:"
                                                        + redis.port()
                                                        + "/"
                                                        + database),
                                        Stream.of(options))
                                .toArray(String[]::new))
                .out();
    }

    private void flush(int database, String... options) {
        run(
                "flush",
                database,
                Stream.concat(Stream.of("--yes"), Stream.of(options)).toArray(String[]::new));
    }

    @Test
    void aFlushOfAnotherDatabaseProvesNothing() {
        flush(3, "--env", "development");

        assertThat(run("audit", 0)).contains(NOT_PROVEN);
        assertThat(run("audit", 3)).contains(PROVEN);
    }

    @Test
    void aFlushOfAnotherPrefixProvesNothing() {
        flush(0, "--env", "development", "--prefix", "auth");

        assertThat(run("audit", 0)).contains(NOT_PROVEN);
        assertThat(run("audit", 0, "--prefix", "auth")).contains(PROVEN);
    }

    @Test
    void aCompleteFlushIsFoundBehindLaterOnesOfOtherCaches() {
        flush(0, "--env", "development");
        flush(3, "--env", "development");
        flush(0, "--env", "development", "--prefix", "auth");

        assertThat(run("audit", 0)).contains(PROVEN, "(development) deleted 1 entry");
    }

    @Test
    void aFlushOfAPartOfAnEnvironmentOrOfKeysWithoutOneProvesNothing() {
        flush(0, "--legacy");
        flush(0, "--env", "development", "--type", "username");

        assertThat(run("audit", 0)).contains(NOT_PROVEN);
    }
}
