package dev.cachewarden.app.undo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cachewarden.app.change.ChangeRefusedException;
import dev.cachewarden.app.change.Step;
import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.change.JournalledChange;
import dev.cachewarden.core.change.UndoAmount;
import dev.cachewarden.core.change.UndoCounts;
import dev.cachewarden.core.change.UndoCounts.NotTouched;
import dev.cachewarden.core.change.UndoReport;
import dev.cachewarden.core.change.Undoing;
import dev.cachewarden.core.connection.ConnectionSettings;
import dev.cachewarden.core.flush.FlushReport;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.Change;
import dev.cachewarden.core.port.SeenValue;
import dev.cachewarden.core.snapshot.SavedEntry;
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
import java.util.Set;

/** What a change took can be put back, and nothing else is touched by that. */
final class UndoIT {

    @RegisterExtension static final EmptyRedis REDIS = new EmptyRedis();

    private static final String JANE = "clerk:development:id:user_jane";
    private static final String PROD = "clerk:production:id:user_prod";

    @TempDir Path state;
    private UndoneCache cache;

    @BeforeEach
    void open() {
        cache = new UndoneCache(settings(), state);
    }

    private static ConnectionSettings settings() {
        return Servers.plain(REDIS.port());
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

    private static long pexpiretime(String key) {
        long now = serverSeconds();
        return now * 1000 + Long.parseLong(REDIS.call("PTTL", key));
    }

    @Test
    void aFlushComesBackWithEveryTypeAndEveryEnd() {
        REDIS.call("SET", JANE, "jane", "PX", 200_000);
        REDIS.call("SET", "clerk:development:id:user_stays", "for ever");
        REDIS.call("HSET", "clerk:development:id:user_hash", "a", "1", "b", "2");
        REDIS.call("PEXPIRE", "clerk:development:id:user_hash", 100_000);
        REDIS.call("ZADD", "clerk:development:ids:user_set", "1.5", "one");
        REDIS.call("SET", "clerk:development:id:user_empty", "");
        REDIS.call("SET", PROD, "prod", "PX", 200_000);
        long end = pexpiretime(JANE);

        FlushReport flushed = cache.flush("development");
        assertThat(flushed.counts().deleted()).isEqualTo(5);
        assertThat(flushed.undo().id()).isPresent();
        assertThat(REDIS.call("DBSIZE")).isEqualTo("1");

        UndoReport undone = cache.undo();
        assertThat(undone.counts()).isEqualTo(counts(5, 5, 0, NotTouched.NONE));
        assertThat(undone.outcome().isDone()).isTrue();
        assertThat(REDIS.call("GET", JANE)).isEqualTo("jane");
        assertThat(pexpiretime(JANE)).isBetween(end - 1_500, end + 1_500);
        assertThat(REDIS.call("PTTL", "clerk:development:id:user_stays")).isEqualTo("-1");
        assertThat(REDIS.call("HGETALL", "clerk:development:id:user_hash")).isEqualTo("a 1 b 2");
        assertThat(Long.parseLong(REDIS.call("PTTL", "clerk:development:id:user_hash")))
                .isBetween(50_000L, 100_000L);
        assertThat(REDIS.call("ZSCORE", "clerk:development:ids:user_set", "one")).isEqualTo("1.5");
        assertThat(REDIS.call("STRLEN", "clerk:development:id:user_empty")).isEqualTo("0");
    }

    @Test
    void whatWasWrittenSinceIsNotTouchedAndWhatRanOutIsNotRevived() {
        REDIS.call("SET", JANE, "old", "PX", 200_000);
        REDIS.call("SET", "clerk:development:id:user_short", "short", "PX", 1_000);
        REDIS.call("SET", "clerk:development:id:user_back", "back", "PX", 200_000);
        assertThat(cache.flush("development").counts().deleted()).isEqualTo(3);
        REDIS.call("SET", JANE, "young");
        passSeconds(2);

        UndoReport undone = cache.undo();

        assertThat(undone.counts()).isEqualTo(counts(3, 1, 1, new NotTouched(0, 1, 0)));
        assertThat(undone.outcome().isDone()).isTrue();
        assertThat(REDIS.call("GET", JANE)).isEqualTo("young");
        assertThat(REDIS.call("EXISTS", "clerk:development:id:user_short")).isEqualTo("0");
        assertThat(REDIS.call("GET", "clerk:development:id:user_back")).isEqualTo("back");
    }

    /** The server's clock decides; it is read until it has gone on. */
    private static void passSeconds(int seconds) {
        long until = serverSeconds() + seconds + 1;
        while (serverSeconds() < until) {
            Thread.onSpinWait();
        }
    }

    @Test
    void anUndoThatIsRunTwicePutsNothingOverItself() {
        REDIS.call("SET", JANE, "jane", "PX", 200_000);
        cache.flush("development");
        cache.undo();
        REDIS.call("PEXPIRE", JANE, 90_000);

        assertThat(cache.undo().counts()).isEqualTo(counts(1, 0, 0, new NotTouched(1, 0, 0)));
        assertThat(Long.parseLong(REDIS.call("PTTL", JANE))).isLessThan(91_000);
    }

    @Test
    void ofAnEntryThatTheAppWroteMeanwhileTheLastValueComesBack() {
        REDIS.call("SET", JANE, "old", "PX", 200_000);
        cache.server
                .writer()
                .beforeUnlink((number, _) -> {
                    if (number == 1) {
                        REDIS.call("SET", JANE, "young", "PX", 200_000);
                    }
                });
        assertThat(cache.flush("development").counts().deleted()).isEqualTo(1);

        assertThat(cache.undo().counts()).isEqualTo(counts(1, 1, 0, NotTouched.NONE));
        assertThat(REDIS.call("GET", JANE)).isEqualTo("young");
    }

    @Test
    void everyChangeOfAnEntryCanBeUndone() {
        ByteString seen = ByteString.utf8("{\"id\":1}");
        ByteString wanted = ByteString.utf8("{\"id\":2}");
        CacheKey key = key(JANE);
        CacheKey moved = key("clerk:development:id:user_moved");
        List<Change> changes =
                List.of(
                        new Change.Delete(),
                        new Change.Replace(wanted),
                        new Change.WriteBack(wanted, Duration.ofMinutes(5)),
                        new Change.Expire(Duration.ofSeconds(60)),
                        new Change.Persist(),
                        new Change.Move(moved.bytes()));
        for (Change change : changes) {
            REDIS.call("FLUSHALL");
            REDIS.call("SET", JANE, "{\"id\":1}", "PX", 200_000);
            long end = pexpiretime(JANE);
            Optional<CacheKey> to =
                    change instanceof Change.Move ? Optional.of(moved) : Optional.empty();
            Step step = new Step(key, to, new SeenValue("string", seen), change);
            cache.workspace.changes().change("Try", step, Confirmation.NONE, new MemoryRepairs());

            assertThat(cache.undo().outcome().isDone()).as(change.toString()).isTrue();
            assertThat(REDIS.call("DBSIZE")).as(change.toString()).isEqualTo("1");
            assertThat(REDIS.call("GET", JANE)).as(change.toString()).isEqualTo("{\"id\":1}");
            assertThat(pexpiretime(JANE)).as(change.toString()).isBetween(end - 1_500, end + 1_500);
        }
    }

    private CacheKey key(String name) {
        return cache.workspace.grammar().parse(ByteString.utf8(name)).orElseThrow();
    }

    @Test
    void aProtectedEnvironmentIsNamedAlsoForAnUndo() {
        REDIS.call("SET", PROD, "prod", "PX", 200_000);
        Step step =
                new Step(
                        key(PROD),
                        new SeenValue("string", ByteString.utf8("prod")),
                        new Change.Delete());
        Confirmation named = new Confirmation(Set.of("production"));
        cache.workspace.changes().change("Delete", step, named, new MemoryRepairs());

        assertThatThrownBy(() -> cache.undo())
                .isInstanceOf(ChangeRefusedException.class)
                .hasMessage(
                        "Protected, and not confirmed by name: production. Nothing was changed.");
        assertThat(REDIS.call("EXISTS", PROD)).isEqualTo("0");
        assertThat(cache.undo(named).counts().restored()).isEqualTo(1);
    }

    @Test
    void theJournalHoldsWhoDidWhatAndWhatUndidIt() {
        REDIS.call("SET", JANE, "jane", "PX", 200_000);
        cache.flush("development");
        cache.undo();

        List<JournalledChange> changes = cache.journal.newest(10);
        assertThat(changes)
                .extracting(
                        it -> it.start().action().replaceAll("\\d{8}-\\d{6}-\\d{3}[a-z]{2}", "ID"))
                .containsExactly("Undo ID: Flush 1 development key", "Flush 1 development key");
        assertThat(changes.getFirst().start().undo())
                .isEqualTo(new Undoing.Of(changes.getLast().start().id(), true));
        assertThat(changes).allMatch(it -> it.author().contains(" on "));
        assertThat(changes).allMatch(it -> it.end().orElseThrow().changed() == 1);
    }

    @Test
    void aUserWhoMayRunNeitherTransactionsNorScriptsIsSavedAsLastSeen() {
        REDIS.call("SET", JANE, "jane", "PX", 200_000);
        REDIS.call("ACL", "SETUSER", "plain", "on", ">pw", "~*", "+@all", "-eval", "-watch");
        try (UndoneCache plain =
                new UndoneCache(Servers.withLogin(REDIS.port(), "plain", "pw"), state)) {
            FlushReport report = plain.flush("development");
            assertThat(report.counts().deleted()).isEqualTo(1);
            assertThat(report.undo().asLastSeen()).isTrue();
            assertThat(report.undo().words()).contains("Saved as last seen");
        }
        assertThat(cache.undo().counts().restored()).isEqualTo(1);
    }

    @Test
    void whatMayNotBeReadIsNotDeletedUnlessUndoIsDeclined() {
        REDIS.call("SET", JANE, "jane", "PX", 200_000);
        REDIS.call("ACL", "SETUSER", "blind", "on", ">pw", "~*", "+@all", "-get", "-mget", "-eval");
        REDIS.call("ACL", "SETUSER", "blind", "-getrange", "-eval_ro", "-evalsha", "-dump");
        try (UndoneCache blind =
                new UndoneCache(Servers.withLogin(REDIS.port(), "blind", "pw"), state)) {
            FlushReport report = blind.flush("development");
            assertThat(report.outcome().isDone()).isFalse();
            assertThat(report.counts().deleted()).isZero();
        }
        assertThat(REDIS.call("EXISTS", JANE)).isEqualTo("1");
    }

    @Test
    void everyByteOfAnyKeyAndValueComesBack() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        byte[] start = "clerk:development:id:".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] name = java.util.Arrays.copyOf(start, start.length + all.length);
        System.arraycopy(all, 0, name, start.length, all.length);
        REDIS.call("SET", name, all);
        String before = REDIS.call("DUMP", name);
        assertThat(cache.flush("development").counts().deleted()).isEqualTo(1);
        assertThat(cache.undo().counts().restored()).isEqualTo(1);
        assertThat(REDIS.call("DUMP", name)).isEqualTo(before);
    }

    @Test
    void aTimeToLiveBeyondAllTimeComesBack() {
        REDIS.call("SET", JANE, "jane");
        REDIS.call("EXPIRE", JANE, 10_000_000_000L);
        cache.flush("development");
        assertThat(cache.undo().counts().restored()).isEqualTo(1);
        assertThat(Long.parseLong(REDIS.call("TTL", JANE))).isGreaterThan(9_999_999_000L);
        List<SavedEntry> kept = new java.util.ArrayList<>();
        cache.snapshots.read(cache.lastKept(), kept::addAll);
        assertThat(kept.getFirst().before().orElseThrow().expiresAt()).isPresent();
    }
}
