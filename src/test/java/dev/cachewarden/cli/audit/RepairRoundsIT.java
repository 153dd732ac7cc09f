package dev.cachewarden.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.cli.CommandLineRobot;
import dev.cachewarden.cli.CommandLineRobot.Run;
import dev.cachewarden.cli.ExitCode;
import dev.cachewarden.testing.EmptyRedis;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** More is wrong than an audit keeps: a repair goes on until nothing of it is left. */
final class RepairRoundsIT {

    @RegisterExtension static final EmptyRedis redis = new EmptyRedis();

    @TempDir Path state;

    @Test
    void allOfThemAreRepairedRoundByRoundAndTheLastWordIsOfAll() {
        leak(1_500);

        Run run = audit("--repair", "FOREIGN_INSTANCE", "--yes", "--confirm", "production");

        assertThat(run.out())
                .contains(
                        "FOREIGN_INSTANCE  1,500",
                        "These are 1,000 of 1,500 findings; the other 500 come in further rounds.",
                        "Round 2: Delete 500 entries",
                        "Left: no findings.");
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(redis.call("DBSIZE")).isEqualTo("3");
    }

    @Test
    void howManyAreKeptOfARuleDoesNotDecideHowManyAreRepaired() throws Exception {
        leak(34);
        Files.writeString(state.resolve("audit.json"), "{\"keptPerRule\": 1}");

        Run run = audit("--repair", "FOREIGN_INSTANCE", "--yes", "--confirm", "production");

        assertThat(run.out())
                .contains("10 of 34", "Round 4: Delete 4 entries", "Left: no findings.");
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(redis.call("DBSIZE")).isEqualTo("3");
    }

    @Test
    void whatIsLeftFailsTheCommandWhateverFailOnSays() {
        leak(1_200);

        Run run =
                audit(
                        "--repair",
                        "FOREIGN_INSTANCE",
                        "--yes",
                        "--fail-on",
                        "critical",
                        "--format",
                        "json");

        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.out()).contains("\"outcome\": \"failed\"", "\"total\": 1200");
        assertThat(redis.call("DBSIZE")).isEqualTo("1203");
    }

    private Run audit(String... options) {
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "audit",
                                "--url",
                                "redis://127.0.0.1:" + redis.port(),
                                "--rule",
                                "FOREIGN_INSTANCE",
                                "--instance",
                                "production=ins_live",
                                "--instance",
                                "development=ins_dev"));
        all.addAll(List.of(options));
        return new CommandLineRobot().stateFolder(state).run(all.toArray(String[]::new));
    }

    /** Users of the development instance under production, and some that belong there. */
    private static void leak(int users) {
        for (int i = 0; i < users; i++) {
            set("production", "L" + i, "ins_dev");
        }
        for (int i = 0; i < 3; i++) {
            set("production", "P" + i, "ins_live");
        }
    }

    private static void set(String environment, String tail, String instance) {
        String id = "user_2" + "0".repeat(26 - tail.length()) + tail;
        String picture =
                "{\"type\":\"default\",\"iid\":\"" + instance + "\",\"rid\":\"" + id + "\"}";
        String url =
                "https://img.clerk.com/"
                        + Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(picture.getBytes(StandardCharsets.UTF_8));
        redis.call(
                "SET",
                "clerk:" + environment + ":id:" + id,
                "{\"id\":\"" + id + "\",\"imageUrl\":\"" + url + "\"}",
                "PX",
                "281000");
    }
}
