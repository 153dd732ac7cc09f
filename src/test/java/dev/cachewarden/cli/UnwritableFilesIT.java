package dev.cachewarden.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.Cachewarden;
import dev.cachewarden.cli.CommandLineRobot.Run;
import dev.cachewarden.testing.CacheContents;
import dev.cachewarden.testing.EmptyRedis;
import dev.cachewarden.testing.JavaProcess;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The disk is full or a folder is none while a snapshot is saved or a change is written down: it is
 * said in a sentence, and nothing is changed that cannot be put back.
 */
final class UnwritableFilesIT {

    @RegisterExtension static final EmptyRedis REDIS = new EmptyRedis();

    private static final String PLENTY = "clerk:development:id:user_";
    private static final int KEYS = 1_500;

    /** Half of what the values of a test need. */
    private static final int MOST_BYTES = 1 << 18;

    /** POSIX counts files in blocks. */
    private static final int BLOCK_BYTES = 512;

    @TempDir Path folder;

    /** What is in the place of a folder or a file. */
    enum Obstacle {
        STATE_IS_A_FILE {
            @Override
            void make(Path state) throws IOException {
                Files.createFile(state);
            }
        },
        UNDO_IS_A_FILE {
            @Override
            void make(Path state) throws IOException {
                Files.createFile(Files.createDirectory(state).resolve("undo"));
            }
        },
        JOURNAL_IS_A_FOLDER {
            @Override
            void make(Path state) throws IOException {
                Files.createDirectories(state.resolve("journal.jsonl"));
            }
        };

        abstract void make(Path state) throws IOException;
    }

    @BeforeEach
    void fill() {
        REDIS.call("SET", "clerk:development:username:jane", "{\"id\":\"user_1\"}");
        REDIS.call("SET", "clerk:development:username:john", "{\"id\":\"user_2\"}", "EX", 3000);
        REDIS.call("SET", "clerk:username:old", "{\"id\":\"user_3\"}", "EX", 3000);
    }

    private static String url() {
        return "redis://127.0.0.1:" + REDIS.port();
    }

    private static Run run(Path state, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--url", url()));
        return new CommandLineRobot().stateFolder(state).run(all.toArray(String[]::new));
    }

    private String saved() {
        return folder.resolve("saved.cwsnap").toString();
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeWrittenDownIsNotDone(Obstacle obstacle) throws IOException {
        Path writable = folder.resolve("writable");
        Path state = folder.resolve("state");
        assertThat(run(writable, "snapshot", "save", saved(), "--in-clear").exitCode()).isZero();
        REDIS.call("DEL", "clerk:development:username:john");
        obstacle.make(state);
        CacheContents before = CacheContents.of(REDIS.raw());

        for (List<String> change :
                List.of(
                        List.of("flush", "--env", "development", "--yes"),
                        List.of("snapshot", "restore", saved(), "--yes"),
                        List.of("audit", "--repair", "LEGACY_KEY=delete", "--yes"),
                        List.of("audit", "--repair", "NO_TTL=expire", "--yes"))) {
            Run run = run(state, change.toArray(String[]::new));

            assertThat(run.exitCode()).as(change + run.err()).isNotEqualTo(ExitCode.DONE);
            assertThat(run.err().lines().toList().getLast())
                    .as(change.toString())
                    .contains(state.toString())
                    .endsWith(".")
                    .doesNotContain("Exception");
            CacheContents.of(REDIS.raw()).assertIs(before);
        }
    }

    @Test
    void aSnapshotThatCannotBeWrittenIsOneSentence() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        for (Path place : List.of(file.resolve("x"), folder.resolve("no").resolve("x"), file)) {
            Run run =
                    run(
                            folder.resolve("state"),
                            "snapshot",
                            "save",
                            place.toString(),
                            "--in-clear");

            assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
            assertThat(run.err().strip().lines())
                    .singleElement()
                    .asString()
                    .startsWith("The snapshot was not written")
                    .contains(place.toString());
            assertThat(file).isEmptyFile();
        }
    }

    /** Long values that cannot be packed to nothing. */
    private static void fillWithPlenty() {
        REDIS.call(
                "EVAL",
                """
                for i = 1, ARGV[2] do
                  local value = {}
                  for part = 1, 24 do value[part] = redis.sha1hex(i .. ' ' .. part) end
                  redis.call('SET', ARGV[1] .. i, table.concat(value), 'EX', 3000)
                end
                """,
                0,
                PLENTY,
                KEYS);
    }

    /** Runs the program where no file can grow beyond a size, as on a disk that gets full. */
    private String runOnASmallDisk(Path state, String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--url", url()));
        ProcessBuilder builder = JavaProcess.of(Cachewarden.class, all.toArray(String[]::new));
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "sh",
                                "-c",
                                "ulimit -f " + MOST_BYTES / BLOCK_BYTES + "; exec \"$@\"",
                                "sh"));
        command.addAll(builder.command());
        Path output = folder.resolve("output");
        builder.command(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("CACHEWARDEN_HOME", state.toString());
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(output)).isEqualTo(ExitCode.FAILED);
        return Files.readString(output);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void ofAFlushWhoseSnapshotFillsTheDiskAllThatIsGoneComesBack() throws Exception {
        fillWithPlenty();
        Path state = folder.resolve("state");
        CacheContents before = CacheContents.of(REDIS.raw());

        assertThat(runOnASmallDisk(state, "flush", "--env", "development", "--yes"))
                .contains("The recovery snapshot cannot be written to " + state)
                .contains("What could not be kept for undo was left as it was.");

        int gone = before.keys().size() - CacheContents.of(REDIS.raw()).keys().size();
        assertThat(gone).isPositive().isLessThan(KEYS);
        String id = new CommandLineRobot().stateFolder(state).recovery().newest(1).getFirst().id();
        Run undone = run(state, "undo", id, "--yes");
        assertThat(undone.exitCode()).as(undone.err() + undone.out()).isZero();
        CacheContents.of(REDIS.raw()).assertIs(before);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void ofASnapshotThatFillsTheDiskNothingIsLeft() throws Exception {
        fillWithPlenty();

        assertThat(
                        runOnASmallDisk(
                                folder.resolve("state"), "snapshot", "save", saved(), "--in-clear"))
                .contains("The snapshot was not written to " + saved() + ": ")
                .contains("Make room");

        try (var files = Files.list(folder)) {
            assertThat(files).noneMatch(it -> it.getFileName().toString().contains("saved"));
        }
    }

    /** The journal has the size that no file can grow beyond. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aChangeThatFitsInNoJournalIsNotBegun() throws Exception {
        Path state = Files.createDirectory(folder.resolve("state"));
        Files.writeString(state.resolve("journal.jsonl"), "\n".repeat(MOST_BYTES));
        CacheContents before = CacheContents.of(REDIS.raw());

        assertThat(runOnASmallDisk(state, "flush", "--env", "development", "--yes"))
                .contains("The journal of changes cannot be written to " + state)
                .contains("Nothing was deleted.");

        CacheContents.of(REDIS.raw()).assertIs(before);
    }
}
