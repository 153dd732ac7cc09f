package dev.cachewarden.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.redis.CommandPace.Range;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

final class CommandPaceTest {

    private static final long MICROSECOND = 1_000;
    static final long MILLISECOND = 1_000 * MICROSECOND;
    private static final Duration BUDGET = Duration.ofMillis(2);
    private static final Range RANGE = new Range(62, 250, 1_000, 10_000, 64);
    private static final RoundTrip NEAR = way(100 * MICROSECOND);
    private static final RoundTrip FAR = way(200 * MILLISECOND);
    private static final RoundTrip UNKNOWN = new RoundTrip(0, 300 * MICROSECOND);

    private final CommandPace pace = new CommandPace(RANGE, BUDGET);

    private static RoundTrip way(long nanos) {
        return new RoundTrip(nanos, nanos);
    }

    /** Commands enough to settle, on a server that takes so long for each slot. */
    private int settle(double nanosPerSlot, RoundTrip way) {
        for (int i = 0; i < 8 * RANGE.patience() * CommandPace.KEPT; i++) {
            int asked = pace.size();
            pace.answered(asked, way.usual() + (long) (asked * nanosPerSlot), way);
        }
        return pace.size();
    }

    @Property
    void whereverItSettlesTheServerIsHeldNoLongerThanTheBudget(
            @ForAll @DoubleRange(min = 1, max = 30_000) double nanosPerSlot,
            @ForAll @LongRange(min = 0, max = 500 * MILLISECOND) long way) {
        CommandPace fresh = new CommandPace(RANGE, BUDGET);
        for (int i = 0; i < 20 * CommandPace.KEPT; i++) {
            fresh.answered(fresh.size(), way + (long) (fresh.size() * nanosPerSlot), way(way));
        }
        assertThat(fresh.size() * nanosPerSlot).isLessThanOrEqualTo((double) BUDGET.toNanos());
    }

    @Property
    void itStaysWithinItsRangeWhateverIsMeasured(
            @ForAll @Size(max = 200) List<@LongRange(min = -1000, max = 1L << 40) Long> times,
            @ForAll @LongRange(min = 0, max = 1L << 40) long way,
            @ForAll @IntRange(min = 1, max = 20_000) int asked) {
        CommandPace fresh = new CommandPace(RANGE, BUDGET);
        for (long took : times) {
            fresh.answered(Math.min(asked, fresh.size()), took, way(way));
            assertThat(fresh.size()).isBetween(RANGE.least(), RANGE.most());
        }
    }

    @Test
    void nothingIsLearnedWhileTheServerWorksForUsOnOtherConnections() {
        CommandPace disturbed = new CommandPace(RANGE, BUDGET, () -> true);
        for (int i = 0; i < 20 * CommandPace.KEPT; i++) {
            disturbed.answered(disturbed.size(), 50 * MILLISECOND, NEAR);
        }
        assertThat(disturbed.size()).isEqualTo(RANGE.start());
    }

    /** A cold JVM takes 15 ms for a command that takes the server a millisecond. */
    @Property
    void beyondWhatIsUsualItGrowsOnlyOverAWayThatWasNeverShort(
            @ForAll @Size(max = 200) List<@LongRange(min = 0, max = 50 * MILLISECOND) Long> times,
            @ForAll @LongRange(min = 0, max = 10 * MILLISECOND - 1) long least,
            @ForAll @LongRange(min = 0, max = 50 * MILLISECOND) long more) {
        CommandPace fresh = new CommandPace(RANGE, BUDGET);
        for (long took : times) {
            fresh.answered(fresh.size(), took, new RoundTrip(least, least + more));
            assertThat(fresh.size()).isLessThanOrEqualTo(RANGE.usual());
        }
    }

    @Test
    void overAShortWayItGrowsToWhatIsUsual() {
        assertThat(settle(1_000, NEAR)).isEqualTo(1_000);
    }

    @Test
    void overALongWayItGrowsAsLongAsTwiceFits() {
        assertThat(settle(450, FAR)).isEqualTo(4_000);
    }

    @Test
    void itNeverGrowsBeyondItsMost() {
        assertThat(settle(1, FAR)).isEqualTo(10_000);
    }

    @Test
    void aSlowServerIsAskedForLessAndAQuickOneForAsMuchAsBefore() {
        assertThat(settle(3_000, NEAR)).isEqualTo(500);
        assertThat(settle(10_000, NEAR)).isEqualTo(125);
        assertThat(settle(30_000, NEAR)).isEqualTo(62);
        assertThat(settle(900, NEAR)).isEqualTo(1_000);
    }

    @Test
    void whereTheWayIsNotKnownItDoesNotGrow() {
        assertThat(settle(100, UNKNOWN)).isEqualTo(1_000);
        assertThat(settle(3_000, UNKNOWN)).isEqualTo(500);
    }

    @Test
    void overALongWayAFewSlowMomentsDoNotCount() {
        settle(1_000, FAR);
        for (int i = 0; i < 100; i++) {
            pace.answered(2_000, FAR.usual() + (i % 3 == 0 ? 90 : 2) * MILLISECOND, FAR);
        }
        assertThat(pace.size()).isEqualTo(2_000);
    }

    /** They are a busy machine's, on which a shorter command is interrupted less often. */
    @Test
    void overAShortWayOneSlowMomentDoesNotCountAndTwoDo() {
        settle(900, NEAR);
        for (int i = 0; i < CommandPace.KEPT; i++) {
            pace.answered(1_000, i == 2 ? 30 * MILLISECOND : MILLISECOND, NEAR);
        }
        assertThat(pace.size()).isEqualTo(1_000);
        for (int i = 0; i < CommandPace.KEPT; i++) {
            pace.answered(1_000, i < 2 ? 30 * MILLISECOND : MILLISECOND, NEAR);
        }
        assertThat(pace.size()).isEqualTo(500);
    }

    /** On a machine that interrupts long commands again and again, it does not try them forever. */
    @Test
    void eachTimeThatASizeWasTooLargeItTakesLongerUntilItGrowsAgain() {
        settle(900, NEAR);
        int before = 0;
        for (int relapse = 0; relapse < 3; relapse++) {
            slowDecision();
            int patience = decisionsUntilItGrows();
            assertThat(patience).isEqualTo(Math.max(1, before) * CommandPace.SLOWER);
            before = patience;
        }
    }

    @Test
    void aSizeThatWasTooLargeIsTriedAgainHoweverOftenItWas() {
        settle(900, NEAR);
        for (int relapse = 0; relapse < 20; relapse++) {
            slowDecision();
        }
        assertThat(decisionsUntilItGrows()).isEqualTo(RANGE.patience());
    }

    private void slowDecision() {
        for (int i = 0; i < CommandPace.KEPT; i++) {
            pace.answered(pace.size(), 30 * MILLISECOND, NEAR);
        }
    }

    private int decisionsUntilItGrows() {
        int size = pace.size();
        int commands = 0;
        while (pace.size() == size) {
            pace.answered(size, NEAR.usual() + size, NEAR);
            commands++;
        }
        return commands / CommandPace.KEPT;
    }

    @Test
    void commandsSentBeforeItShrankTellNothing() {
        settle(900, NEAR);
        for (int i = 0; i < 4 * CommandPace.KEPT; i++) {
            pace.answered(1_000, 3 * MILLISECOND, NEAR);
        }
        assertThat(pace.size()).isEqualTo(500);
    }

    @Test
    void whatAsksForLessThanItMayDoesNotLetItGrow() {
        for (int i = 0; i < 4 * CommandPace.KEPT; i++) {
            pace.answered(10, 200 * MILLISECOND, FAR);
        }
        assertThat(pace.size()).isEqualTo(250);
    }

    @Test
    void evenASmallCommandIsHalvedWhereItHoldsTheServer() {
        for (int i = 0; i < CommandPace.KEPT; i++) {
            pace.answered(200, 9 * MILLISECOND, NEAR);
        }
        assertThat(pace.size()).isEqualTo(100);
    }
}
