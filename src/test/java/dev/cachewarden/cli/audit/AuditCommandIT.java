package dev.cachewarden.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.cli.CommandLineRobot;
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

/** {@code cachewarden audit} as a shell would call it. */
final class AuditCommandIT {

    private static final String ALICE = "user_2aBcDeFgHiJkLmNoPqRsTuVwXyZ";
    private static final String LEGACY = "clerk:id:" + ALICE;

    @RegisterExtension static final EmptyRedis redis = new EmptyRedis();

    @TempDir Path state;

    @BeforeEach
    void fill() {
        set("clerk:production:id:" + ALICE, 281);
    }

    @Test
    void aCleanCacheIsAnExitCodeOfZero() {
        Run run = audit();

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("clerk on 127.0.0.1:" + redis.port() + ": no findings")
                .contains("1 key, values audit,")
                .contains("Checklist");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void aRuleAskedForByNameThatCouldJudgeNobodyIsNotDone() {
        Run named = audit("--rule", "FOREIGN_INSTANCE");

        assertThat(named.exitCode()).isEqualTo(4);
        assertThat(named.out()).contains("no findings in what could be judged");
        assertThat(audit("--rule", "FOREIGN_INSTANCE", "--allow-unknown").exitCode()).isZero();
    }

    @Test
    void inJunitARuleThatMayNotReadAnEntryIsSkippedAndOneOfNamesIsNot() {
        redis.call("ACL", "SETUSER", "half", "on", ">secret", "~clerk:production:*", "+@all");
        set("clerk:development:id:" + ALICE, 281);

        Run run =
                run(
                        "audit",
                        "--url",
                        "redis://half:secret@127.0.0.1:" + redis.port(),
                        "--rule",
                        "LEGACY_KEY,CORRUPT,NO_TTL",
                        "--format",
                        "junit");

        assertThat(run.exitCode()).isEqualTo(4);
        String why = "<skipped message=\"1 key under clerk:development: may not be read.\">";
        assertThat(run.out().lines().filter(line -> line.contains("<testcase")))
                .filteredOn(line -> line.contains(why))
                .hasSize(2)
                .noneMatch(line -> line.contains("LEGACY_KEY"));
        assertThat(run.out()).contains("skipped=\"2\"");
    }

    @Test
    void anExpectedEnvironmentThatIsMistypedIsRefusedAndOneToComeIsNot() {
        Run mistyped = audit("--expect-environments", "developmnt,production");

        assertThat(mistyped.exitCode()).isEqualTo(2);
        assertThat(mistyped.err())
                .contains("--expect-environments: “developmnt” is not an environment")
                .contains("Did you mean development?");
        assertThat(audit("--expect-environments", "production,staging").exitCode()).isZero();
        assertThat(audit("--expect-environments", "developmnt,development,production").exitCode())
                .isZero();
        set("clerk:developmnt:id:" + ALICE, 281);
        assertThat(audit("--expect-environments", "developmnt,production").exitCode())
                .isNotEqualTo(2);
    }

    @Test
    void aFindingIsToldWithItsEndAndFailsTheCommand() {
        set(LEGACY, 281);

        Run run = audit();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("LEGACY_KEY  1", "  " + LEGACY, "or wait: expires in 4:")
                .doesNotContain("\u001b");
    }

    @Test
    void whatIsMilderThanFailOnDoesNotFail() {
        set(LEGACY, 281);

        assertThat(audit("--fail-on", "critical").exitCode()).isZero();
        assertThat(audit("--fail-on", "HIGH").exitCode()).isEqualTo(1);
        assertThat(audit("--fail-on", "info").exitCode()).isEqualTo(2);
        assertThat(audit("--rule", "no_ttl").exitCode()).isZero();
        assertThat(audit("--env", "production").exitCode()).isZero();
        assertThat(audit("--env", "production", "--legacy").exitCode()).isEqualTo(1);
    }

    @Test
    void aMistypedEnvironmentIsNotACleanOne() {
        Run mistyped = audit("--env", "prodution");
        assertThat(mistyped.exitCode()).isEqualTo(2);
        assertThat(mistyped.err()).contains("“prodution”", "Did you mean production?");

        set("clerk:preview:id:" + ALICE, 281);
        assertThat(audit("--env", "preview").exitCode()).isEqualTo(1);
    }

    @Test
    void keysOutsideTheExpectedEnvironmentsFail() {
        set("clerk:test:id:" + ALICE, 281);

        String[] strict = {"--fail-on", "critical", "--rule", "NO_TTL", "--depth", "keys"};
        assertThat(audit(with(strict, "development,production,test")).exitCode()).isZero();

        Run run = audit(with(strict, "development,production"));
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("UNKNOWN_ENVIRONMENT, 1", "production (protected)");
    }

    @Test
    void aRuleThatWouldNotRunIsRefused() {
        for (String option : List.of("--rule", "--repair")) {
            Run run = audit("--depth", "keys", option, "FOREIGN_INSTANCE");

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err())
                    .contains(option + ": FOREIGN_INSTANCE reads values, so it needs --depth");
        }
        Run unlisted = audit("--rule", "LEGACY_KEY", "--repair", "FOREIGN_INSTANCE", "--yes");
        assertThat(unlisted.exitCode()).isEqualTo(2);
        assertThat(unlisted.err())
                .contains("--repair: FOREIGN_INSTANCE is not among the rules of --rule.");
    }

    private static String[] with(String[] options, String environments) {
        List<String> all = new ArrayList<>(List.of(options));
        all.addAll(List.of("--expect-environments", environments, "--format", "markdown"));
        return all.toArray(String[]::new);
    }

    @Test
    void aMuteKeepsAFindingSilentUntilItIsAskedFor() {
        set(LEGACY, 281);
        run("mute", "LEGACY_KEY", "clerk:id:*", "--reason", "known");

        Run muted = audit();
        assertThat(muted.exitCode()).isZero();
        assertThat(muted.out()).contains("1 muted");
        assertThat(audit("--show-muted").exitCode()).isEqualTo(1);
    }

    @Test
    void jsonIsTheSameTwiceButForTimes() {
        set(LEGACY, -1);
        set("clerk:staging:username:al", -1);

        String first = audit("--format", "json").out();

        assertThat(new JacksonJsonParser().parse(ByteString.utf8(first.strip()))).isPresent();
        assertThat(timeless(audit("--format", "json").out())).isEqualTo(timeless(first));
        assertThat(first).contains("\"schema\": 1", "\"rule\": \"LEGACY_KEY\"");
    }

    private static String timeless(String json) {
        return json.replaceAll("\"(startedAt|at|endsAt|elapsedMs)\": [^,\n]*", "");
    }

    @Test
    void theReportGoesToAFileWhole() throws Exception {
        Path file = state.resolve("report.xml");

        Run run = audit("--format", "junit", "--output", file.toString());

        assertThat(run.out()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(Files.readString(file)).startsWith("<?xml").endsWith("</testsuites>\n");
    }

    @Test
    void aFileThatCannotBeWrittenIsOneSentence() {
        for (String place : List.of("/dev/full", state.resolve("no").resolve("x").toString())) {
            Run run = audit("--output", place);

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err().lines()).hasSize(1);
            assertThat(run.err()).startsWith("The report cannot be written to " + place + ": ");
        }
    }

    @Test
    void costsAreSaidToAPersonBefore() {
        Run run =
                new CommandLineRobot()
                        .interactive()
                        .stateFolder(state)
                        .run("audit", "--url", url());

        assertThat(run.err()).contains("1 key: about ");
        assertThat(run.out()).contains("\u001b[");
    }

    @Test
    void wrongUseIsSaidBeforeAnythingIsSent() {
        Run run = run("audit", "--url", "redis://127.0.0.1:1", "--rule", "NO_SUCH");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--rule: there is no rule “NO_SUCH”");
        assertThat(audit("--instance", "staging=ins_1").exitCode()).isEqualTo(2);
        assertThat(audit("--instance", "production=x").err()).contains("begins with ins_");
        assertThat(audit("--max-findings", "0").exitCode()).isEqualTo(2);
        assertThat(run("audit", "--url", "redis://127.0.0.1:1").exitCode()).isEqualTo(3);
    }

    @Test
    void aRepairTellsEachEntryAndWhatIsLeft() {
        set(LEGACY, 281);

        Run run = audit("--repair", "LEGACY_KEY=delete", "--yes");

        assertThat(run.out())
                .contains("LEGACY_KEY  1")
                .contains("  " + LEGACY + " was deleted.")
                .contains("1 entry deleted.")
                .endsWith("Left: no findings." + System.lineSeparator());
        assertThat(run.exitCode()).isZero();
        assertThat(redis.call("EXISTS", LEGACY)).isEqualTo("0");
        assertThat(redis.call("DBSIZE")).isEqualTo("1");
    }

    @Test
    void withoutAgreementARepairIsOnlyPlanned() {
        set(LEGACY, 281);

        Run run = audit("--repair", "LEGACY_KEY");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("Nothing was changed. To do it, add --yes.");
        assertThat(redis.call("EXISTS", LEGACY)).isEqualTo("1");
    }

    @Test
    void aProtectedEnvironmentIsRepairedWhenItIsNamed() {
        redis.call("PERSIST", "clerk:production:id:" + ALICE);

        Run refused = audit("--repair", "NO_TTL=expire", "--yes");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err())
                .contains("Nothing was changed.")
                .contains("To repair it all the same, add --confirm production.");
        assertThat(redis.call("TTL", "clerk:production:id:" + ALICE)).isEqualTo("-1");

        Run run =
                audit(
                        "--repair",
                        "NO_TTL=expire",
                        "--yes",
                        "--confirm",
                        "production",
                        "--format",
                        "json");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("{").contains("\"total\": 0");
        assertThat(run.err()).contains(" was given a time to live.");
        assertThat(redis.call("TTL", "clerk:production:id:" + ALICE)).isNotEqualTo("-1");
    }

    @Test
    void aPersonIsAskedForAgreementAndForTheName() {
        redis.call("PERSIST", "clerk:production:id:" + ALICE);

        Run run =
                new CommandLineRobot()
                        .interactive()
                        .input("y\nproduction\n")
                        .stateFolder(state)
                        .run("audit", "--url", url(), "--repair", "NO_TTL=expire");

        assertThat(run.err()).contains("[y/N]", "Type production, which is protected");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void aRepairThatDoesNotFitIsWrongUse() {
        assertThat(audit("--repair", "LEGACY_KEY=rewrite").err())
                .contains("“rewrite” does not repair LEGACY_KEY. What does: delete, move.");
        assertThat(audit("--repair", "CLOCK").exitCode()).isEqualTo(2);
    }

    @Test
    void theSchemaIsPrinted() {
        Run run = run("audit", "--print-schema");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("\"const\": 1");
    }

    private void set(String key, long seconds) {
        String user = "{\"id\":\"" + ALICE + "\",\"object\":\"user\"}";
        if (seconds < 0) {
            redis.call("SET", key, user);
        } else {
            redis.call("SET", key, user, "EX", seconds);
        }
    }

    private Run audit(String... options) {
        List<String> arguments = new ArrayList<>(List.of("audit", "--url", url()));
        arguments.addAll(List.of(options));
        return run(arguments.toArray(String[]::new));
    }

    private Run run(String... arguments) {
        return new CommandLineRobot().stateFolder(state).run(arguments);
    }

    private static String url() {
        return "redis://127.0.0.1:" + redis.port();
    }
}
