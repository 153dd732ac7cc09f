package dev.cachewarden.app.undo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.change.Step;
import dev.cachewarden.app.change.StepResult;
import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.change.UndoAmount;
import dev.cachewarden.core.change.UndoReport;
import dev.cachewarden.core.change.UndoState;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.Change;
import dev.cachewarden.core.port.SeenValue;
import dev.cachewarden.core.repair.RepairResult.Status;
import dev.cachewarden.redis.Servers;
import dev.cachewarden.testing.CacheContents;
import dev.cachewarden.testing.EmptyRedis;
import dev.cachewarden.testing.MemoryRepairs;
import dev.cachewarden.testing.RawRedis;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An undo is a change as well: what it did can be undone, and that again. */
final class UndoneUndoIT {

    @RegisterExtension static final EmptyRedis REDIS = new EmptyRedis();

    private static final String JANE = "clerk:development:id:user_jane";
    private static final String MOVED = "clerk:development:id:user_moved";

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

    private static void fill() {
        REDIS.call("FLUSHALL");
        REDIS.call("SET", JANE, "{\"id\":1}", "PX", 200_000);
        REDIS.call("HSET", "clerk:development:id:user_hash", "a", "1");
        REDIS.call("SET", "clerk:development:id:user_stays", "for ever");
        REDIS.call("SET", "clerk:production:id:user_jane", "prod", "PX", 200_000);
    }

    private static CacheContents contents() {
        try (RawRedis raw = new RawRedis(REDIS.port())) {
            return CacheContents.of(raw);
        }
    }

    private UndoState stateOf(String id) {
        RecordedChanges recorded =
                RecordedChanges.read(cache.journal, cache.snapshots, Instant.now());
        return recorded.changes().stream()
                .filter(it -> it.start().id().equals(id))
                .map(recorded.states()::of)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFlushIsUndoneAndDoneAgainAsOftenAsOneLikes() {
        fill();
        CacheContents before = contents();
        cache.flush("development");
        CacheContents flushed = contents();

        for (int i = 0; i < 2; i++) {
            assertThat(cache.undoLast().counts().done()).isEqualTo(new UndoAmount(3, 0));
            contents().assertIs(before);
            UndoReport again = cache.undoLast();
            assertThat(again.counts().done()).isEqualTo(new UndoAmount(0, 3));
            assertThat(again.headline()).startsWith("Took away 3 of 3 entries of: Undo ");
            contents().assertIs(flushed);
        }
    }

    @Test
    void everyChangeOfAnEntryIsDoneAgainByUndoingItsUndo() {
        ByteString seen = ByteString.utf8("{\"id\":1}");
        ByteString wanted = ByteString.utf8("{\"id\":2}");
        CacheKey moved = key(MOVED);
        for (Change change :
                List.of(
                        new Change.Delete(),
                        new Change.Replace(wanted),
                        new Change.WriteBack(wanted, Duration.ofMinutes(5)),
                        new Change.Expire(Duration.ofSeconds(60)),
                        new Change.Persist(),
                        new Change.Move(moved.bytes()))) {
            fill();
            CacheContents before = contents();
            Optional<CacheKey> to =
                    change instanceof Change.Move ? Optional.of(moved) : Optional.empty();
            Step step = new Step(key(JANE), to, new SeenValue("string", seen), change);
            cache.workspace.changes().change("Try", step, Confirmation.NONE, new MemoryRepairs());
            CacheContents changed = contents();

            assertThat(cache.undoLast().outcome().isDone()).as("%s", change).isTrue();
            contents().assertIs(before);
            assertThat(cache.undoLast().outcome().isDone()).as("%s", change).isTrue();
            contents().assertIs(changed);
        }
    }

    private CacheKey key(String name) {
        return cache.workspace.grammar().parse(ByteString.utf8(name)).orElseThrow();
    }

    @Test
    void whatTheUndoFoundThereIsNotTakenAwayByUndoingIt() {
        fill();
        cache.flush("development");
        REDIS.call("SET", JANE, "written since");
        REDIS.call("SET", "clerk:development:id:user_stays", "for ever");
        assertThat(cache.undoLast().counts().done()).isEqualTo(new UndoAmount(1, 0));

        assertThat(cache.undoLast().counts().done()).isEqualTo(new UndoAmount(0, 1));
        assertThat(REDIS.call("GET", JANE)).isEqualTo("written since");
        assertThat(REDIS.call("GET", "clerk:development:id:user_stays")).isEqualTo("for ever");
        assertThat(REDIS.call("EXISTS", "clerk:development:id:user_hash")).isEqualTo("0");
    }

    @Test
    void whatTheAppWroteOverAnEntryThatCameBackStays() {
        fill();
        cache.flush("development");
        cache.undoLast();
        REDIS.call("SET", JANE, "young", "KEEPTTL");

        assertThat(cache.undoLast().counts().notTouched().writtenSince()).isEqualTo(1);
        assertThat(REDIS.call("GET", JANE)).isEqualTo("young");
    }

    @Test
    void aMoveThatCannotBeMadeAgainTakesNothingAway() {
        fill();
        ByteString seen = ByteString.utf8("{\"id\":1}");
        Step step =
                new Step(
                        key(JANE),
                        Optional.of(key(MOVED)),
                        new SeenValue("string", seen),
                        new Change.Move(key(MOVED).bytes()));
        cache.workspace.changes().change("Move", step, Confirmation.NONE, new MemoryRepairs());
        cache.undoLast();
        String undo = cache.journal.newest(1).getFirst().start().id();
        REDIS.call("ACL", "SETUSER", "some", "reset", "on", ">pw", "+@all", "~*jane", "%R~*");
        try (UndoneCache some =
                new UndoneCache(Servers.withLogin(REDIS.port(), "some", "pw"), state)) {
            assertThat(some.undo(undo, Confirmation.NONE).counts().failed()).isEqualTo(2);
        }
        assertThat(REDIS.call("GET", JANE)).isEqualTo("{\"id\":1}");
    }

    @Test
    void theJournalSaysOfEachWhetherItCanBeUndone() {
        fill();
        cache.flush("development");
        String flush = cache.lastKept();
        cache.undoLast();
        String undo = cache.journal.newest(1).getFirst().start().id();
        assertThat(stateOf(flush)).isEqualTo(new UndoState.Undone(undo, 0));
        assertThat(stateOf(undo)).isInstanceOf(UndoState.Possible.class);

        cache.undoLast();
        String again = cache.journal.newest(1).getFirst().start().id();
        assertThat(stateOf(undo)).isEqualTo(new UndoState.Undone(again, 0));
        assertThat(stateOf(flush).isOpen()).as("it is in effect again").isTrue();
    }

    @Test
    void anUndoWithoutUndoKeepsNothingAndSaysSo() {
        fill();
        cache.flush("development");
        UndoReport undone = cache.undo(cache.lastKept(), Confirmation.NONE.thatIsFinal());

        assertThat(undone.facts()).contains("The entries were not kept: this cannot be undone.");
        assertThat(stateOf(cache.journal.newest(1).getFirst().start().id()))
                .isInstanceOf(UndoState.IsUndo.class);
    }

    @Test
    void aMoveThatMetTheVerySameEntryIsNotUndoneByTakingThatAway() {
        fill();
        REDIS.call("COPY", JANE, MOVED);
        ByteString seen = ByteString.utf8("{\"id\":1}");
        Step move =
                new Step(
                        key(JANE),
                        Optional.of(key(MOVED)),
                        new SeenValue("string", seen),
                        new Change.Move(key(MOVED).bytes()));
        Step delete =
                new Step(
                        key("clerk:development:id:user_stays"),
                        new SeenValue("string", ByteString.utf8("for ever")),
                        new Change.Delete());
        CacheContents before = contents();
        assertThat(cache.change(List.of(move, delete)))
                .extracting(StepResult::status)
                .containsExactly(Status.TAKEN, Status.DONE);

        assertThat(cache.undoLast().counts().done()).isEqualTo(new UndoAmount(1, 0));
        contents().assertIs(before);
    }

    @Test
    void aStepThatMayNotBeKeptHindersNoOther() {
        fill();
        REDIS.call("ACL", "SETUSER", "some", "reset", "on", ">pw", "+@all", "~*stays");
        List<Step> steps =
                List.of(
                        new Step(
                                key(JANE),
                                new SeenValue("string", ByteString.utf8("{\"id\":1}")),
                                new Change.Delete()),
                        new Step(
                                key("clerk:development:id:user_stays"),
                                new SeenValue("string", ByteString.utf8("for ever")),
                                new Change.Delete()));
        try (UndoneCache some =
                new UndoneCache(Servers.withLogin(REDIS.port(), "some", "pw"), state)) {
            assertThat(some.change(steps))
                    .extracting(StepResult::status)
                    .containsExactly(Status.FAILED, Status.DONE);
        }
        assertThat(REDIS.call("EXISTS", JANE)).isEqualTo("1");
        assertThat(cache.undo().counts().done()).isEqualTo(new UndoAmount(1, 0));
    }

    @Test
    void oneRefusedKeyHindersNoOther() {
        List.of("jane", "stays")
                .forEach(user ->
                        REDIS.call(
                                "SET", "clerk:development:id:user_" + user, "{}", "PX", 200_000));
        List<Step> steps =
                List.of("jane", "stays").stream()
                        .map(user ->
                                new Step(
                                        key("clerk:development:id:user_" + user),
                                        new SeenValue("string", ByteString.utf8("{}")),
                                        new Change.Persist()))
                        .toList();
        cache.change(steps);
        REDIS.call("ACL", "SETUSER", "some", "reset", "on", ">pw", "+@all", "~*stays", "%R~*");
        try (UndoneCache some =
                new UndoneCache(Servers.withLogin(REDIS.port(), "some", "pw"), state)) {
            UndoReport undone = some.undo(some.lastKept(), Confirmation.NONE);
            assertThat(undone.counts().restored()).isEqualTo(1);
            assertThat(undone.counts().failed()).isEqualTo(1);
            assertThat(undone.facts().toString()).contains("may not change that key");
        }
        assertThat(REDIS.call("PTTL", JANE)).isEqualTo("-1");
        assertThat(REDIS.call("PTTL", "clerk:development:id:user_stays")).isNotEqualTo("-1");
    }
}
