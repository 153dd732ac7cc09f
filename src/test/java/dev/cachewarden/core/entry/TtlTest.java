package dev.cachewarden.core.entry;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

import java.time.Duration;

/** Redis answers PTTL with anything up to 2^63-1 ms, and no sum of it may come out negative. */
class TtlTest {

    private static final long YEAR_OF_NANOS = 31_556_952L * 1_000_000_000L;

    @Property
    void aRunningTimeToLiveIsLeftAsItWasAnswered(
            @ForAll @LongRange(min = 0) long milliseconds,
            @ForAll @LongRange(min = -YEAR_OF_NANOS, max = YEAR_OF_NANOS) long atNanos) {
        Ttl.Running ttl = (Ttl.Running) Ttl.ofPttl(milliseconds, atNanos);

        long left = ttl.remaining(atNanos).toMillis();
        long beyondSixtyFourBits = Math.max(0, Math.ceilDiv(atNanos, Ttl.NANOS_OF_A_MILLI));
        assertThat(left)
                .isLessThanOrEqualTo(milliseconds)
                .isGreaterThanOrEqualTo(Math.max(0, milliseconds - beyondSixtyFourBits - 1));
        assertThat(ttl.isExpired(atNanos)).isEqualTo(ttl.remaining(atNanos).isZero());
    }

    @Property
    void nothingIsExpiredBeforeItsTime(
            @ForAll @LongRange(min = 1) long milliseconds,
            @ForAll @LongRange(min = -YEAR_OF_NANOS, max = YEAR_OF_NANOS) long atNanos,
            @ForAll @LongRange(min = 0, max = YEAR_OF_NANOS) long passed) {
        Ttl.Running ttl = (Ttl.Running) Ttl.ofPttl(milliseconds, atNanos);

        boolean isDue = Duration.ofMillis(milliseconds).compareTo(Duration.ofNanos(passed)) <= 0;
        if (!isDue) {
            assertThat(ttl.isExpired(atNanos + passed)).isFalse();
        }
        assertThat(ttl.remaining(atNanos + passed)).isGreaterThanOrEqualTo(Duration.ZERO);
    }

    @Property
    void whatHasRunOutStaysExpired(
            @ForAll @LongRange(min = 0, max = 1_000_000_000) long milliseconds,
            @ForAll @LongRange(min = -YEAR_OF_NANOS, max = YEAR_OF_NANOS) long atNanos,
            @ForAll @LongRange(min = 0, max = YEAR_OF_NANOS) long later) {
        Ttl.Running ttl = (Ttl.Running) Ttl.ofPttl(milliseconds, atNanos);

        long end = atNanos + milliseconds * Ttl.NANOS_OF_A_MILLI + Ttl.NANOS_OF_A_MILLI;
        assertThat(ttl.isExpired(end + later)).isTrue();
    }

    @Property
    void negativeAnswersAreNoTimes(
            @ForAll @LongRange(min = Long.MIN_VALUE, max = -1) long answer, @ForAll long at) {
        assertThat(Ttl.ofPttl(answer, at))
                .isEqualTo(answer == -1 ? new Ttl.None() : new Ttl.Missing());
    }

    @Example
    void theLongestThatRedisTakesIsLeftWhole() {
        Ttl.Running ttl = (Ttl.Running) Ttl.ofPttl(10_000_000_000_000L, 5);

        assertThat(ttl.remaining(5).toMillis()).isEqualTo(10_000_000_000_000L);
    }
}
