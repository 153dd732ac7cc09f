package dev.cachewarden.app.undo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.flush.FlushReport;
import dev.cachewarden.redis.Servers;
import dev.cachewarden.testing.Await;
import dev.cachewarden.testing.EmptyRedis;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.List;

/** A flush removes what it has kept only if nobody has touched it since it was read. */
final class WatchedRemovalIT {

    @RegisterExtension static final EmptyRedis REDIS = new EmptyRedis();

    private static final String JANE = "clerk:development:id:user_jane";
    private static final String JOE = "clerk:development:id:user_joe";

    @TempDir Path state;
    private UndoneCache cache;

    @BeforeEach
    void open() {
        REDIS.call("SET", JANE, "jane", "PX", 200_000);
        REDIS.call("SET", JOE, "joe", "PX", 200_000);
        REDIS.call("CONFIG", "RESETSTAT");
        cache = new UndoneCache(Servers.plain(REDIS.port()), state);
    }

    @AfterEach
    void close() {
        cache.close();
    }

    /** Between the reading of the first batch and its removal. */
    private void meanwhile(Runnable action) {
        cache.server
                .writer()
                .beforeUnlink((number, _) -> {
                    if (number == 1) {
                        action.run();
                    }
                });
    }

    private static long calls(String command) {
        return REDIS.call("INFO", "commandstats")
                .lines()
                .filter(line -> line.startsWith("cmdstat_" + command + ":calls="))
                .mapToLong(line -> Long.parseLong(line.replaceAll(".*:calls=(\\d+),.*", "$1")))
                .sum();
    }

    private static long left(String key) {
        return Long.parseLong(REDIS.call("PTTL", key));
    }

    @Test
    void whatNobodyTouchesIsRemovedWithoutAScript() {
        assertThat(cache.flush("development").counts().deleted()).isEqualTo(2);
        assertThat(calls("exec")).isEqualTo(1);
        assertThat(calls("eval")).isZero();
        assertThat(cache.undo().counts().restored()).isEqualTo(2);
        assertThat(left(JANE)).isBetween(100_000L, 200_000L);
    }

    @Test
    void theConnectionsThatWatchEndWithTheFlush() {
        cache.flush("development");
        Await.until("only ours is left", () -> named("cachewarden") == 1);
    }

    private static long named(String name) {
        return REDIS.call("CLIENT", "LIST").lines().filter(it -> it.contains(name)).count();
    }

    @Test
    void whatIsWrittenAgainAsItWasIsKeptWithItsLaterEnd() {
        meanwhile(() -> REDIS.call("SET", JANE, "jane", "PX", 900_000));
        assertThat(cache.flush("development").counts().deleted()).isEqualTo(2);
        assertThat(cache.undo().counts().restored()).isEqualTo(2);
        assertThat(left(JANE)).isGreaterThan(800_000);
    }

    @Test
    void aRenewalIsNotLost() {
        meanwhile(() -> REDIS.call("PEXPIRE", JANE, 900_000));
        assertThat(cache.flush("development").counts().deleted()).isEqualTo(2);
        assertThat(cache.undo().counts().restored()).isEqualTo(2);
        assertThat(left(JANE)).isGreaterThan(800_000);
        assertThat(left(JOE)).isBetween(100_000L, 200_000L);
    }

    @Test
    void whatIsMadeToLastComesBackWithoutAnEnd() {
        meanwhile(() -> REDIS.call("PERSIST", JANE));
        assertThat(cache.flush("development").counts().deleted()).isEqualTo(2);
        assertThat(cache.undo().counts().restored()).isEqualTo(2);
        assertThat(left(JANE)).isEqualTo(-1);
    }

    @Test
    void whatExpiresIsNotCountedAsDeletedAndNotRevived() {
        meanwhile(() -> {
            REDIS.call("PEXPIRE", JANE, 1);
            Await.until("it has expired", () -> REDIS.call("EXISTS", JANE).equals("0"));
        });
        FlushReport report = cache.flush("development");
        assertThat(report.isProven()).isTrue();
        assertThat(report.counts().deleted()).isEqualTo(1);
        assertThat(REDIS.call("EXISTS", JOE)).isEqualTo("0");
    }

    @Test
    void whatIsNoShortStringIsComparedByAScript() {
        String large = "x".repeat(100_000);
        REDIS.call("SET", JANE, large, "PX", 200_000);
        REDIS.call("RPUSH", JOE + "_list", "one", "two");
        assertThat(cache.flush("development").counts().deleted()).isEqualTo(3);
        assertThat(calls("exec")).isEqualTo(1);
        assertThat(calls("eval")).isPositive();
        assertThat(cache.undo().counts().restored()).isEqualTo(3);
        assertThat(REDIS.call("GET", JANE)).isEqualTo(large);
        assertThat(REDIS.call("LLEN", JOE + "_list")).isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"watch", "multi", "exec", "discard"})
    void whoMayRunNoTransactionsHasEntriesComparedByAScript(String denied) {
        REDIS.call("ACL", "SETUSER", "plain", "reset", "on", ">pw", "~*", "+@all", "-" + denied);
        try (UndoneCache plain =
                new UndoneCache(Servers.withLogin(REDIS.port(), "plain", "pw"), state)) {
            FlushReport report = plain.flush("development");
            assertThat(report.isProven()).isTrue();
            assertThat(report.counts().deleted()).isEqualTo(2);
            assertThat(report.undo().asLastSeen()).isFalse();
        }
        assertThat(cache.undo().counts().restored()).isEqualTo(2);
    }

    @Test
    void aConnectionThatIsCutWhileItWatchesRemovesNothingThatWasNotKept() {
        meanwhile(() -> {
            cut(watching());
            REDIS.call("SET", JANE, "young", "PX", 200_000);
        });
        cache.flush("development");
        var _ = cache.undo();
        assertThat(REDIS.call("GET", JANE)).isEqualTo("young");
        assertThat(REDIS.call("GET", JOE)).isEqualTo("joe");
    }

    /** Those in a transaction, by their ids. */
    private static List<String> watching() {
        return REDIS.call("CLIENT", "LIST")
                .lines()
                .filter(line -> line.contains(" multi=0 "))
                .map(line -> line.replaceAll("^id=(\\d+) .*", "$1"))
                .toList();
    }

    private static void cut(List<String> ids) {
        assertThat(ids).isNotEmpty();
        ids.forEach(id -> REDIS.call("CLIENT", "KILL", "ID", id));
    }
}
