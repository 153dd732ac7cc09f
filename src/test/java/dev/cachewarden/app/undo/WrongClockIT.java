package dev.cachewarden.app.undo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.change.UndoReport;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.redis.Servers;
import dev.cachewarden.testing.EmptyRedis;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** This machine's clock is off by hours, and jumps: entries end by the server's. */
final class WrongClockIT {

    @RegisterExtension static final EmptyRedis REDIS = new EmptyRedis();

    private static final String JANE = "clerk:development:id:user_jane";
    private static final String SHORT = "clerk:development:id:user_short";

    /** Longer than a flush of two entries takes on a busy machine. */
    private static final int SHORT_MILLIS = 4_000;

    @TempDir Path state;

    /** Off by another number of hours each time it is read. */
    private static final class JumpingClock implements Clock {

        private final Clock system = Clock.system();
        private final AtomicInteger readings = new AtomicInteger();
        private final Duration by;

        JumpingClock(Duration by) {
            this.by = by;
        }

        @Override
        public Instant now() {
            int reading = readings.incrementAndGet();
            Duration off = by.multipliedBy(reading % 5L);
            return reading % 2 == 0 ? system.now().plus(off) : system.now().minus(off);
        }

        @Override
        public long nanos() {
            return system.nanos();
        }
    }

    @Test
    void whatIsPutBackEndsByTheServersTime() {
        try (UndoneCache cache =
                new UndoneCache(
                        Servers.plain(REDIS.port()),
                        state,
                        new JumpingClock(Duration.ofHours(9)))) {
            REDIS.call("SET", JANE, "jane", "PX", 200_000);
            REDIS.call("SET", SHORT, "short", "PX", SHORT_MILLIS);
            assertThat(cache.flush("development").counts().deleted()).isEqualTo(2);
            awaitServer(Duration.ofMillis(SHORT_MILLIS));

            UndoReport undone = cache.undo();
            assertThat(undone.counts().restored()).isEqualTo(1);
            assertThat(undone.counts().expired()).isEqualTo(1);
            assertThat(Long.parseLong(REDIS.call("PTTL", JANE))).isBetween(100_000L, 200_000L);
            assertThat(REDIS.call("EXISTS", SHORT)).isEqualTo("0");
        }
    }

    /** Until the server's clock has gone on by that much. */
    private static void awaitServer(Duration duration) {
        long until = serverMillis() + duration.toMillis();
        while (serverMillis() < until) {
            Thread.onSpinWait();
        }
    }

    private static long serverMillis() {
        String[] time = REDIS.call("TIME").split(" ", -1);
        return Long.parseLong(time[0]) * 1_000 + Long.parseLong(time[1]) / 1_000;
    }

    @Test
    void whatIsKeptStaysInItsOrderAndIsForgottenByNoJump() {
        List<String> made = new ArrayList<>();
        try (UndoneCache cache =
                new UndoneCache(
                        Servers.plain(REDIS.port()),
                        state,
                        new JumpingClock(Duration.ofDays(400)))) {
            for (int i = 0; i < 8; i++) {
                REDIS.call("SET", JANE, "version " + i, "PX", 200_000);
                String report = cache.flush("development").file();
                assertThat(cache.lastFlush().file()).isEqualTo(report);
                made.addFirst(cache.lastKept());
            }
            assertThat(cache.journal.newest(99))
                    .extracting(it -> it.start().id())
                    .containsExactlyElementsOf(made);
            assertThat(cache.unfinished()).isEmpty();
            for (int i = 0; i < 8; i++) {
                REDIS.call("DEL", JANE);
                cache.undo(made.get(i), Confirmation.NONE);
                assertThat(REDIS.call("GET", JANE)).isEqualTo("version " + (7 - i));
            }
        }
    }
}
