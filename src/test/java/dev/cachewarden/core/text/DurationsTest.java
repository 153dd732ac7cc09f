package dev.cachewarden.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.Arrays;

class DurationsTest {

    private static final long WEEK_OF_NANOS = 604_800_000_000_000L;

    @Test
    void aClockShowsAsManyPartsAsItNeeds() {
        assertThat(Durations.clock(Duration.ofSeconds(281))).isEqualTo("4:41");
        assertThat(Durations.clock(Duration.ofSeconds(3723))).isEqualTo("1:02:03");
        assertThat(Durations.clock(Duration.ofSeconds(2 * 86_400 + 3 * 3600 + 4 * 60 + 5)))
                .isEqualTo("2 d 3:04:05");
    }

    @Property
    void aCountdownShowsNothingLeftOnlyWhenNothingIsLeft(
            @ForAll @LongRange(min = 0, max = 100_000_000) long millis) {
        assertThat(Durations.countdown(Duration.ofMillis(millis)).equals("0:00"))
                .isEqualTo(millis == 0);
    }

    @Test
    void whatIsLeftIsRoundedUpAndWhatHasPassedIsRoundedDown() {
        Duration time = Duration.ofMillis(Duration.ofDays(1).toMillis() - 1);
        assertThat(Durations.countdown(time)).isEqualTo("1 d 0:00:00");
        assertThat(Durations.clock(time)).isEqualTo("23:59:59");
    }

    @Test
    void theLongestTimeOfRedisCountsDown() {
        assertThat(Durations.countdown(Duration.ofMillis(Long.MAX_VALUE)))
                .isEqualTo("292,277,024 years");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "812000 | 0.8 ms",
                "9949999 | 9.9 ms",
                "9950000 | 10 ms",
                "31000000 | 31 ms",
                "999499999 | 999 ms",
                "999500000 | 1.0 s",
                "6100000000 | 6.1 s",
                "59949999999 | 59.9 s",
                "59950000000 | 1:00",
                "281000000000 | 4:41"
            })
    void whatTookLongerIsShownLessExactly(long nanos, String words) {
        assertThat(Durations.elapsed(Duration.ofNanos(nanos))).isEqualTo(words);
    }

    @Property
    void whatTookLongerNeverReadsAsShorter(
            @ForAll @LongRange(min = 0, max = WEEK_OF_NANOS) long one,
            @ForAll @LongRange(min = 0, max = WEEK_OF_NANOS) long other) {
        assertThat(read(Math.max(one, other))).isGreaterThanOrEqualTo(read(Math.min(one, other)));
        assertThat(read(one)).isGreaterThanOrEqualTo(read(one - one / 1000));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1 second",
        "119, 119 seconds",
        "120, 2 minutes",
        "7200, 2 hours",
        "172800, 2 days",
        "9999999999, 316 years"
    })
    void aLengthOfTimeInWholeWords(long seconds, String words) {
        assertThat(Durations.words(Duration.ofSeconds(seconds))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "0, about 1 s",
        "1499, about 1 s",
        "9400, about 9 s",
        "9999, about 10 s",
        "44000, about 40 s",
        "94000, about 90 s",
        "95000, about 2 min",
        "600000, about 10 min",
        "5400000, about 2 h",
        "7200000000, 'about 2,000 h'",
    })
    void anEstimateIsNoMoreExactThanItCanBe(long millis, String words) {
        assertThat(Durations.about(Duration.ofMillis(millis))).isEqualTo(words);
    }

    @Test
    void aLimitIsAsExactAsItWasSet() {
        assertThat(Durations.limit(Duration.ofSeconds(10))).isEqualTo("10 s");
        assertThat(Durations.limit(Duration.ofMillis(1250))).isEqualTo("1.25 s");
    }

    private static double read(long nanos) {
        String words = Durations.elapsed(Duration.ofNanos(nanos));
        if (words.endsWith(" ms")) {
            return Double.parseDouble(words.replace(" ms", "")) / 1000;
        }
        return words.endsWith(" s")
                ? Double.parseDouble(words.replace(" s", ""))
                : Arrays.stream(words.replace(" d ", ":").split(":"))
                        .mapToLong(Long::parseLong)
                        .reduce(0, DurationsTest::next);
    }

    /** The parts of a clock from the largest on. Days have fewer parts, but only order counts. */
    private static long next(long larger, long part) {
        return larger * 60 + part;
    }
}
