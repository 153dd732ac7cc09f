package dev.cachewarden.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Optional;

final class ReadingPaceTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Property
    void withoutAMeasurementThereIsNoTime(@ForAll @IntRange(min = 0) int values) {
        assertThat(new AuditCost(values, values).at(Optional.empty(), values).time()).isEmpty();
    }

    @Property
    void whatWasMeasuredTakesThatLongAgainAndMoreTakesNoLessTime(
            @ForAll @IntRange(min = 100, max = 1_000_000) int values,
            @ForAll @IntRange(min = 0, max = 1_000_000) int bytes,
            @ForAll @IntRange(min = 1, max = 100_000) int millis,
            @ForAll @IntRange(min = 0, max = 1_000_000) int more) {
        Duration took = Duration.ofMillis(millis);
        ReadingPace pace = new ReadingPace(values, bytes, took);

        assertThat(pace.timeFor(values, bytes)).isEqualTo(took);
        assertThat(pace.timeFor(values + more, bytes)).isGreaterThanOrEqualTo(took);
        assertThat(pace.timeFor(values, (long) bytes + more)).isGreaterThanOrEqualTo(took);
    }

    @Test
    void aFewValuesMeasureNothing() {
        assertThat(new ReadingPace(99, 99, SECOND).isMeasured()).isFalse();
        assertThat(new ReadingPace(100, 100, Duration.ZERO).isMeasured()).isFalse();
        assertThat(new ReadingPace(100, 0, SECOND).isMeasured()).isTrue();
    }

    @Test
    void aLaterMeasurementCountsUnlessItIsShort() {
        Optional<ReadingPace> before = Optional.of(new ReadingPace(90_112, 0, SECOND));

        assertThat(new ReadingPace(500, 0, SECOND).supersedes(before)).isFalse();
        assertThat(new ReadingPace(1_000, 0, SECOND).supersedes(before)).isTrue();
        assertThat(new ReadingPace(500, 0, SECOND).supersedes(Optional.empty())).isTrue();
        assertThat(new ReadingPace(1, 0, SECOND).supersedes(Optional.empty())).isFalse();
    }
}
