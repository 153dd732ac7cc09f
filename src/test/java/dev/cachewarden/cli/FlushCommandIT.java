package dev.cachewarden.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.cli.CommandLineRobot.Run;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.json.JacksonJsonParser;
import dev.cachewarden.testing.EmptyRedis;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code cachewarden flush} as a shell would call it. */
final class FlushCommandIT {

    @RegisterExtension static final EmptyRedis redis = new EmptyRedis();

    @TempDir Path state;

    @BeforeEach
    void fill() {
        for (String key :
                List.of(
                        "clerk:development:id:user_1",
                        "clerk:development:username:alice",
                        "clerk:development:session:sess_secret",
                        "clerk:production:id:user_1",
                        "clerk:a\u001bb:id:user_1",
                        "clerk:id:user_1",
                        "other:tenant")) {
            redis.call("SET", key, "x", "PX", "281000");
        }
    }

    @Test
    void withoutYesItOnlyShowsThePlan() {
        Run run = flush("--env", "development");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out())
                .startsWith("Flush 2 development keys on 127.0.0.1:" + redis.port())
                .contains("development session", "stays: state of log-ins, not cache")
                .contains("Pattern:  clerk:development:*")
                .contains("clerk:development:id:user_1")
                .contains("or wait: the last of these expires in 4:")
                .contains("Nothing was deleted. To do it, add --yes.")
                .doesNotContain("sess_secret");
        assertThat(redis.call("DBSIZE")).isEqualTo("7");
    }

    @Test
    void withYesItFlushesAndProvesIt() throws Exception {
        Run run = flush("--env", "development", "--yes");

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out())
                .startsWith("Flushed development: 2 keys deleted.")
                .contains("Checked by a second scan: nothing is left.");
        assertThat(redis.call("DBSIZE")).isEqualTo("5");
        assertThat(redis.call("EXISTS", "clerk:development:session:sess_secret")).isEqualTo("1");
        try (var reports = Files.list(state.resolve("flush"))) {
            assertThat(reports).hasSize(1);
        }
    }

    @Test
    void stateGoesWhenItIsNamed() {
        flush("--env", "development", "--include-state", "session,oauth", "--yes");

        assertThat(redis.call("DBSIZE")).isEqualTo("4");
    }

    @Test
    void oneTypeGoesAlone() {
        Run run = flush("--env", "development", "--type", "username", "--yes");

        assertThat(run.out()).startsWith("Flushed username of development: 1 key deleted.");
        assertThat(redis.call("EXISTS", "clerk:development:username:alice")).isEqualTo("0");
        assertThat(redis.call("DBSIZE")).isEqualTo("6");
    }

    @Test
    void aProtectedEnvironmentNeedsItsOwnConfirm() {
        Run refused = flush("--env", "production", "--yes");
        assertThat(refused.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(refused.err())
                .contains("Nothing was deleted.")
                .contains("add --confirm production");
        Run mistyped = flush("--all", "--yes", "--confirm", "prod");
        assertThat(mistyped.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(mistyped.err()).contains("--confirm: “prod”", "Did you mean production?");
        assertThat(redis.call("DBSIZE")).isEqualTo("7");

        Run done = flush("--all", "--yes", "--confirm", "production");
        assertThat(done.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(redis.call("DBSIZE")).as("session and other tenant").isEqualTo("2");
    }

    @Test
    void aMistypedEnvironmentIsNotAnEmptyOne() {
        Run mistyped = flush("--env", "developmnt", "--yes");
        assertThat(mistyped.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(mistyped.out()).isEmpty();
        assertThat(mistyped.err()).contains("“developmnt”", "Did you mean development?");

        Run empty = flush("--env", "test", "--yes");
        assertThat(empty.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(empty.out())
                .startsWith("Nothing to delete in test.")
                .contains("Checked by a second scan: nothing is left.");
    }

    @Test
    void whatIsNotProvenIsNotDone() {
        redis.call("SET", "clerk:development:id:user_1", "x", "PX", "281000");
        Run run = flush("--env", "development", "--yes", "--json");

        assertThat(run.out()).contains("\"outcome\": \"done\"", "\"proven\": true");
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void anUnknownEnvironmentIsNamedWithEscapes() {
        assertThat(flush("--env", "a\\x1bb", "--yes").exitCode()).isEqualTo(ExitCode.DONE);

        assertThat(redis.call("EXISTS", "clerk:a\u001bb:id:user_1")).isEqualTo("0");
        assertThat(redis.call("DBSIZE")).isEqualTo("6");
    }

    @Test
    void legacyKeysGoAlone() {
        flush("--legacy", "--yes");

        assertThat(redis.call("EXISTS", "clerk:id:user_1")).isEqualTo("0");
        assertThat(redis.call("DBSIZE")).isEqualTo("6");
    }

    @Test
    void readOnlyIsRefused() {
        Run run = flush("--env", "development", "--yes", "--read-only");

        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("read-only");
        assertThat(redis.call("DBSIZE")).isEqualTo("7");
    }

    @Test
    void printsJson() {
        String plan = flush("--all", "--json").out();
        String report = flush("--legacy", "--yes", "--json").out();

        assertThat(new JacksonJsonParser().parse(ByteString.utf8(plan.strip()))).isPresent();
        assertThat(plan).contains("\"dryRun\": true", "\"keys\": 5");
        assertThat(new JacksonJsonParser().parse(ByteString.utf8(report.strip()))).isPresent();
        assertThat(report).contains("\"status\": \"complete\"", "\"deleted\": 1");
    }

    @Test
    void wrongUseIsExitCodeTwo() {
        assertThat(flush().exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(flush("--env", "test", "--all").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(flush("--all", "--type", "id").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(flush("--env", "test", "--type", "users").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(flush("--all", "--include-state", "id").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(flush("--all", "--rate", "0").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void anUnwritableStateFolderIsASentenceAndDeletesNothing() throws Exception {
        Path file = Files.writeString(state.resolve("file"), "");

        Run run =
                new CommandLineRobot()
                        .stateFolder(file)
                        .run("flush", "--url", url(), "--env", "development", "--yes");

        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err())
                .contains("The report of the flush cannot be written to", "Nothing was deleted.");
        assertThat(redis.call("DBSIZE")).isEqualTo("7");
    }

    @Test
    void noServerIsExitCodeThree() {
        Run run =
                new CommandLineRobot()
                        .run("flush", "--url", "redis://127.0.0.1:1", "--all", "--yes");

        assertThat(run.exitCode()).isEqualTo(ExitCode.UNREACHABLE);
    }

    private Run flush(String... options) {
        List<String> arguments = new ArrayList<>(List.of("flush", "--url", url()));
        arguments.addAll(List.of(options));
        return new CommandLineRobot().stateFolder(state).run(arguments.toArray(String[]::new));
    }

    private static String url() {
        return "redis://127.0.0.1:" + redis.port();
    }
}
