package dev.cachewarden.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.testing.HandClock;

import org.junit.jupiter.api.Test;

import java.time.Duration;

final class LinkWindowTest {

    private final HandClock clock = new HandClock();
    private final LinkWindow link = new LinkWindow(clock);

    @Test
    void isWithoutLimitBeforeTheFirstAnswer() {
        assertThat(link.bytes()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void isWhatTheLinkBringsInTwoSeconds() {
        long asked = link.now();
        clock.forward(Duration.ofSeconds(1));
        link.answered(150_000, asked);
        assertThat(link.bytes()).isEqualTo(300_000);
    }

    @Test
    void timesThatOverlapAreNotCountedTwice() {
        long first = link.now();
        long second = link.now();
        clock.forward(Duration.ofSeconds(1));
        link.answered(150_000, first);
        clock.forward(Duration.ofSeconds(1));
        link.answered(150_000, second);
        assertThat(link.bytes()).isEqualTo(300_000);
    }

    @Test
    void leavesRoomForSomeEntriesOnAnyLink() {
        long asked = link.now();
        clock.forward(Duration.ofHours(1));
        link.answered(1, asked);
        assertThat(link.bytes()).isEqualTo(LinkWindow.LEAST);
    }
}
