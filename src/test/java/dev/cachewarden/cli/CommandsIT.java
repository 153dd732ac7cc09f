package dev.cachewarden.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.cli.CommandLineRobot.Run;
import dev.cachewarden.core.json.JsonParser;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.demo.RedisProcess;
import dev.cachewarden.json.JacksonJsonParser;
import dev.cachewarden.testing.RawRedis;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The commands against a real server that asks for a password. */
final class CommandsIT {

    private static final String ALICE = "user_2aBcDeFgHiJkLmNoPqRsTuVwXyZ";
    private static final String PASSWORD = "p@ss/word";

    private static RedisProcess redis;

    @BeforeAll
    static void fillRedis() throws Exception {
        redis = RedisProcess.start("--requirepass", PASSWORD);
        try (RawRedis raw = new RawRedis(redis.port())) {
            raw.call("AUTH", PASSWORD);
            String user =
                    "{\"id\":\"" + ALICE + "\",\"object\":\"user\",\"first_name\":\"Al\\u001b\"}";
            raw.call("SET", "clerk:production:id:" + ALICE, user, "EX", "200");
            raw.call("SET", "clerk:development:id:" + ALICE, "null");
            raw.call("SET", "clerk:id:" + ALICE, "[object Object]");
            raw.call("SET", "clerk:production:username:alice", user);
            raw.call("SET", "clerk:test:session:sess_secret", "{}");
            raw.call("SET", "clerk:undefined:id:\u001b[31mred", "x");
            raw.call("SET", "other:tenant", "x");
            String odd = "{\"username\":\"a\\ud83db\",\"id\":\"user_odd\"}";
            raw.call("SET", "clerk:production:username:odd", odd, "EX", "10000000000");
        }
    }

    @AfterAll
    static void stopRedis() {
        redis.close();
    }

    @Test
    void listCountsBySectionAndType() {
        Run run = robot().run("list", "--url", url());
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out().lines().map(line -> line.strip().replaceAll(" +", " ")))
                .containsExactly(
                        "clerk on 127.0.0.1:" + redis.port() + " 7",
                        "production (protected) 3",
                        "id 1",
                        "username 2",
                        "development 1",
                        "id 1",
                        "test 1",
                        "session 1",
                        "no environment 1",
                        "id 1",
                        "unknown: undefined 1",
                        "id 1");
    }

    @Test
    void listPrintsJson() {
        Run run = robot().run("list", "--url", url(), "--json");
        JsonParser parser = new JacksonJsonParser();
        assertThat(parser.parse(ByteString.utf8(run.out().strip()))).isPresent();
        assertThat(run.out()).contains("\"complete\": true", "\"keys\": 7");
    }

    @Test
    void getPrintsTheLongestTimesAndHalvesOfPairsAsTheyAreStored() {
        Run text = robot().run("get", "clerk:production:username:odd", "--url", url());
        Run json = robot().run("get", "clerk:production:username:odd", "--url", url(), "--json");

        assertThat(text.out()).contains("expires in 316 years", "\"a\\ud83db\"");
        assertThat(json.out()).contains("\"ttlMilliseconds\": 99999999", "\"a\\ud83db\"");
    }

    @Test
    void getPrintsTheEntryOfEveryEnvironment() {
        Run run = robot().run("get", ALICE, "--url", url());
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out())
                .contains("production  clerk:production:id:" + ALICE)
                .containsPattern("expires in [23]:[0-5][0-9]")
                .contains("development  clerk:development:id:" + ALICE, "never expires, negative")
                .contains("test  clerk:test:id:" + ALICE, "not cached")
                .contains("no environment  clerk:id:" + ALICE, "corrupt");
    }

    @Test
    void getFindsUsernamesAndWholeKeys() {
        assertThat(robot().run("get", "Alice", "--url", url()).exitCode()).isEqualTo(ExitCode.DONE);
        Run run = robot().run("get", "clerk:production:username:alice", "--url", url(), "--json");
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out())
                .contains("\"environment\": \"production\"", "\"ttlMilliseconds\": null");
    }

    @Test
    void getSaysWhatIsNotCached() {
        Run run = robot().run("get", "nobody", "--url", url());
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("Not cached: nobody");
    }

    @Test
    void nothingPrintedCanActOnTheTerminal() {
        Run get = robot().run("get", ALICE, "--url", url());
        Run unknown = robot().run("get", "clerk:undefined:id:\\x1b[31mred", "--url", url());
        assertThat(unknown.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(get.out() + unknown.out()).doesNotContain("\u001b").contains("\\u001b", "\\x1b");
    }

    @Test
    void secretIdentifiersAreMasked() {
        Run run = robot().run("get", "clerk:test:session:sess_secret", "--url", url());
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("clerk:test:session:").doesNotContain("sess_secret");
    }

    @Test
    void thePasswordCanComeFromStandardInputOrTheUrlOrAFile(@TempDir Path folder) throws Exception {
        String encoded = "redis://:p%40ss%2Fword@127.0.0.1:" + redis.port();
        Path file = folder.resolve(".env");
        Files.writeString(file, "export REDIS_URL='" + encoded + "'\r\n");
        CommandLineRobot bare = new CommandLineRobot();
        assertThat(bare.run("list", "--env-file", file.toString()).exitCode()).isZero();
        assertThat(bare.run("list", "--url", encoded).exitCode()).isZero();
        assertThat(
                        bare.input(PASSWORD + "\n")
                                .run("list", "--url", url(), "--password-stdin")
                                .exitCode())
                .isZero();
        assertThat(robot().variable("REDIS_URL", url()).run("list").exitCode()).isZero();
    }

    @Test
    void aWrongPasswordIsAnExitCodeOfThreeAndIsNotRepeated() {
        Run run =
                new CommandLineRobot()
                        .variable("CACHEWARDEN_PASSWORD", "hunter2")
                        .run("list", "--url", url());
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("refused the user name or password")
                .doesNotContain("hunter2");
        assertThat(run.err().lines()).hasSize(1);
    }

    @Test
    void wrongUseIsAnExitCodeOfTwo() {
        assertThat(new CommandLineRobot().run("list").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(robot().run("list", "--url", "redis://:secret@:x").err())
                .doesNotContain("secret");
        assertThat(robot().run("list", "--url", url(), "--ttl", "5m").err()).startsWith("--ttl: ");
        assertThat(robot().run("list", "--url", url(), "--prefix", "").exitCode())
                .isEqualTo(ExitCode.USAGE);
        Run misspelt = robot().run("lits");
        assertThat(misspelt.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(misspelt.err()).contains("list");
    }

    @Test
    void wrongUseIsASentenceAndTheWayToTheHelp() {
        Run run = robot().run("list", "--urll", url());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().strip().lines()).first().asString().startsWith("Unknown option");
        assertThat(run.err()).contains("See cachewarden list --help.").doesNotContain("Usage:");
    }

    /** A mistyped option can have a password for its value. */
    @Test
    void noWordThatCanBeASecretIsEchoed() {
        for (List<String> mistake :
                List.of(
                        List.of("list", "--user", "letmein"),
                        List.of("list", "letmein"),
                        List.of("list", "--pin", "--json", "letmein"),
                        List.of("get", "x:letmein@h"),
                        List.of("get", "redis://letmein@h"),
                        List.of("audit", "--env", "x:letmein@h"),
                        List.of("flush", "--env", "x:letmein@h"))) {
            List<String> words = new ArrayList<>(mistake);
            words.addAll(1, List.of("--url", url()));

            Run run = robot().run(words.toArray(String[]::new));

            assertThat(run.exitCode()).as("%s", mistake).isIn(1, 2);
            assertThat(run.out() + run.err()).as("%s", mistake).doesNotContain("letmein");
        }
        assertThat(robot().run("lits").err()).contains("'lits'");
    }

    @Test
    void helpNamesCommandsAndExitCodes() {
        Run run = robot().run("--help");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("list", "get", "Exit codes", "cannot reach Redis");
        assertThat(run.out()).doesNotContain("\u001b");
    }

    private static CommandLineRobot robot() {
        return new CommandLineRobot().variable("CACHEWARDEN_PASSWORD", PASSWORD);
    }

    private static String url() {
        return "redis://127.0.0.1:" + redis.port();
    }
}
