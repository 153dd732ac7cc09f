package dev.cachewarden.app.undo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.flush.FlushReport;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.Change;
import dev.cachewarden.core.port.SeenValue;
import dev.cachewarden.core.repair.PlannedRepair;
import dev.cachewarden.core.repair.RepairPlan;
import dev.cachewarden.core.repair.RepairReport;
import dev.cachewarden.redis.Servers;
import dev.cachewarden.testing.AppTraffic;
import dev.cachewarden.testing.Await;
import dev.cachewarden.testing.EmptyRedis;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** The app writes, renews, expires and deletes all the time, while entries are changed. */
final class AppWritesIT {

    @RegisterExtension static final EmptyRedis REDIS = new EmptyRedis();

    private static final int ROUNDS = 6;

    /** Of each kind below. */
    private static final int KEYS = 400;

    private static final String DEVELOPMENT = "clerk:development:id:";
    private static final String WRITTEN = DEVELOPMENT + "written_";
    private static final String RENEWED = DEVELOPMENT + "renewed_";
    private static final String SHORT = DEVELOPMENT + "short_";
    private static final String DELETED = DEVELOPMENT + "deleted_";
    private static final String QUIET = DEVELOPMENT + "quiet_";
    private static final String OTHER = "clerk:production:id:written_";
    private static final int LONG = 900_000;

    @TempDir Path state;
    private final Map<String, String> lastWritten = new ConcurrentHashMap<>();
    private UndoneCache cache;

    @BeforeEach
    void open() {
        for (String kind : List.of(WRITTEN, RENEWED, QUIET, OTHER)) {
            for (int i = 0; i < KEYS; i++) {
                REDIS.call("SET", kind + i, "first", "PX", LONG);
                lastWritten.put(kind + i, "first");
            }
        }
        cache = new UndoneCache(Servers.plain(REDIS.port()), state);
    }

    @AfterEach
    void close() {
        cache.close();
    }

    /** On the app's thread. */
    private String command(int number) {
        int i = number / 6 * 7 % KEYS;
        return switch (number % 6) {
            case 0 -> set(WRITTEN + i, number);
            case 1 -> set(OTHER + i, number);
            case 2 -> "PEXPIRE " + RENEWED + i + " " + LONG;
            case 3 -> "SET " + SHORT + i + " " + number + " PX 20";
            case 4 -> "SET " + DELETED + i + " " + number + " PX " + LONG;
            default -> "UNLINK " + DELETED + i;
        };
    }

    private String set(String key, int number) {
        lastWritten.put(key, "n" + number);
        return "SET " + key + " n" + number + " PX " + LONG;
    }

    private AppTraffic app() throws IOException {
        AppTraffic app = new AppTraffic(REDIS.port(), this::command);
        Await.until("every key was written once", () -> app.written() > 6 * KEYS);
        return app;
    }

    /**
     * What the app has, and nobody else, is as it last wrote it; what it left alone is as it was.
     */
    private void assertNothingWasLost() {
        for (String kind : List.of(WRITTEN, OTHER, QUIET, RENEWED)) {
            for (int i = 0; i < KEYS; i++) {
                String key = kind + i;
                assertThat(REDIS.call("GET", key)).as(key).isEqualTo(lastWritten.get(key));
                assertThat(Long.parseLong(REDIS.call("PTTL", key)))
                        .as(key)
                        .isBetween(LONG / 2L, (long) LONG);
            }
        }
        Await.until("what is short has expired", () -> shortOnes() == 0);
    }

    private long shortOnes() {
        return IntStream.range(0, KEYS)
                .filter(i -> REDIS.call("EXISTS", SHORT + i).equals("1"))
                .count();
    }

    @Test
    void besideAFlushAndItsUndoNoWriteOfTheAppIsLost() throws IOException {
        try (AppTraffic app = app()) {
            for (int round = 0; round < ROUNDS; round++) {
                int before = app.written();
                FlushReport flushed = cache.flush("development");
                assertThat(flushed.problem()).isEmpty();
                assertThat(flushed.counts().deleted()).isGreaterThanOrEqualTo(KEYS);
                assertThat(cache.undo().outcome().isDone()).isTrue();
                Await.until("it went on beside", () -> app.written() > before);
            }
        }
        assertNothingWasLost();
    }

    @Test
    void besideARepairAndItsUndoNoWriteOfTheAppIsLost() throws IOException {
        try (AppTraffic app = app()) {
            for (int round = 0; round < ROUNDS; round++) {
                int before = app.written();
                RepairReport repaired = cache.repair(plan());
                assertThat(repaired.complete()).isTrue();
                assertThat(cache.undo().outcome().isDone()).isTrue();
                Await.until("it went on beside", () -> app.written() > before);
            }
        }
        assertNothingWasLost();
    }

    /** Of what it writes, renews and leaves alone, each in a way of three. */
    private RepairPlan plan() {
        List<PlannedRepair> steps =
                IntStream.range(0, KEYS)
                        .boxed()
                        .flatMap(i ->
                                List.of(step(WRITTEN, i), step(QUIET, i), step(RENEWED, i))
                                        .stream())
                        .flatMap(Optional::stream)
                        .toList();
        return new RepairPlan(RepairKind.DELETE, steps);
    }

    private Optional<PlannedRepair> step(String kind, int i) {
        ByteString name = ByteString.utf8(kind + i);
        CacheKey key = cache.workspace.grammar().parse(name).orElseThrow();
        // Renewed, an edited entry looks like one that the app has written.
        int ways = kind.equals(RENEWED) ? 2 : 3;
        Change change =
                switch (i % ways) {
                    case 0 -> new Change.Delete();
                    case 1 -> new Change.Expire(Duration.ofMillis(LONG));
                    default -> new Change.Replace(ByteString.utf8("edited"));
                };
        Optional<SeenValue> seen = cache.workspace.server().see(name).join();
        return seen.map(it ->
                new PlannedRepair(
                        key,
                        Optional.empty(),
                        new PlannedRepair.Ready(it, change, new Ttl.None())));
    }
}
