package dev.cachewarden.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.redis.CommandTimes.Sending;
import dev.cachewarden.testing.HandClock;

import org.junit.jupiter.api.Test;

import java.time.Duration;

final class CommandTimesTest {

    private final HandClock clock = new HandClock();
    private final CommandTimes times = new CommandTimes(clock);

    @Test
    void theWayIsWhatCheapCommandsTakeThatAreSentAlone() {
        for (long millis : new long[] {15, 3, 2}) {
            cheap(Duration.ofMillis(millis));
        }
        assertThat(times.way()).isEqualTo(new RoundTrip(millis(2), millis(3)));
    }

    /** One of a cold JVM would pass for a long way. */
    @Test
    void twoCheapCommandsAreNotEnoughToKnowTheWay() {
        cheap(Duration.ofMillis(15));
        cheap(Duration.ofMillis(16));
        assertThat(times.way()).isEqualTo(new RoundTrip(0, millis(15)));
    }

    @Test
    void theWayIsThatOfTheLastCommandsNotOfTheFirst() {
        cheap(Duration.ofMillis(1));
        for (int i = 0; i < 20; i++) {
            cheap(Duration.ofMillis(40));
        }
        assertThat(times.way()).isEqualTo(new RoundTrip(millis(40), millis(40)));
    }

    @Test
    void whatWaitsBehindAnotherCommandDoesNotTellTheWay() {
        Sending scan = times.sending();
        for (int i = 0; i < 5; i++) {
            cheap(Duration.ofMillis(20));
        }
        scan.ended();
        assertThat(times.isIdle()).isTrue();
        assertThat(times.way().least()).isZero();
    }

    @Test
    void aCommandTookWhatPassedSinceTheServerCouldBegin() {
        for (int i = 0; i < 3; i++) {
            cheap(Duration.ofMillis(10));
        }
        Sending first = times.sending();
        Sending second = times.sending();
        clock.forward(Duration.ofMillis(14));
        assertThat(first.took(clock.nanos())).isEqualTo(millis(14));
        first.ended();
        clock.forward(Duration.ofMillis(3));
        assertThat(second.took(clock.nanos()))
                .as("three for the server, and the way")
                .isEqualTo(millis(13));
    }

    private void cheap(Duration took) {
        Sending sending = times.sending();
        clock.forward(took);
        sending.begun();
        sending.tellsTheWay();
        sending.ended();
    }

    private static long millis(long millis) {
        return Duration.ofMillis(millis).toNanos();
    }
}
