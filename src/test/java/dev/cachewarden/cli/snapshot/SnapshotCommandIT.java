package dev.cachewarden.cli.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.cli.CommandLineRobot;
import dev.cachewarden.cli.CommandLineRobot.Run;
import dev.cachewarden.cli.ExitCode;
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

/** What is saved, by whom it can be read, and what the commands say of it. */
final class SnapshotCommandIT {

    @RegisterExtension static final EmptyRedis REDIS = new EmptyRedis();

    private static final String PHRASE = "correct horse battery staple";
    private static final String JANE = "clerk:production:username:jane";

    @TempDir Path folder;

    @BeforeEach
    void fill() {
        REDIS.call("SET", JANE, "{\"email\":\"jane@example.com\"}", "PX", 200_000);
        REDIS.call("SET", "clerk:production:id:user_1", "one", "PX", 200_000);
        REDIS.call("HSET", "clerk:development:id:user_2", "name", "two");
        REDIS.call("SET", "clerk:username:old", "legacy");
        REDIS.call("SET", "others:key", "other");
    }

    private String file() {
        return folder.resolve("cache.cwsnap").toString();
    }

    private CommandLineRobot robot() {
        return new CommandLineRobot().stateFolder(folder.resolve("state"));
    }

    private CommandLineRobot withPhrase() {
        return robot().variable("CACHEWARDEN_SNAPSHOT_PASSPHRASE", PHRASE);
    }

    private static Run save(CommandLineRobot robot, String... arguments) {
        return robot.run(
                Stream.concat(
                                Stream.of("snapshot", "save"),
                                Stream.concat(
                                        Arrays.stream(arguments),
                                        Stream.of("--url", "redis://127.0.0.1:" + REDIS.port())))
                        .toArray(String[]::new));
    }

    private Run show(String... arguments) {
        return withPhrase()
                .run(
                        Stream.concat(
                                        Stream.of("snapshot", "show", file()),
                                        Arrays.stream(arguments))
                                .toArray(String[]::new));
    }

    @Test
    void aCacheIsSavedShownAndListedByWhatItsHeadSays() {
        Run saved = save(withPhrase(), file());
        assertThat(saved.exitCode()).as(saved.err()).isZero();
        assertThat(saved.out()).contains("Saved 4 entries", "all entries", file());

        Run shown = show();
        assertThat(shown.exitCode()).as(shown.err()).isZero();
        assertThat(shown.out())
                .contains("whole, and as it was written: 4 entries", "production (protected)")
                .contains("no environment", "username")
                .doesNotContain("jane");

        Run listed = robot().run("snapshot", "list", folder.toString());
        assertThat(listed.exitCode()).isZero();
        assertThat(listed.out())
                .contains("cache.cwsnap", "clerk, all entries", "4 entries", "encrypted")
                .contains("127.0.0.1:" + REDIS.port())
                .doesNotContain("jane");
    }

    @Test
    void onlyThePartThatIsNamedIsSaved() {
        assertThat(save(withPhrase(), file(), "--env", "production", "--type", "id").out())
                .contains("Saved 1 entry", "production id");
        assertThat(show("--keys").out())
                .contains("clerk:production:id:user_1  string  3 B  ends ")
                .doesNotContain("jane", "development", "legacy");
    }

    @Test
    void aWholeKeyIsThatKeyAndAUsernameIsItsKeyInEveryEnvironment() {
        REDIS.call("SET", "clerk:development:username:jane", "2");
        assertThat(save(withPhrase(), file(), JANE).out()).contains("Saved 1 entry", "1 named key");
        String both = folder.resolve("both").toString();
        assertThat(save(withPhrase(), both, "jane").out())
                .contains("Saved 2 entries", "2 keys had no entry");
    }

    @Test
    void whatIsNotUnderstoodWritesNothing() {
        for (List<String> wrong :
                List.of(
                        List.of("--env", "prodution"),
                        List.of("--type", "usrname"),
                        List.of("--env", "production", "jane"),
                        List.of("--env", "production", "--legacy"),
                        List.of("--in-clear", "--passphrase-stdin"),
                        List.of("--password-stdin", "--passphrase-stdin"))) {
            String[] arguments =
                    Stream.concat(Stream.of(file()), wrong.stream()).toArray(String[]::new);
            Run run = save(withPhrase().input("secret\n"), arguments);
            assertThat(run.exitCode()).as("%s: %s", wrong, run.err()).isEqualTo(ExitCode.USAGE);
            assertThat(run.err()).isNotBlank();
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void ofAMistypedEnvironmentNothingIsShownComparedOrRestored() {
        assertThat(save(withPhrase(), file()).exitCode()).isZero();
        for (List<String> command :
                List.of(
                        List.of("show", file()),
                        List.of("diff", file(), file()),
                        List.of("diff", file(), "--url", "redis://127.0.0.1:" + REDIS.port()),
                        List.of("restore", file(), "--url", "redis://127.0.0.1:" + REDIS.port()))) {
            Run run =
                    withPhrase()
                            .run(
                                    Stream.of(
                                                    Stream.of("snapshot"),
                                                    command.stream(),
                                                    Stream.of("--env", "prodution"))
                                            .flatMap(it -> it)
                                            .toArray(String[]::new));
            assertThat(run.exitCode()).as(command + run.out()).isEqualTo(ExitCode.USAGE);
            assertThat(run.err()).contains("“prodution” is not an environment", "production?");
        }
    }

    @Test
    void namedKeysWithoutAnyEntryMakeNoFile() {
        Run run = save(withPhrase(), file(), "clerk:production:id:none");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.out())
                .contains("None of the named keys has an entry. No snapshot was written.");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void withoutAPassPhraseNothingIsSavedUnlessItIsToBeInClear() throws IOException {
        Run refused = save(robot(), file());
        assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err())
                .contains("CACHEWARDEN_SNAPSHOT_PASSPHRASE", "--passphrase-stdin", "--in-clear");
        assertThat(folder).isEmptyDirectory();

        assertThat(save(robot(), file(), "--in-clear").exitCode()).isZero();
        assertThat(robot().run("snapshot", "list", folder.toString()).out()).contains("in clear");
        assertThat(Files.size(Path.of(file()))).isPositive();
        assertThat(robot().run("snapshot", "show", file()).exitCode()).isZero();
    }

    @Test
    void aPassPhraseComesFromStandardInputOrIsTypedTwice() {
        assertThat(save(robot().input(PHRASE + "\n"), file(), "--passphrase-stdin").exitCode())
                .isZero();
        assertThat(show().exitCode()).isZero();

        String typed = folder.resolve("typed").toString();
        Run differing = save(robot().interactive().typing("one phrase", "another"), typed);
        assertThat(differing.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(differing.err()).contains("The two pass phrases differ. Nothing was done.");
        assertThat(save(robot().interactive().typing(PHRASE, PHRASE), typed).exitCode()).isZero();
        Run opened = robot().interactive().typing(PHRASE).run("snapshot", "show", typed);
        assertThat(opened.exitCode()).isZero();
    }

    @Test
    void anotherPassPhraseIsRefusedAndNeverPrinted() {
        assertThat(save(withPhrase(), file()).exitCode()).isZero();
        Run wrong =
                robot().variable("CACHEWARDEN_SNAPSHOT_PASSPHRASE", "not the phrase")
                        .run("snapshot", "show", file());
        assertThat(wrong.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(wrong.err())
                .contains("the pass phrase is another one")
                .doesNotContain("not the phrase");
        assertThat(robot().run("snapshot", "show", file()).exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void ofACutFileItIsSaidThatItEndsEarly() throws IOException {
        assertThat(save(withPhrase(), file()).exitCode()).isZero();
        byte[] whole = Files.readAllBytes(Path.of(file()));
        Files.write(Path.of(file()), Arrays.copyOf(whole, whole.length - 1));

        Run shown = show();
        assertThat(shown.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(shown.out())
                .contains("It ends early", "cannot be restored")
                .doesNotContain("whole,");
        assertThat(show("--json").out()).contains("\"whole\": false");
        assertThat(robot().run("snapshot", "list", folder.toString()).out())
                .contains("ends early: not whole");
    }

    @Test
    void whatCannotBeWrittenIsSaidAndLeavesNothing() throws IOException {
        Files.writeString(Path.of(file()), "precious");
        Run exists = save(withPhrase(), file());
        assertThat(exists.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(exists.err()).contains("already", "none is overwritten");
        assertThat(Path.of(file())).hasContent("precious");
        Run missing = save(withPhrase(), folder.resolve("typo").resolve("x").toString());
        assertThat(missing.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(missing.err()).contains("there is no such folder");
    }

    @Test
    void keysThatMayNotBeReadAreCountedAndTheSavingIsNotDone() {
        REDIS.call("ACL", "SETUSER", "part", "on", ">password", "~clerk:development:*");
        REDIS.call("ACL", "SETUSER", "part", "+@all", "-@dangerous");
        Run run =
                withPhrase()
                        .variable("CACHEWARDEN_PASSWORD", "password")
                        .run(
                                "snapshot",
                                "save",
                                file(),
                                "--url",
                                "redis://part@127.0.0.1:" + REDIS.port());
        assertThat(run.exitCode()).as(run.err() + run.out()).isEqualTo(ExitCode.FAILED);
        assertThat(run.out())
                .contains("Saved 1 entry", "2 keys not in it, nothing is known: User part");
        assertThat(show().out()).contains("3 keys could not be read: nothing is known of them");
    }
}
