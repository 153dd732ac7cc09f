package dev.cachewarden.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.connection.TimeLimits;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

import java.time.Duration;

/** Who presses Ctrl+C gets the report of what was sent last. */
final class InterruptSignalTest {

    @Property
    void theEndIsHeldForLongerThanAnAnswerIsAwaited(
            @ForAll @LongRange(min = 1, max = 86_400_000) long millis) {
        Duration silence = Duration.ofMillis(millis);
        TimeLimits usual = TimeLimits.DEFAULT;

        assertThat(
                        InterruptSignal.patience(
                                new TimeLimits(
                                        usual.connect(), silence, usual.reconnect(), usual.hold())))
                .isGreaterThan(silence);
    }
}
