package dev.cachewarden.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.cli.CommandLineRobot.Run;
import dev.cachewarden.demo.RedisProcess;
import dev.cachewarden.testing.RawRedis;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A command works on the server, the database and as the user that were named, or not at all. */
final class TargetIT {

    @TempDir private Path folder = Path.of("");

    private RedisProcess redis;
    private RawRedis raw;

    @BeforeEach
    void fillRedis() throws IOException {
        redis = RedisProcess.start();
        raw = new RawRedis(redis.port());
        raw.call("SET", "clerk:development:id:zero", "1");
        raw.call("SELECT", "3");
        raw.call("SET", "clerk:development:id:three", "1");
        raw.call("ACL", "SETUSER", "alice", "on", ">pw", "~*", "+@all");
    }

    @AfterEach
    void stopRedis() throws IOException {
        raw.close();
        redis.close();
    }

    @Test
    void aDatabaseAfterTheQuestionMarkIsTheOneThatIsFlushed() {
        Run run = flush("--url", url("?db=3"));
        assertThat(run.exitCode()).isZero();
        assertThat(run.target()).isEqualTo("Redis on " + place(3) + " as default, from --url.");
        assertThat(keysOf(3)).isEmpty();
        assertThat(keysOf(0)).isEqualTo("clerk:development:id:zero");
    }

    @Test
    void whatIsNotUnderstoodIsRefusedBeforeAnythingIsSent() {
        for (String rest : new String[] {"?dbb=3", "/2?db=3", "#3", "/3/x", "?db=3&db=0"}) {
            Run run = flush("--url", url(rest));
            assertThat(run.exitCode()).as(rest).isEqualTo(ExitCode.USAGE);
            assertThat(run.target()).isEmpty();
        }
        assertThat(keysOf(0)).isNotEmpty();
        assertThat(keysOf(3)).isNotEmpty();
        assertThat(raw.call("INFO", "commandstats")).doesNotContain("cmdstat_scan");
    }

    @Test
    void theFirstDescriptionInAFileIsTakenAndTheOtherIsTold() throws IOException {
        Path file =
                file(
                        "UPSTASH_REDIS_REST_URL=http://localhost:8079\nUPSTASH_REDIS_REST_TOKEN=t\n"
                                + "REDIS_URL="
                                + url("/3"));
        Run run = flush("--env-file", file.toString());
        assertThat(run.target())
                .startsWith("Redis on " + place(3) + " as default, from REDIS_URL in " + file)
                .contains("Passed over in " + file)
                .contains("UPSTASH_REDIS_REST_URL");
        assertThat(keysOf(3)).isEmpty();
        assertThat(keysOf(0)).isNotEmpty();
    }

    @Test
    void theUserBeforeTheAtSignIsLoggedInWithThePasswordOfTheVariable() {
        CommandLineRobot robot = new CommandLineRobot().variable("CACHEWARDEN_PASSWORD", "pw");
        Run run = robot.run("list", "--url", url("").replace("//", "//alice@"));
        assertThat(run.exitCode()).isZero();
        assertThat(run.target()).contains(" as alice, from --url.");
        Run bob = robot.run("list", "--url", url("").replace("//", "//bob@"));
        assertThat(bob.exitCode()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(bob.target()).startsWith("Tried Redis on ");
        Run without =
                new CommandLineRobot().run("list", "--url", url("").replace("//", "//alice@"));
        assertThat(without.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(without.err()).contains("no password is given").doesNotContain("alice");
    }

    @Test
    void jsonSaysAsWhomAndFromWhereTooInEveryCommandThatReads() {
        for (String[] command :
                new String[][] {{"list", "--json"}, {"audit", "--format", "json"}}) {
            List<String> words = new ArrayList<>(List.of(command));
            words.addAll(List.of("--url", url("").replace("//", "//alice@")));
            Run run =
                    new CommandLineRobot()
                            .variable("CACHEWARDEN_PASSWORD", "pw")
                            .run(words.toArray(String[]::new));
            assertThat(run.out()).contains("\"user\": \"alice\"", "\"source\": \"--url\"");
        }
    }

    @Test
    void partsAndReferencesInAFileAreAConnection() throws IOException {
        Path file =
                file(
                        String.format(
                                Locale.ROOT,
                                """
                                SECRET=pw
                                REDIS_HOST=127.0.0.1
                                REDIS_PORT=%d
                                REDIS_USERNAME=alice
                                REDIS_PASSWORD=${SECRET}
                                REDIS_DB=3
                                """,
                                redis.port()));
        Run run = new CommandLineRobot().run("list", "--env-file", file.toString());
        assertThat(run.exitCode()).isZero();
        assertThat(run.target()).startsWith("Redis on " + place(3) + " as alice, from REDIS_HOST");
    }

    @Test
    @Timeout(60)
    @DisabledOnOs(OS.WINDOWS) // It has no named pipes in folders.
    void aPipeIsReadOnce() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        Thread writer =
                Thread.ofVirtual()
                        .start(() -> {
                            try {
                                Files.writeString(pipe, "REDIS_URL=" + url("/3") + "\n");
                            } catch (IOException e) {
                                throw new java.io.UncheckedIOException(e);
                            }
                        });
        Run run = flush("--env-file", pipe.toString());
        writer.join();
        assertThat(run.exitCode()).isZero();
        assertThat(keysOf(3)).isEmpty();
    }

    @Test
    void standardInputCannotBeFileAndPasswordAtOnce() {
        Run run = flush("--env-file", "/dev/stdin", "--password-stdin");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("both read standard input");
    }

    private Run flush(String... more) {
        String[] words = new String[4 + more.length];
        System.arraycopy(new String[] {"flush", "--env", "development", "--yes"}, 0, words, 0, 4);
        System.arraycopy(more, 0, words, 4, more.length);
        return new CommandLineRobot().stateFolder(folder.resolve("state")).run(words);
    }

    private String keysOf(int database) {
        raw.call("SELECT", Integer.toString(database));
        return raw.call("KEYS", "*");
    }

    private String place(int database) {
        return "127.0.0.1:" + redis.port() + "/" + database;
    }

    private String url(String rest) {
        return "redis://127.0.0.1:" + redis.port() + rest;
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("some.env"), text);
    }
}
