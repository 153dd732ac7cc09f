package dev.cachewarden.app.undo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.change.FlushSending;
import dev.cachewarden.app.change.Step;
import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.change.UndoAmount;
import dev.cachewarden.core.change.UndoCounts;
import dev.cachewarden.core.change.UndoCounts.NotTouched;
import dev.cachewarden.core.change.UndoReport;
import dev.cachewarden.core.flush.FlushEvent;
import dev.cachewarden.core.flush.FlushPlan;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.Change;
import dev.cachewarden.core.port.SeenValue;
import dev.cachewarden.redis.Servers;
import dev.cachewarden.testing.EmptyRedis;
import dev.cachewarden.testing.MemoryRepairs;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An undo distinguishes what the change left, what the app wrote since, and what never changed. */
final class WrittenSinceIT {

    @RegisterExtension static final EmptyRedis REDIS = new EmptyRedis();

    private static final String JANE = "clerk:development:id:user_jane";

    @TempDir Path state;
    private UndoneCache cache;

    @BeforeEach
    void open() {
        cache = new UndoneCache(Servers.plain(REDIS.port()), state);
    }

    @AfterEach
    void close() {
        cache.close();
    }

    private static long serverSeconds() {
        String time = REDIS.call("TIME");
        return Long.parseLong(time.substring(0, time.indexOf(' ')));
    }

    private static UndoCounts counts(
            long total, long restored, long expired, NotTouched notTouched) {
        return new UndoCounts(
                new UndoAmount(total, 0),
                new UndoAmount(restored, 0),
                expired,
                notTouched,
                0,
                Map.of());
    }

    /** The server's clock decides; it is read until it has gone on. */
    private static void passSeconds(int seconds) {
        long until = serverSeconds() + seconds + 1;
        while (serverSeconds() < until) {
            Thread.onSpinWait();
        }
    }

    private CacheKey key(String name) {
        return cache.workspace.grammar().parse(ByteString.utf8(name)).orElseThrow();
    }

    @Test
    void whatTheAppRenewedWithTheSameValueKeepsItsNewEnd() {
        ByteString seen = ByteString.utf8("one");
        List<Change> changes =
                List.of(
                        new Change.Replace(seen),
                        new Change.WriteBack(seen, Duration.ofMinutes(5)),
                        new Change.Expire(Duration.ofMinutes(5)),
                        new Change.Persist());
        for (Change change : changes) {
            REDIS.call("SET", JANE, "one", "PX", 200_000);
            Step step = new Step(key(JANE), new SeenValue("string", seen), change);
            cache.workspace.changes().change("Try", step, Confirmation.NONE, new MemoryRepairs());
            REDIS.call("SET", JANE, "one", "PX", 900_000);

            assertThat(cache.undo().counts().notTouched().stillThere())
                    .as(change.toString())
                    .isEqualTo(1);
            assertThat(Long.parseLong(REDIS.call("PTTL", JANE)))
                    .as(change.toString())
                    .isGreaterThan(890_000);
        }
    }

    @Test
    void whatTheAppWroteWhereAnEntryWasMovedToIsNotTakenAway() {
        CacheKey moved = key("clerk:development:id:user_moved");
        REDIS.call("SET", JANE, "one", "PX", 200_000);
        Step step =
                new Step(
                        key(JANE),
                        Optional.of(moved),
                        new SeenValue("string", ByteString.utf8("one")),
                        new Change.Move(moved.bytes()));
        cache.workspace.changes().change("Move", step, Confirmation.NONE, new MemoryRepairs());
        REDIS.call("SET", moved.toString(), "one", "PX", 900_000);

        UndoReport undone = cache.undo();
        assertThat(undone.counts().wanted()).isEqualTo(new UndoAmount(1, 1));
        assertThat(undone.counts().done()).isEqualTo(new UndoAmount(1, 0));
        assertThat(undone.counts().notTouched()).isEqualTo(new NotTouched(0, 1, 0));
        assertThat(REDIS.call("GET", moved.toString())).isEqualTo("one");
        assertThat(REDIS.call("GET", JANE)).isEqualTo("one");
    }

    @Test
    void aChangeThatNeverReachedTheServerLeavesNothingToUndo() {
        REDIS.call("SET", JANE, "one", "PX", 200_000);
        for (Change change :
                List.of(new Change.Delete(), new Change.Expire(Duration.ofMinutes(5)))) {
            cache.server.writer().beforeChange(_ -> cache.server.lose());
            Step step =
                    new Step(key(JANE), new SeenValue("string", ByteString.utf8("one")), change);
            cache.workspace.changes().change("Try", step, Confirmation.NONE, new MemoryRepairs());
            cache.server.writer().beforeChange(_ -> {});
            cache.server.restore();
            REDIS.call("PEXPIRE", JANE, 900_000);

            assertThat(cache.undo().counts()).isEqualTo(counts(1, 0, 0, new NotTouched(1, 0, 0)));
            assertThat(Long.parseLong(REDIS.call("PTTL", JANE))).isGreaterThan(890_000);
        }
    }

    @Test
    void anEntryThatAFlushMetTwiceIsJudgedByWhatItHeldLast() {
        List<String> again = List.of("young", "expired");
        for (String last : again) {
            REDIS.call("SET", JANE, "old", "PX", 200_000);
            FlushPlan plan = cache.plan("development");
            try (FlushSending sending = cache.begin(plan)) {
                List<CacheKey> batch = List.of(key(JANE));
                sending.send(new FlushEvent.Sending(1, 1, 1), batch).join();
                REDIS.call("SET", JANE, last, "PX", last.equals("young") ? 200_000 : 500);
                sending.send(new FlushEvent.Sending(2, 1, 1), batch).join();
            }
            if (last.equals("expired")) {
                passSeconds(1);
            }

            UndoCounts counts = cache.undo().counts();
            assertThat(counts.total()).isEqualTo(1);
            assertThat(counts.restored()).isEqualTo(last.equals("young") ? 1 : 0);
            assertThat(REDIS.call("GET", JANE)).isEqualTo(last.equals("young") ? last : "(nil)");
        }
    }

    @Test
    void anUndoneEditLeavesWhatTheAppHasWrittenSince() {
        REDIS.call("SET", JANE, "one", "PX", 200_000);
        Step step =
                new Step(
                        key(JANE),
                        new SeenValue("string", ByteString.utf8("one")),
                        new Change.Replace(ByteString.utf8("two")));
        cache.workspace.changes().change("Edit", step, Confirmation.NONE, new MemoryRepairs());
        REDIS.call("SET", JANE, "three");
        assertThat(cache.undo().counts().notTouched().writtenSince()).isEqualTo(1);
        REDIS.call("DEL", JANE);
        assertThat(cache.undo().counts().notTouched().goneSince()).isEqualTo(1);
        assertThat(REDIS.call("EXISTS", JANE)).isEqualTo("0");
    }
}
