package dev.cachewarden.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.testing.HandClock;
import dev.cachewarden.ui.compare.TtlReading.State;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;

/** A time to live is called too long where an audit finds it so. */
final class TtlReadingTest {

    private static final CacheLayout LAYOUT = CacheLayout.DEFAULT;

    @ParameterizedTest
    @EnumSource
    void aMillisecondMoreThanTheAppSetsIsTooLongForAllButTheStateOfALogIn(KeyType type) {
        assertThat(reading(type, LAYOUT.ttl()).state()).isEqualTo(State.RUNNING);
        assertThat(reading(type, LAYOUT.ttl()).detail()).isEqualTo("of 5:00");

        TtlReading longer = reading(type, LAYOUT.ttl().plusMillis(1));

        assertThat(longer.state()).isEqualTo(type.isState() ? State.RUNNING : State.LONGER);
        assertThat(longer.detail()).isEqualTo(type.isState() ? "" : "! longer than 5:00");
    }

    private static TtlReading reading(KeyType type, Duration left) {
        HandClock clock = new HandClock();
        return TtlReading.of(Ttl.ofPttl(left.toMillis(), clock.nanos()), type, LAYOUT, clock);
    }
}
