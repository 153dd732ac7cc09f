package dev.cachewarden.cli.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.cli.CommandLineRobot;
import dev.cachewarden.cli.CommandLineRobot.Run;
import dev.cachewarden.testing.EmptyRedis;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** Testing connections to a real server. */
final class TestConnectionCommandIT {

    private static final String RIGHTS = "+scan +type +pttl +strlen +getrange +mget";
    private static final String MAY_ASK = " +acl|whoami +acl|dryrun";

    @RegisterExtension static final EmptyRedis REDIS = new EmptyRedis();

    @TempDir private Path state;

    @BeforeEach
    void users() {
        user("reader", "~clerk:* " + RIGHTS);
        user("asking", "~clerk:* " + RIGHTS + MAY_ASK);
        user("developer", "~clerk:development:* +@all");
    }

    private static void user(String name, String rights) {
        REDIS.call((Object[]) ("ACL SETUSER " + name + " reset on >password " + rights).split(" "));
    }

    private Run test(String... options) {
        return new CommandLineRobot().stateFolder(state).run(all(options));
    }

    private static String[] all(String... options) {
        String[] all = new String[options.length + 2];
        all[0] = "connections";
        all[1] = "test";
        System.arraycopy(options, 0, all, 2, options.length);
        return all;
    }

    private Run testAs(String login, String... more) {
        String[] options = new String[more.length + 2];
        options[0] = "--url";
        options[1] = "redis://" + login + "127.0.0.1:" + REDIS.port();
        System.arraycopy(more, 0, options, 2, more.length);
        return test(options);
    }

    @Test
    void anOpenServerPassesEachStep() {
        REDIS.call("MSET", "other", "1", "another", "2");
        Run run = testAs("");
        assertThat(run.exitCode()).as(run.out()).isZero();
        assertThat(run.out())
                .contains("Connection, passed")
                .contains("TLS, not tried: Not wanted")
                .contains("Logged in as “default”")
                .contains("Server, passed: Redis ")
                .contains("Delete, passed")
                .contains("Scripts, passed")
                .contains("Transactions, passed")
                .contains("Follow changes, passed")
                .contains("2 keys in database 0")
                .contains("No other database has keys.")
                .doesNotContain("failed")
                .doesNotContain("not known");
        assertThat(run.target()).startsWith("Tried Redis on 127.0.0.1:" + REDIS.port());
    }

    @Test
    void noCommandThatWritesIsSent() {
        REDIS.call("CONFIG", "RESETSTAT");
        testAs("");
        String sent = String.valueOf(REDIS.call("INFO", "commandstats"));
        assertThat(sent).contains("cmdstat_acl|dryrun", "cmdstat_scan");
        for (String writing : List.of("unlink", "del", "eval", "set", "watch", "multi", "exec")) {
            assertThat(sent).doesNotContain("cmdstat_" + writing + ":");
        }
    }

    @Test
    void whatAUserMayNotAskAboutIsNotKnown() {
        Run run = testAs("reader:password@");
        assertThat(run.out())
                .contains("List keys, passed")
                .contains("Read, passed")
                .contains("Log-in, not known")
                .contains("Delete, not known")
                .contains("Scripts, not known")
                .contains("Transactions, not known")
                .contains("Keys, not known")
                .contains("Databases, not known");
        assertThat(run.exitCode()).isNotZero();
    }

    @Test
    void whatTheAccessListDeniesHasFailedAndSaysWhatGrantsIt() {
        Run run = testAs("asking:password@");
        assertThat(run.out())
                .contains("Logged in as “asking”")
                .contains("Delete, failed")
                .contains("+unlink")
                .contains("Scripts, failed")
                .contains("Transactions, failed");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void keysOfAnEnvironmentThatAreDeniedFailReadingAndDeleting() {
        Run run = testAs("developer:password@", "--environments", "development,production!");
        assertThat(run.out()).contains("Read, failed").contains("Delete, failed");
        Run own = testAs("developer:password@", "--environments", "development");
        assertThat(own.out()).contains("Read, passed").contains("Delete, passed");
    }

    @Test
    void aWrongPasswordFailsTheLoginAndLeavesTheRest() {
        Run run = testAs("reader:wrong@");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out())
                .contains("Connection, passed")
                .contains("Log-in, failed")
                .contains("Check both, and try again")
                .contains("Delete, not tried: “Log-in” failed before it.");
        assertThat(run.out() + run.err()).doesNotContain("wrong@");
    }

    @Test
    void aPortWhereNobodyListensFailsTheConnection() {
        Run run = test("--url", "redis://localhost:1");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out())
                .contains("Name, passed: localhost is ")
                .contains("Connection, failed: Nothing accepts connections at localhost:1")
                .contains("Log-in, not tried");
    }

    @Test
    void anUnknownHostFailsTheName() {
        Run run = test("--url", "redis://no-such-host.invalid");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out())
                .contains("Name, failed: There is no host called no-such-host.invalid")
                .contains("Connection, not tried");
    }

    @Test
    void tlsThatTheServerDoesNotSpeakFailsAtTls() {
        Run run = test("--url", "rediss://127.0.0.1:" + REDIS.port());
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).contains("Connection, passed").contains("TLS, failed");
    }

    @Test
    void aReadOnlyConnectionIsNotAskedWhetherItMayDelete() {
        Run run = testAs("", "--read-only");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Delete, not tried: The connection is read-only");
    }

    @Test
    void aReadOnlyReplicaFailsDeletingAlthoughItsAccessListAllowsIt() {
        REDIS.call("REPLICAOF", "127.0.0.1", "1");
        try {
            Run run = testAs("");
            assertThat(run.out()).contains("Delete, failed: The server is a read-only replica");
            assertThat(run.exitCode()).isEqualTo(1);
        } finally {
            REDIS.call("REPLICAOF", "NO", "ONE");
        }
    }

    @Test
    void asJsonThereIsAResultForEachStep() {
        Run run = testAs("", "--json");
        assertThat(run.out())
                .contains("\"outcome\": \"done\"")
                .contains("\"step\": \"round-trip\"")
                .contains("\"result\": \"not tried\"");
    }

    @Test
    void aSavedConnectionIsTestedByItsName() {
        CommandLineRobot robot = new CommandLineRobot().stateFolder(state);
        String url = "redis://127.0.0.1:" + REDIS.port();
        assertThat(robot.run("connections", "add", "live", "--url", url).exitCode()).isZero();
        Run run = robot.run("connections", "test", "live");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.target()).contains("the saved connection “live”");
        assertThat(robot.run("connections", "test", "live", "--url", url).exitCode()).isEqualTo(2);
        assertThat(robot.run("connections", "test", "live", "--connection", "live").exitCode())
                .isEqualTo(2);
    }
}
