package dev.cachewarden.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

final class TextsTest {

    @Test
    void numbersAreGroupedByCommas() {
        assertThat(Texts.number(1_203_441)).isEqualTo("1,203,441");
        assertThat(Texts.keys(1)).isEqualTo("1 key");
        assertThat(Texts.keys(0)).isEqualTo("0 keys");
    }

    @Test
    void timesToLiveReadLikeAClock() {
        assertThat(Texts.clock(Duration.ofSeconds(281))).isEqualTo("4:41");
        assertThat(Texts.clock(Duration.ofSeconds(3723))).isEqualTo("1:02:03");
        assertThat(Texts.clock(Duration.ofSeconds(2 * 86_400 + 3 * 3600 + 4 * 60 + 5)))
                .isEqualTo("2 d 3:04:05");
    }

    @Test
    void elapsedTimesHaveOneDecimalUntilTheyAreLong() {
        assertThat(Texts.elapsed(Duration.ofNanos(812_000))).isEqualTo("0.8 ms");
        assertThat(Texts.elapsed(Duration.ofMillis(31))).isEqualTo("31 ms");
        assertThat(Texts.elapsed(Duration.ofMillis(6_100))).isEqualTo("6.1 s");
        assertThat(Texts.elapsed(Duration.ofSeconds(281))).isEqualTo("4:41");
    }

    @Test
    void sizesHaveTwoDigitsAtMost() {
        assertThat(Texts.bytes(812)).isEqualTo("812 B");
        assertThat(Texts.bytes(3072)).isEqualTo("3.0 KB");
        assertThat(Texts.bytes(14L << 20)).isEqualTo("14 MB");
        assertThat(Texts.bytes(3L << 40)).isEqualTo("3072 GB");
    }

    @Test
    void timeOfDayIsOfTheGivenZone() {
        assertThat(Texts.timeOfDay(Instant.parse("2026-11-22T14:00:02Z"), ZoneOffset.UTC))
                .isEqualTo("14:00:02");
    }
}
