package dev.cachewarden.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.cli.CommandLineRobot.Run;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.snapshot.SnapshotSelection;
import dev.cachewarden.testing.MemorySnapshots;
import dev.cachewarden.testing.SavedCache;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The commands on a snapshot, without any server. */
final class SnapshotOptionTest {

    private static final String FILE = "cache.cws";
    private static final String NAME =
            "snapshot of 2026-11-22 14:02:05 (cache.cws, of db.test:6379)";
    private static final String ALICE = "user_2aBcDeFgHiJkLmNoPqRsTuVwXyZ";
    private static final String USER =
            "{\"id\":\"" + ALICE + "\",\"object\":\"user\",\"username\":\"alice\"}";

    private final MemorySnapshots files = new MemorySnapshots();
    private final SavedCache saved =
            new SavedCache()
                    .with("clerk:production:id:" + ALICE, USER, Duration.ofSeconds(272))
                    .with("clerk:production:username:bob", "hash", "DUMPED", Duration.ofSeconds(9));

    @TempDir private Path folder;

    @Test
    void listCountsWhatItHoldsAndSaysThatItIsASnapshot() {
        Run run = run("list");

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("clerk on " + NAME).containsPattern("id +1\\R");
        assertThat(run.err())
                .contains("Snapshot cache.cws, read-only: 2 entries of db.test:6379")
                .contains("taken 2026-11-22 14:02:05");
    }

    @Test
    void getShowsTheTimeThatWasLeftThen() {
        Run run = run("get", ALICE);

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("expires in 4:32").contains("\"alice\"");
    }

    @Test
    void getNamesWhatNobodyButAServerCanRead() {
        assertThat(run("get", "username:bob").out()).contains("hash, saved as DUMP payload of 6 B");
    }

    @Test
    void findLooksIntoItsValues() {
        Run run = run("find", "alice");

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("id:" + ALICE);
    }

    @Test
    void auditNamesTheSnapshotAndSendsNothing() {
        Run run = run("audit");

        assertThat(run.out()).contains("clerk on " + NAME + ": ").contains("0 commands");
        assertThat(run("audit", "--format", "json").out()).contains("\"" + NAME + "\"");
    }

    @Test
    void ofAPartNobodyIsEverKnownNotToBeThere() {
        saved.selecting(
                SnapshotSelection.Part.of(
                        Optional.of(ByteString.utf8("production")), Optional.empty()));

        assertThat(run("list").out()).contains("not read to the end: at least");
        assertThat(run("list").exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run("find", "nobody").exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run("find", "nobody").err() + run("find", "nobody").out())
                .contains("holds production only");
        assertThat(run("get", "clerk:development:id:x").out())
                .contains("clerk:development:id:x\n  could not be read: The snapshot holds")
                .contains("clerk:production:id:x\n  not cached");
        Run audit = run("audit");
        assertThat(audit.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(audit.out()).contains("holds production only");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "flush --env production --yes",
                "undo some-id",
                "watch",
                "list --url redis://db.test",
                "list --env-file .env",
                "list --password-stdin",
                "list --prefix other"
            })
    void whatHasNoMeaningForASnapshotIsRefused(String command) {
        Run run = run(command.split(" "));

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("snapshot");
    }

    @Test
    void aRepairIsRefused() {
        saved.with("clerk:id:" + ALICE, USER, Duration.ofSeconds(272));

        Run run = run("audit", "--repair", "LEGACY_KEY", "--yes");

        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err() + run.out()).contains("This is a snapshot, which cannot be changed.");
    }

    @Test
    void thePassPhraseComesFromTheEnvironmentOrIsAskedFor() {
        saved.encrypted("correct horse");

        assertThat(robot().variable("CACHEWARDEN_SNAPSHOT_PASSPHRASE", "correct horse").run(list()))
                .extracting(Run::exitCode)
                .isEqualTo(ExitCode.DONE);
        assertThat(robot().interactive().typing("correct horse").run(list()))
                .extracting(Run::exitCode)
                .isEqualTo(ExitCode.DONE);
        assertThat(robot().input("correct horse\n").run(list("--passphrase-stdin")))
                .extracting(Run::exitCode)
                .isEqualTo(ExitCode.DONE);
    }

    @Test
    void aPassPhraseWithoutASnapshotIsRefused() {
        Run run =
                robot().input("correct horse\n")
                        .run("list", "--url", "redis://db.test", "--passphrase-stdin");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("--passphrase-stdin: no snapshot is named");
        assertThat(run.target()).isEmpty();
    }

    @Test
    void withoutThePassPhraseNothingIsOpened() {
        saved.encrypted("correct horse");

        Run none = run("list");
        Run blank =
                robot().interactive()
                        .typing("correct horse")
                        .variable("CACHEWARDEN_SNAPSHOT_PASSPHRASE", " ")
                        .run(list());
        Run wrong = robot().variable("CACHEWARDEN_SNAPSHOT_PASSPHRASE", "battery").run(list());

        assertThat(none.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(none.err()).contains("CACHEWARDEN_SNAPSHOT_PASSPHRASE");
        assertThat(blank.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(blank.err()).contains("CACHEWARDEN_SNAPSHOT_PASSPHRASE is set, and there is no");
        assertThat(wrong.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(wrong.err()).doesNotContain("battery");
    }

    private Run run(String... command) {
        String[] all = Arrays.copyOf(command, command.length + 2);
        all[command.length] = "--snapshot";
        all[command.length + 1] = FILE;
        return robot().run(all);
    }

    private static String[] list(String... more) {
        return Stream.concat(Stream.of("list", "--snapshot", FILE), Stream.of(more))
                .toArray(String[]::new);
    }

    private CommandLineRobot robot() {
        saved.to(files, Path.of(FILE));
        return new CommandLineRobot().stateFolder(folder).snapshots(files);
    }
}
