package dev.cachewarden.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Locale;

class NumbersTest {

    @Property
    void everyNumberIsGroupedByThousands(@ForAll long number) {
        assertThat(Numbers.of(number)).isEqualTo(String.format(Locale.ROOT, "%,d", number));
    }

    @Test
    void oneIsSingular() {
        assertThat(Numbers.of(1, "key")).isEqualTo("1 key");
        assertThat(Numbers.of(1_204, "key")).isEqualTo("1,204 keys");
        assertThat(Numbers.entries(1)).isEqualTo("1 entry");
        assertThat(Numbers.entries(0)).isEqualTo("0 entries");
    }

    @Property
    void aCountdownShowsNothingLeftOnlyWhenNothingIsLeft(
            @ForAll @LongRange(min = 0, max = 100_000_000) long millis) {
        assertThat(Numbers.countdown(Duration.ofMillis(millis)).equals("0:00"))
                .isEqualTo(millis == 0);
    }

    @Test
    void whatIsLeftIsRoundedUpAndWhatHasPassedIsRoundedDown() {
        Duration time = Duration.ofMillis(Duration.ofDays(1).toMillis() - 1);
        assertThat(Numbers.countdown(time)).isEqualTo("1 d 0:00:00");
        assertThat(Numbers.clock(time)).isEqualTo("23:59:59");
    }

    @Test
    void theLongestTimeOfRedisCountsDown() {
        assertThat(Numbers.countdown(Duration.ofMillis(Long.MAX_VALUE)))
                .isEqualTo("292,277,024 years");
    }
}
