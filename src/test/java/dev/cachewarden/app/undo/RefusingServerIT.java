package dev.cachewarden.app.undo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.TaskFailedException;
import dev.cachewarden.app.change.ChangeRefusedException;
import dev.cachewarden.core.change.JournalledChange;
import dev.cachewarden.core.change.UndoReport;
import dev.cachewarden.core.flush.FlushReport;
import dev.cachewarden.redis.Servers;
import dev.cachewarden.testing.CacheContents;
import dev.cachewarden.testing.EmptyRedis;
import dev.cachewarden.testing.RefusingLink;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A server that begins to refuse in the middle of a flush or an undo: the report says in a sentence
 * why, and is true; and when it relents, all comes back.
 */
final class RefusingServerIT {

    @RegisterExtension static final EmptyRedis REDIS = new EmptyRedis();

    private static final int KEYS = 1_200;
    private static final String DEVELOPMENT = "clerk:development:";

    /** Error replies, and what of their sentences a user needs. */
    static final Map<String, String> ERRORS =
            Map.of(
                    "READONLY You can't write against a read only replica.",
                    "is a replica and takes no changes; connect to the primary.",
                    "LOADING Redis is loading the dataset in memory",
                    "is still loading its data. Try again in a moment.",
                    "OOM command not allowed when used memory > 'maxmemory'.",
                    "The server's memory is full and it refused ",
                    "BUSY Redis is busy running a script. You can only call SCRIPT KILL",
                    "is busy with a script and answers nothing else. Try again",
                    "MISCONF Redis is configured to save RDB snapshots, but it's unable to",
                    "cannot write its data to its disk",
                    "ERR max requests limit exceeded. Limit: 10000, Usage: 10000.",
                    "The plan's limit of requests is used up",
                    "ERR max number of clients reached",
                    "has no connection left",
                    "NOPERM this user has no permissions to run this command",
                    "This user may not run ");

    /** A command, and how many of it still reach the server. */
    private static final List<Map.Entry<String, Integer>> MOMENTS =
            List.of(
                    Map.entry("TIME", 0),
                    Map.entry("SCAN", 1),
                    Map.entry("WATCH", 0),
                    Map.entry("MULTI", 1),
                    Map.entry("EXEC", 1),
                    Map.entry("EVAL", 0),
                    Map.entry("EVAL", 3),
                    Map.entry("", 900));

    @TempDir Path state;
    private RefusingLink link;
    private CacheContents before;

    static Stream<Arguments> refusals() {
        return ERRORS.entrySet().stream()
                .flatMap(error ->
                        MOMENTS.stream()
                                .map(moment ->
                                        Arguments.of(
                                                error.getKey(),
                                                error.getValue(),
                                                moment.getKey(),
                                                moment.getValue())));
    }

    @BeforeEach
    void fill() {
        REDIS.call(
                "EVAL",
                "for i=1,ARGV[1] do redis.call('SET', ARGV[2]..i, 'value '..i, 'PX', 2800000) end",
                0,
                KEYS,
                DEVELOPMENT + "id:user_");
        REDIS.call("HSET", DEVELOPMENT + "id:user_hash", "a", "1");
        REDIS.call("SET", "clerk:production:id:user_1", "production");
        before = CacheContents.of(REDIS.raw());
        link = RefusingLink.to(REDIS.port());
    }

    @AfterEach
    void close() throws IOException {
        link.close();
    }

    private UndoneCache open() {
        return new UndoneCache(Servers.plain(link.port()), state);
    }

    private void refuse(String command, int passes, String error) {
        link.refuse(name -> command.isEmpty() || name.equals(command), passes, error);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aFlushEndsWithATrueReportAndIsUndone(
            String error, String sentence, String command, int passes) {
        try (UndoneCache cache = open()) {
            var plan = cache.plan("development");
            refuse(command, passes, error);
            FlushReport report;
            try {
                report = cache.run(plan);
            } catch (ChangeRefusedException e) {
                link.relent();
                assertThat(e).hasMessageContaining(sentence).hasMessageEndingWith("deleted.");
                CacheContents.of(REDIS.raw()).assertIs(before);
                assertThat(cache.journal.newest(1)).noneMatch(JournalledChange::isInterrupted);
                return;
            }
            link.relent();
            CacheContents flushed = CacheContents.of(REDIS.raw());
            long gone = before.count(DEVELOPMENT) - flushed.count(DEVELOPMENT);
            flushed.assertKeeps(before, "clerk:production:");
            assertThat(report.counts().inDoubt()).isZero();
            assertThat(report.counts().deleted()).isEqualTo(gone);
            if (!report.isProven()) {
                assertThat(report.problem() + " " + report.counts().failures().keySet())
                        .contains(sentence);
            }
            if (gone > 0) {
                assertThat(cache.undo().outcome().isDone()).isTrue();
            }
            CacheContents.of(REDIS.raw()).assertIs(before);
        }
    }

    static Stream<Arguments> refusalsOfAnUndo() {
        return refusals()
                .filter(it -> !List.of("SCAN", "WATCH", "MULTI", "EXEC", "").contains(it.get()[2]));
    }

    @ParameterizedTest
    @MethodSource("refusalsOfAnUndo")
    void anUndoEndsWithATrueReportAndIsRunAgain(
            String error, String sentence, String command, int passes) {
        try (UndoneCache cache = open()) {
            assertThat(cache.flush("development").isProven()).isTrue();
            CacheContents flushed = CacheContents.of(REDIS.raw());
            refuse(command, passes, error);
            try {
                UndoReport report = cache.undo();
                link.relent();
                CacheContents now = CacheContents.of(REDIS.raw());
                now.assertKeeps(flushed, "");
                now.assertNothingBut(before, flushed);
                assertThat(report.counts().inDoubt()).isZero();
                assertThat(report.counts().restored())
                        .isEqualTo(now.keys().size() - flushed.keys().size());
                if (!report.outcome().isDone()) {
                    assertThat(String.join(" ", report.facts())).contains(sentence);
                }
            } catch (ChangeRefusedException e) {
                link.relent();
                assertThat(e)
                        .hasMessageContaining(sentence)
                        .hasMessageEndingWith("Nothing was changed.");
            } catch (TaskFailedException e) {
                link.relent();
                assertThat(e)
                        .hasMessageContaining(sentence)
                        .hasMessageEndingWith("Nothing was changed.");
            }
            assertThat(cache.undo().outcome().isDone()).isTrue();
            CacheContents.of(REDIS.raw()).assertIs(before);
        }
    }
}
