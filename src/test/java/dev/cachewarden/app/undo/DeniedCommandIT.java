package dev.cachewarden.app.undo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.TaskFailedException;
import dev.cachewarden.app.change.ChangeRefusedException;
import dev.cachewarden.app.change.Step;
import dev.cachewarden.app.repair.ResultWords;
import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.change.UndoReport;
import dev.cachewarden.core.flush.FlushReport;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.Change;
import dev.cachewarden.core.port.SeenValue;
import dev.cachewarden.core.repair.RepairResult;
import dev.cachewarden.core.repair.RepairResult.Status;
import dev.cachewarden.redis.Servers;
import dev.cachewarden.testing.CacheContents;
import dev.cachewarden.testing.EmptyRedis;
import dev.cachewarden.testing.MemoryRepairs;
import dev.cachewarden.testing.RawRedis;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Each command that a flush, a change or their undo has the server run, also within scripts, is
 * denied in turn: either it is done another way, or a sentence names what is denied; and the data
 * is as the report says.
 */
final class DeniedCommandIT {

    @RegisterExtension static final EmptyRedis REDIS = new EmptyRedis();

    private static final String DEVELOPMENT = "clerk:development:";
    private static final String OTHERS = "clerk:production:";
    private static final String JANE = "clerk:test:id:user_jane";
    private static final String MOVED = "clerk:test:id:user_moved";
    private static final String LIST = "clerk:test:id:user_list";

    /** What only this test runs. */
    private static final Set<String> OF_THE_TEST =
            Set.of("flushall", "config|resetstat", "hset", "rpush", "zadd");

    @TempDir Path state;

    /** All commands of a run that nothing is denied to, by the server's own statistics. */
    static Set<String> flushing() throws IOException {
        return commands(cache -> {
            assertThat(cache.flush("development").isProven()).isTrue();
            assertThat(cache.undo().outcome().isDone()).isTrue();
        });
    }

    static Set<String> changing() throws IOException {
        return commands(cache -> {
            for (Try attempt : attempts()) {
                fill();
                assertThat(attempt.in(cache).status()).isEqualTo(Status.DONE);
                assertThat(cache.undo().outcome().isDone()).isTrue();
            }
        });
    }

    private static Set<String> commands(Consumer<UndoneCache> run) throws IOException {
        Path folder = Files.createTempDirectory("cachewarden");
        try (RawRedis raw = new RawRedis(REDIS.port())) {
            fill();
            contents();
            raw.call("CONFIG", "RESETSTAT");
            try (UndoneCache cache = new UndoneCache(Servers.plain(REDIS.port()), folder)) {
                run.accept(cache);
            }
            Set<String> commands = names(raw.call("INFO", "commandstats"));
            commands.removeAll(OF_THE_TEST);
            return commands;
        }
    }

    private static Set<String> names(String statistics) {
        return statistics
                .lines()
                .filter(line -> line.startsWith("cmdstat_"))
                .map(line -> line.substring("cmdstat_".length(), line.indexOf(':')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void fill() {
        try (RawRedis raw = new RawRedis(REDIS.port())) {
            raw.call("FLUSHALL");
            raw.call("SET", DEVELOPMENT + "id:user_a", "a", "PX", 200_000);
            raw.call("SET", DEVELOPMENT + "id:user_b", "b");
            raw.call("HSET", DEVELOPMENT + "id:user_hash", "field", "1");
            raw.call("ZADD", DEVELOPMENT + "ids:user_set", "1", "one");
            raw.call("PEXPIRE", DEVELOPMENT + "ids:user_set", 200_000);
            raw.call("SET", OTHERS + "id:user_a", "a", "PX", 200_000);
            raw.call("SET", JANE, "jane", "PX", 200_000);
            raw.call("RPUSH", LIST, "one");
        }
    }

    private static CacheContents contents() {
        try (RawRedis raw = new RawRedis(REDIS.port())) {
            return CacheContents.of(raw);
        }
    }

    private UndoneCache openWithout(String command) {
        REDIS.call("ACL", "SETUSER", "limited", "reset", "on", ">pw", "~*", "&*", "+@all");
        assertThat(REDIS.call("ACL", "SETUSER", "limited", "-" + command)).isEqualTo("OK");
        return new UndoneCache(Servers.withLogin(REDIS.port(), "limited", "pw"), state);
    }

    private static void names(String command, String words) {
        assertThat(words).contains(command.split("\\|", -1)[0].toUpperCase(Locale.ROOT));
        assertThat(words).doesNotContain("ERR ", "script:", "app wrote", "rewritten");
    }

    @ParameterizedTest
    @MethodSource("flushing")
    void aFlushAndItsUndoGoAnotherWayOrNameWhatIsDenied(String command) {
        fill();
        CacheContents before = contents();
        FlushReport report;
        try (UndoneCache cache = openWithout(command)) {
            report = cache.flush("development");
        } catch (CacheException | TaskFailedException | ChangeRefusedException e) {
            names(command, String.valueOf(e.getMessage()));
            contents().assertIs(before);
            return;
        }
        CacheContents flushed = contents();
        long left = flushed.count(DEVELOPMENT);
        long all = before.count(DEVELOPMENT);
        assertThat(report.counts().deleted()).isEqualTo(all - left);
        assertThat(report.counts().inDoubt()).isZero();
        flushed.assertKeeps(before, OTHERS);
        flushed.assertKeeps(before, "clerk:test:");
        if (report.isProven()) {
            assertThat(left).isZero();
        } else {
            names(command, report.problem() + " " + report.counts().failures().keySet());
        }
        undo(command, before, flushed);
    }

    private void undo(String command, CacheContents before, CacheContents changed) {
        try (UndoneCache cache = openWithout(command)) {
            UndoReport undone = cache.undo();
            assertThat(undone.counts().inDoubt()).isZero();
            if (undone.outcome().isDone()) {
                contents().assertIs(before);
                return;
            }
            names(command, String.join(" ", undone.facts()));
            assertAsReported(undone, before, changed);
        } catch (CacheException | TaskFailedException | ChangeRefusedException e) {
            names(command, String.valueOf(e.getMessage()));
            contents().assertIs(changed);
        }
        undoWithAllRights(before);
    }

    private static void assertAsReported(
            UndoReport undone, CacheContents before, CacheContents changed) {
        CacheContents now = contents();
        now.assertKeeps(changed, "");
        now.assertNothingBut(before, changed);
        assertThat(now.keys()).hasSize(changed.keys().size() + (int) undone.counts().restored());
    }

    private void undoWithAllRights(CacheContents before) {
        try (UndoneCache cache = new UndoneCache(Servers.plain(REDIS.port()), state)) {
            assertThat(cache.undo().outcome().isDone()).isTrue();
            contents().assertIs(before);
        }
    }

    @ParameterizedTest
    @MethodSource("changing")
    void aChangeAndItsUndoAreDoneOrNameWhatIsDenied(String command) {
        for (Try attempt : attempts()) {
            fill();
            CacheContents before = contents();
            if (isDone(command, attempt)) {
                undo(command, before, contents());
            } else {
                contents().assertIs(before);
            }
        }
    }

    private boolean isDone(String command, Try attempt) {
        try (UndoneCache cache = openWithout(command)) {
            RepairResult result = attempt.in(cache);
            if (result.status() == Status.DONE) {
                return true;
            }
            assertThat(result.status()).isIn(Status.FAILED, Status.NOT_TRIED);
            names(command, result.ending());
        } catch (CacheException | ChangeRefusedException e) {
            names(command, String.valueOf(e.getMessage()));
        }
        return false;
    }

    /** A change of one entry, on condition that it is what is seen of it first. */
    private record Try(String name, Change change) {

        RepairResult in(UndoneCache cache) {
            CacheKey key = key(cache, name);
            Step step =
                    change instanceof Change.Move(ByteString target)
                            ? new Step(
                                    key,
                                    cache.workspace.grammar().parse(target),
                                    seen(cache, key),
                                    change)
                            : new Step(key, seen(cache, key), change);
            return ResultWords.of(
                    cache.workspace
                            .changes()
                            .change("Try", step, Confirmation.NONE, new MemoryRepairs()));
        }

        private static SeenValue seen(UndoneCache cache, CacheKey key) {
            try {
                return cache.server.see(key.bytes()).join().orElseThrow();
            } catch (CompletionException e) {
                throw e.getCause() instanceof CacheException failure ? failure : e;
            }
        }

        private static CacheKey key(UndoneCache cache, String name) {
            return cache.workspace.grammar().parse(ByteString.utf8(name)).orElseThrow();
        }
    }

    private static List<Try> attempts() {
        ByteString wanted = ByteString.utf8("another");
        return List.of(
                new Try(JANE, new Change.Delete()),
                new Try(LIST, new Change.Delete()),
                new Try(JANE, new Change.Replace(wanted)),
                new Try(JANE, new Change.WriteBack(wanted, Duration.ofMinutes(5))),
                new Try(JANE, new Change.Expire(Duration.ofSeconds(60))),
                new Try(JANE, new Change.Persist()),
                new Try(JANE, new Change.Move(ByteString.utf8(MOVED))),
                new Try(LIST, new Change.Expire(Duration.ofSeconds(60))));
    }
}
