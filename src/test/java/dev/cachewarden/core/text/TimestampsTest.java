package dev.cachewarden.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

class TimestampsTest {

    private static final Instant AT = Instant.parse("2026-11-22T23:30:02Z");

    @Test
    void aTimeIsThatOfTheReadersZone() {
        assertThat(Timestamps.timeOfDay(AT, ZoneOffset.UTC)).isEqualTo("23:30:02");
        assertThat(Timestamps.timeOfDay(AT, ZoneId.of("Asia/Tokyo"))).isEqualTo("08:30:02");
    }

    @Test
    void anotherDayHasItsDate() {
        assertThat(Timestamps.moment(AT, AT.plusSeconds(60), ZoneOffset.UTC)).isEqualTo("23:30:02");
        assertThat(Timestamps.moment(AT.plusSeconds(3600), AT, ZoneOffset.UTC))
                .isEqualTo("2026-11-23 00:30:02");
        assertThat(Timestamps.moment(AT.plusMillis(Long.MAX_VALUE / 2), AT, ZoneOffset.UTC))
                .isEqualTo("the year 146,140,539");
    }
}
