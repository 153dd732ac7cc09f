package dev.cachewarden.cli.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.cli.CommandLineRobot;
import dev.cachewarden.cli.CommandLineRobot.Run;
import dev.cachewarden.cli.ExitCode;
import dev.cachewarden.core.connection.ConnectionSettings;
import dev.cachewarden.core.connection.PasswordCommand;
import dev.cachewarden.core.connection.Secret;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheException.Kind;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class ConnectionsCommandTest {

    private static final String PASSWORD = "correct-horse-battery";

    @TempDir Path folder;

    private CommandLineRobot robot;

    @BeforeEach
    void prepare() {
        robot = new CommandLineRobot().stateFolder(folder);
    }

    private Run run(String... arguments) {
        return robot.run(arguments);
    }

    @Test
    void aPasswordInAUrlGoesToTheKeychainAndIsNowhereElse() throws IOException {
        Run added = run("connections", "add", "live", "--url", "redis://:" + PASSWORD + "@h");

        assertThat(added.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(robot.secrets().all()).containsValue(Secret.of(PASSWORD));
        assertThat(Files.readString(folder.resolve("connections.json"))).doesNotContain(PASSWORD);
        assertThat(added.out() + added.err()).doesNotContain(PASSWORD);
        assertThat(run("connections", "list").out())
                .isEqualTo("live  redis://h:6379/0, password kept\n");
    }

    @Test
    void whereItCannotBeKeptNoConnectionIsSaved() {
        robot.secrets().lock();

        Run added = run("connections", "add", "live", "--url", "redis://:" + PASSWORD + "@h");

        assertThat(added.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(added.err()).contains("locked").doesNotContain(PASSWORD);
        assertThat(run("connections", "list").out()).startsWith("No connection is saved");
    }

    @Test
    void aPasswordOfStandardInputIsKept() {
        robot.input(PASSWORD + "\n");

        run("connections", "add", "live", "--url", "rediss://ops@h:6380/2", "--password-stdin");

        assertThat(robot.secrets().all()).containsValue(Secret.of(PASSWORD));
    }

    @Test
    void aPasswordCommandIsSavedAndIsWhatTheConnectionLogsInWith() {
        List<ConnectionSettings> opened = new ArrayList<>();
        robot.connector(settings -> {
            opened.add(settings);
            throw new CacheException(Kind.UNREACHABLE, "It is down.");
        });
        run("connections", "add", "live", "--url", "redis://h", "--password-command", "token -q");

        run("list", "--connection", "live");

        assertThat(opened)
                .extracting(it -> it.credentials().command())
                .containsExactly(Optional.of(PasswordCommand.parse("token -q")));
    }

    @Test
    void aPasswordCommandThatCannotBeRunIsNotSaved() {
        Run added =
                run(
                        "connections",
                        "add",
                        "live",
                        "--url",
                        "redis://h",
                        "--password-command",
                        "a|b");

        assertThat(added.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(added.err()).contains("name the shell");
        assertThat(run("connections", "list").out()).startsWith("No connection is saved");
    }

    @Test
    void anEditChangesOnlyWhatItNames() {
        run("connections", "add", "live", "--url", "redis://h", "--group", "EU", "--ttl", "60");

        run("connections", "edit", "LIVE", "--read-only", "--rename", "production");

        assertThat(run("connections", "list").out())
                .isEqualTo("production  redis://h:6379/0, read-only  [EU]\n");
    }

    @Test
    void oneNameIsSavedOnce() {
        run("connections", "add", "live", "--url", "redis://h");

        Run again = run("connections", "add", "Live", "--url", "redis://:" + PASSWORD + "@other");

        assertThat(again.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(robot.secrets().all()).isEmpty();
        assertThat(run("connections", "list").out()).isEqualTo("live  redis://h:6379/0\n");
    }

    @Test
    void aRemovedConnectionLeavesNoPassword() {
        run("connections", "add", "live", "--url", "redis://:" + PASSWORD + "@h");

        Run removed = run("connections", "remove", "live");

        assertThat(removed.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(robot.secrets().all()).isEmpty();
    }

    @Test
    void whereThePasswordMayStillBeKeptItSaysSo() {
        run("connections", "add", "live", "--url", "redis://:" + PASSWORD + "@h");
        robot.secrets().lock();

        Run removed = run("connections", "remove", "live");

        assertThat(removed.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(removed.err()).contains("may still be kept");
        assertThat(run("connections", "list").out()).startsWith("No connection is saved");
    }

    @Test
    void whatIsExportedIsImportedWithoutPasswords() throws IOException {
        run("connections", "add", "live", "--url", "redis://:" + PASSWORD + "@h");
        Path file = folder.resolve("export.json");

        run("connections", "export", file.toString());
        Run twice = run("connections", "export", file.toString());
        Run again = run("connections", "import", file.toString());
        run("connections", "remove", "live");
        Run imported = run("connections", "import", file.toString());

        assertThat(Files.readString(file)).doesNotContain(PASSWORD);
        assertThat(twice.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(again.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(imported.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(robot.secrets().all()).isEmpty();
    }

    @Test
    void aFileOfSomebodyElsesRunsNoCommandUnlessThatIsAllowed() {
        run("connections", "add", "live", "--url", "redis://h", "--password-command", "token -a");
        String file = folder.resolve("export.json").toString();
        run("connections", "export", file);
        run("connections", "remove", "live");

        Run refused = run("connections", "import", file);

        assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err()).contains("token -a");
        assertThat(run("connections", "list").out()).startsWith("No connection is saved");
        assertThat(run("connections", "import", "--allow-commands", file).exitCode())
                .isEqualTo(ExitCode.DONE);
    }

    @Test
    void aNameThatIsNotSavedIsRefusedBeforeAnythingIsSent() {
        run("connections", "add", "staging", "--url", "redis://h");

        Run list = run("list", "--connection", "stagign");

        assertThat(list.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(list.err()).contains("Is “staging” meant?");
    }

    @Test
    void aNameAndAnAddressContradictEachOther() {
        run("connections", "add", "staging", "--url", "redis://h");

        Run list = run("list", "--connection", "staging", "--url", "redis://other");

        assertThat(list.exitCode()).isEqualTo(ExitCode.USAGE);
    }
}
