package dev.cachewarden.cli.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.cli.CommandLineRobot;
import dev.cachewarden.cli.CommandLineRobot.Run;
import dev.cachewarden.cli.ExitCode;
import dev.cachewarden.testing.EmptyRedis;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What was saved comes back where there is nothing, and only there; differences are found. */
final class SnapshotRestoreIT {

    @RegisterExtension static final EmptyRedis REDIS = new EmptyRedis();

    private static final String JANE = "clerk:development:username:jane";
    private static final String JOHN = "clerk:development:username:john";
    private static final String PROD = "clerk:production:id:user_1";
    private static final Pattern UNDO = Pattern.compile("cachewarden undo ([-0-9a-z]+)\\.");

    @TempDir Path folder;

    private String file() {
        return folder.resolve("cache.cwsnap").toString();
    }

    private CommandLineRobot robot() {
        return new CommandLineRobot().stateFolder(folder.resolve("state"));
    }

    private Run run(String... arguments) {
        return robot().run(
                        Stream.concat(
                                        Arrays.stream(arguments),
                                        Stream.of("--url", "redis://127.0.0.1:" + REDIS.port()))
                                .toArray(String[]::new));
    }

    private void save() {
        Run run = run("snapshot", "save", file(), "--in-clear");
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    private Run restore(String... more) {
        return run(
                Stream.concat(Stream.of("snapshot", "restore", file()), Arrays.stream(more))
                        .toArray(String[]::new));
    }

    private static long end(String key) {
        String time = REDIS.call("TIME");
        long now = Long.parseLong(time.substring(0, time.indexOf(' '))) * 1000;
        return now + Long.parseLong(REDIS.call("PTTL", key));
    }

    @Test
    void whatWasSavedComesBackWithEveryTypeEveryByteAndEveryEnd() {
        REDIS.call("SET", JANE, "jane", "PX", 200_000);
        REDIS.call("SET", JOHN, "for ever");
        REDIS.call("SET", new byte[] {'c', 'l', 'e', 'r', 'k', ':', -1, 0}, new byte[] {-1, 0, 1});
        REDIS.call("HSET", "clerk:test:id:hash", "a", "1");
        REDIS.call("PEXPIRE", "clerk:test:id:hash", 100_000);
        REDIS.call("ZADD", "clerk:test:ids:sorted", "1.5", "one");
        REDIS.call("SET", PROD, "", "PX", 200_000);
        REDIS.call("SET", "others:key", "other");
        long end = end(JANE);
        save();
        REDIS.call("FLUSHALL");
        REDIS.call("SET", "others:key", "young");

        Run restored = restore("--yes", "--confirm", "production");
        assertThat(restored.exitCode()).as(restored.err() + restored.out()).isZero();
        assertThat(restored.out()).contains("Restored 6 of 6 entries");
        assertThat(REDIS.call("GET", JANE)).isEqualTo("jane");
        assertThat(end(JANE)).isBetween(end - 1_500, end + 1_500);
        assertThat(REDIS.call("PTTL", JOHN)).isEqualTo("-1");
        assertThat(REDIS.call("HGETALL", "clerk:test:id:hash")).isEqualTo("a 1");
        assertThat(REDIS.call("ZSCORE", "clerk:test:ids:sorted", "one")).isEqualTo("1.5");
        assertThat(REDIS.call("GET", "others:key")).isEqualTo("young");

        Run diff = run("snapshot", "diff", file());
        assertThat(diff.exitCode()).as(diff.err()).isZero();
        assertThat(diff.out()).contains("No difference in 6 entries.");
    }

    @Test
    void withoutYesNothingIsRestoredAndAProtectedEnvironmentIsNamed() {
        REDIS.call("SET", PROD, "prod");
        REDIS.call("SET", JANE, "jane");
        save();
        REDIS.call("FLUSHALL");

        Run dry = restore();
        assertThat(dry.exitCode()).isZero();
        assertThat(dry.out())
                .contains("2 would be added", "Nothing was restored.", "--confirm production");
        Run refused = restore("--yes");
        assertThat(refused.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(refused.err()).contains("Protected, and not confirmed by name: production.");
        assertThat(restore("--yes", "--read-only", "--confirm", "production").exitCode())
                .isEqualTo(ExitCode.FAILED);
        assertThat(REDIS.call("DBSIZE")).isEqualTo("0");

        assertThat(restore("--yes", "--env", "development").exitCode()).isZero();
        assertThat(REDIS.call("EXISTS", PROD)).isEqualTo("0");
        assertThat(REDIS.call("GET", JANE)).isEqualTo("jane");
    }

    @Test
    void nothingIsOverwrittenAndNothingRevived() {
        REDIS.call("SET", JANE, "old");
        REDIS.call("SET", JOHN, "john");
        REDIS.call("SET", "clerk:development:id:short", "short", "PX", 1_500);
        save();
        REDIS.call("DEL", JOHN);
        REDIS.call("SET", JANE, "young");
        while (!REDIS.call("EXISTS", "clerk:development:id:short").equals("0")) {
            Thread.onSpinWait();
        }

        Run restored = restore("--yes");
        assertThat(restored.exitCode()).as(restored.err()).isZero();
        assertThat(restored.out())
                .contains("Restored 1 of 3 entries", "1 expired since", "1 already there");
        assertThat(REDIS.call("GET", JANE)).isEqualTo("young");
        assertThat(REDIS.call("GET", JOHN)).isEqualTo("john");
        assertThat(REDIS.call("EXISTS", "clerk:development:id:short")).isEqualTo("0");
        assertThat(restore("--yes", "--without-undo").out())
                .contains("Restored 0 of 3 entries", "2 already there");
    }

    /** Also if what was there is the very same as what was saved. */
    @Test
    void anUndoTakesAwayWhatWasAddedAndNothingThatWasThere() {
        REDIS.call("SET", JANE, "jane");
        REDIS.call("SET", JOHN, "john");
        save();
        REDIS.call("DEL", JOHN);
        Matcher undo = UNDO.matcher(restore("--yes").out());
        assertThat(undo.find()).isTrue();

        Run undone = run("undo", undo.group(1), "--yes");
        assertThat(undone.exitCode()).as(undone.err() + undone.out()).isZero();
        assertThat(REDIS.call("EXISTS", JOHN)).isEqualTo("0");
        assertThat(REDIS.call("GET", JANE)).isEqualTo("jane");
    }

    @Test
    void aFileThatIsNotWholeOrWasChangedIsNotRestored() throws IOException {
        REDIS.call("SET", JANE, "jane");
        save();
        REDIS.call("FLUSHALL");
        Path path = Path.of(file());
        byte[] whole = Files.readAllBytes(path);
        for (int cut : List.of(1, 60, whole.length - 20)) {
            Files.write(path, Arrays.copyOf(whole, whole.length - cut));
            Run run = restore("--yes");
            assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
            assertThat(run.err()).isNotBlank();
        }
        byte[] changed = whole.clone();
        changed[whole.length / 2] ^= 1;
        Files.write(path, changed);
        assertThat(restore("--yes").exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(REDIS.call("DBSIZE")).isEqualTo("0");
    }

    @Test
    void differencesAreCountedByKindAndOnlyWhereBothWereToHaveTheEntry() {
        REDIS.call("SET", JANE, "jane", "PX", 200_000);
        REDIS.call("SET", JOHN, "john");
        REDIS.call("SET", "clerk:development:username:same", "same");
        REDIS.call("SET", "clerk:development:username:gone", "gone");
        Run saved = run("snapshot", "save", file(), "--in-clear", "--env", "development");
        assertThat(saved.exitCode()).as(saved.err()).isZero();
        REDIS.call("PEXPIRE", JANE, 900_000);
        REDIS.call("SET", JOHN, "changed");
        REDIS.call("DEL", "clerk:development:username:gone");
        REDIS.call("SET", "clerk:development:username:new", "new");
        REDIS.call("SET", PROD, "not selected");

        Run live = run("snapshot", "diff", file(), "--keys");
        assertThat(live.exitCode()).as(live.err()).isZero();
        assertThat(live.out())
                .contains("appeared  clerk:development:username:new")
                .contains("gone  clerk:development:username:gone")
                .contains("changed  " + JOHN, "with another expiry  " + JANE)
                .contains("1 with another expiry; 1 the same.")
                .doesNotContain(PROD);

        String later = folder.resolve("later.cwsnap").toString();
        assertThat(run("snapshot", "save", later, "--in-clear").exitCode()).isZero();
        Run unused = run("snapshot", "diff", file(), later);
        assertThat(unused.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(unused.err()).contains("without a server: leave --url");
        Run files = robot().run("snapshot", "diff", file(), later, "--json");
        assertThat(files.exitCode()).as(files.err()).isZero();
        assertThat(files.out()).contains("\"differences\": 4", "\"not in both selections\": 1");
    }
}
