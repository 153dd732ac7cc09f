package dev.cachewarden.app.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.watch.RoundAudit.Outcome;
import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.watch.WatchLog;
import dev.cachewarden.core.watch.WatchRound;
import dev.cachewarden.testing.HandClock;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

final class WatchRoundsTest {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final HandClock clock = new HandClock();
    private final List<String> told = new ArrayList<>();
    private final WatchRounds rounds =
            new WatchRounds(
                    clock,
                    new WatchLog(),
                    PAUSE,
                    new WatchListener() {
                        @Override
                        public void round(WatchRound round) {
                            told.add("round " + round.number());
                        }

                        @Override
                        public void lost(String why) {
                            told.add("lost: " + why);
                        }

                        @Override
                        public void back() {
                            told.add("back");
                        }
                    });

    private void fails(String why) {
        rounds.begin();
        rounds.ended(new Outcome.Failed(why), AuditSettings.DEFAULT);
    }

    @Test
    void theFirstLookIsDueAtOnceAndTheNextAfterAPauseFromItsEnd() {
        assertThat(rounds.isDue(true)).isTrue();
        rounds.begin();
        assertThat(rounds.isDue(true)).as("one at a time").isFalse();
        clock.forward(Duration.ofMinutes(5));
        rounds.ended(new Outcome.Cancelled(), AuditSettings.DEFAULT);

        assertThat(rounds.left()).isEqualTo(PAUSE);
        assertThat(rounds.isDue(true)).isFalse();
        clock.forward(PAUSE);
        assertThat(rounds.isDue(true)).isTrue();
    }

    @Test
    void aLostServerIsToldOnceHoweverManyRoundsItCosts() {
        fails("Redis is loading.");
        fails("Redis is loading.");

        assertThat(told).containsExactly("lost: Redis is loading.");
        assertThat(rounds.failure()).contains("Redis is loading.");
    }

    @Test
    void nothingIsDueWithoutAConnectionAndALookIsAsSoonAsItIsBack() {
        fails("Gone.");
        assertThat(rounds.isDue(false)).isFalse();
        clock.forward(PAUSE.multipliedBy(3));
        assertThat(rounds.isDue(false)).isFalse();
        assertThat(rounds.isWaiting()).isTrue();

        assertThat(rounds.isDue(true)).isTrue();
    }
}
