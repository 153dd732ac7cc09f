package dev.cachewarden.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.cli.CommandLineRobot.Run;
import dev.cachewarden.testing.EmptyRedis;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Redis users who may do what README says that a job needs, and those limited to some keys. */
final class LimitedUserIT {

    private static final String ALICE = "user_2aBcDeFgHiJkLmNoPqRsTuVwXyZ";
    private static final String BOB = "user_2aBcDeFgHiJkLmNoPqRsTuVwXy0";
    private static final String DEVELOPMENT = "clerk:development:id:";
    private static final String PRODUCTION = "clerk:production:id:";

    @RegisterExtension static final EmptyRedis REDIS = new EmptyRedis();

    @TempDir private Path state;

    @BeforeEach
    void aCache() throws IOException {
        for (String line : linesOfReadme()) {
            REDIS.call((Object[]) line.split(" ", -1));
        }
        set(DEVELOPMENT + ALICE, user(ALICE));
        set(PRODUCTION + BOB, user(BOB));
    }

    private static List<String> linesOfReadme() throws IOException {
        return Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> line.startsWith("ACL SETUSER "))
                .toList();
    }

    private static void set(String key, String value) {
        REDIS.call("SET", key, value, "EX", "200");
    }

    private static String user(String id) {
        return "{\"id\":\"" + id + "\",\"username\":\"alice\"}";
    }

    private Run run(String user, String... arguments) {
        String[] all =
                Stream.concat(
                                Arrays.stream(arguments),
                                Stream.of(
                                        "--url",
                                        "redis://" + user + ":password@127.0.0.1:" + REDIS.port()))
                        .toArray(String[]::new);
        return new CommandLineRobot().stateFolder(state).run(all);
    }

    @Test
    void readmeNamesAUserForEachJob() throws IOException {
        assertThat(linesOfReadme())
                .extracting(line -> line.split(" ", -1)[2])
                .containsExactly(
                        "cw-list",
                        "cw-audit",
                        "cw-flush",
                        "cw-undo",
                        "cw-save",
                        "cw-restore",
                        "cw-repair");
    }

    @Test
    void theListingUserLists() {
        Run list = run("cw-list", "list");
        assertThat(list.exitCode()).as(list.err()).isZero();
        assertThat(list.out()).contains("development");
    }

    @Test
    void theAuditingUserListsGetsAuditsAndWatches() {
        REDIS.call("SET", PRODUCTION + ALICE, "x".repeat(100_000), "EX", "200");
        REDIS.call("RPUSH", PRODUCTION + "list", "x");
        for (String[] job :
                List.of(
                        new String[] {"list"},
                        new String[] {"get", DEVELOPMENT + ALICE},
                        new String[] {"audit", "--rule", "UNKNOWN_ENVIRONMENT"},
                        new String[] {"audit", "--depth", "keys", "--rule", "LEGACY_KEY"})) {
            Run run = run("cw-audit", job);
            assertThat(run.exitCode()).as(String.join(" ", job) + run.err()).isZero();
        }
        Run watch = run("cw-audit", "watch", "--rounds", "1", "--json");
        assertThat(watch.err()).doesNotContain("may not");
        assertThat(watch.out()).contains("\"complete\": true");
    }

    @Test
    void theFlushingUserPlansAndFlushes() {
        REDIS.call("CONFIG", "RESETSTAT");
        assertThat(run("cw-flush", "flush", "--env", "development").exitCode()).isZero();
        Run flush = run("cw-flush", "flush", "--env", "development", "--yes");
        assertThat(flush.exitCode()).as(flush.err() + flush.out()).isZero();
        assertThat(REDIS.call("EXISTS", DEVELOPMENT + ALICE)).isEqualTo("0");
        assertThat(REDIS.call("INFO", "commandstats"))
                .contains("cmdstat_exec")
                .doesNotContain("cmdstat_eval");
    }

    @Test
    void theUndoingUserPutsBackWhatWasFlushed() {
        String flushed = run("cw-flush", "flush", "--env", "development", "--yes").out();
        String id = flushed.replaceAll("(?s).*cachewarden undo ([-0-9a-z]+)\\..*", "$1");
        Run undo = run("cw-undo", "undo", id, "--yes");
        assertThat(undo.exitCode()).as(undo.err() + undo.out()).isZero();
        assertThat(REDIS.call("GET", DEVELOPMENT + ALICE)).isEqualTo(user(ALICE));
    }

    @Test
    void theSavingUserSavesAndComparesAndTheRestoringUserRestores() {
        REDIS.call("RPUSH", DEVELOPMENT + "list", "x");
        String file = state.resolve("cache.cwsnap").toString();
        Run saved = run("cw-save", "snapshot", "save", file, "--in-clear");
        assertThat(saved.exitCode()).as(saved.err() + saved.out()).isZero();
        REDIS.call("DEL", DEVELOPMENT + ALICE, DEVELOPMENT + "list");
        Run restored =
                run("cw-restore", "snapshot", "restore", file, "--yes", "--env", "development");
        assertThat(restored.exitCode()).as(restored.err() + restored.out()).isZero();
        assertThat(REDIS.call("GET", DEVELOPMENT + ALICE)).isEqualTo(user(ALICE));
        Run compared = run("cw-save", "snapshot", "diff", file);
        assertThat(compared.exitCode()).as(compared.err() + compared.out()).isZero();
        assertThat(compared.out()).contains("No difference");
    }

    @Test
    void whoMayOnlyDeleteHasToDeclineUndo() {
        REDIS.call("ACL", "SETUSER", "deletes", "on", ">password", "~clerk:*");
        REDIS.call("ACL", "SETUSER", "deletes", "+scan", "+pttl", "+unlink");
        Run kept = run("deletes", "flush", "--env", "development", "--yes");
        assertThat(kept.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(kept.out()).contains("could not be kept for undo");
        assertThat(REDIS.call("EXISTS", DEVELOPMENT + ALICE)).isEqualTo("1");
        Run declined = run("deletes", "flush", "--env", "development", "--yes", "--without-undo");
        assertThat(declined.exitCode()).as(declined.err() + declined.out()).isZero();
        assertThat(declined.out()).contains("cannot be undone");
    }

    @Test
    void theRepairingUserDeletesExpiresRewritesAndFlushes() {
        set("clerk:id:" + ALICE, user(ALICE));
        REDIS.call("SET", DEVELOPMENT + BOB, user(BOB));
        REDIS.call("RPUSH", "clerk:username:list", "x");
        String twice = "\"" + user(BOB).replace("\"", "\\\"") + "\"";
        set("clerk:test:id:" + BOB, twice);
        for (String rule : List.of("LEGACY_KEY", "NO_TTL", "DOUBLE_ENCODED")) {
            Run run = run("cw-repair", "audit", "--rule", rule, "--repair", rule, "--yes");
            assertThat(run.exitCode()).as(rule + run.err() + run.out()).isZero();
        }
        assertThat(REDIS.call("EXISTS", "clerk:id:" + ALICE, "clerk:username:list")).isEqualTo("0");
        assertThat(REDIS.call("TTL", DEVELOPMENT + BOB)).isNotEqualTo("-1");
        assertThat(REDIS.call("GET", "clerk:test:id:" + BOB)).isEqualTo(user(BOB));
        assertThat(run("cw-repair", "flush", "--env", "development", "--yes").exitCode()).isZero();
    }

    @Test
    void whatMayNotBeReadIsCountedAndLeavesItsQuestionsNotProven() {
        limitToProduction("cw-audit");
        Run audit = run("cw-audit", "audit", "--fail-on", "critical");
        assertThat(audit.exitCode()).as(audit.err()).isEqualTo(ExitCode.UNANSWERED);
        assertThat(audit.out())
                .contains("1 key under clerk:development: may not be read")
                .containsPattern(
                        """
                        not proven +Are only development users.*
                         +1 key under clerk:development: may not be read\\.
                         +Next: Audit as a user who may read these keys\\.\
                        """)
                .containsPattern("not proven +Does every entry expire")
                .containsPattern("pass +Does every key carry its environment");
        assertThat(run("cw-audit", "audit", "--fail-on", "critical", "--allow-unknown").exitCode())
                .isZero();
    }

    @Test
    void aNameThatIsWrongIsFoundThoughItsEntryMayNotBeRead() {
        limitToProduction("cw-audit");
        set("clerk:id:" + ALICE, user(ALICE));
        Run audit = run("cw-audit", "audit", "--rule", "LEGACY_KEY");
        assertThat(audit.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(audit.out()).contains("1 finding");
    }

    @Test
    void aFlushGoesOnWithTheKeysThatItMayRemoveAndFails() {
        REDIS.call("ACL", "SETUSER", "cw-flush", "resetkeys", "~" + DEVELOPMENT + ALICE);
        set(DEVELOPMENT + BOB, user(BOB));
        Run flush = run("cw-flush", "flush", "--env", "development", "--yes");
        assertThat(flush.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(flush.out())
                .contains("1 key deleted, 1 not")
                .contains("User cw-flush may not read that key, under clerk:development:");
        assertThat(REDIS.call("EXISTS", DEVELOPMENT + ALICE)).isEqualTo("0");
        assertThat(REDIS.call("EXISTS", DEVELOPMENT + BOB)).isEqualTo("1");
    }

    @Test
    void aRepairGoesOnWithTheKeysThatItMayChange() {
        REDIS.call("SET", PRODUCTION + ALICE, user(ALICE));
        REDIS.call("SET", DEVELOPMENT + BOB, user(BOB));
        limitToProduction("cw-repair");
        Run run =
                run(
                        "cw-repair",
                        "audit",
                        "--rule",
                        "NO_TTL",
                        "--repair",
                        "NO_TTL",
                        "--yes",
                        "--confirm",
                        "production");
        assertThat(run.exitCode()).as(run.out()).isNotZero();
        assertThat(REDIS.call("TTL", PRODUCTION + ALICE)).isNotEqualTo("-1");
        assertThat(REDIS.call("TTL", DEVELOPMENT + BOB)).isEqualTo("-1");
    }

    private static void limitToProduction(String user) {
        REDIS.call("ACL", "SETUSER", user, "resetkeys", "~clerk:production:*");
    }
}
