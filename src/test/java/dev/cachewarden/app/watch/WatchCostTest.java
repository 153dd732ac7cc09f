package dev.cachewarden.app.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.AuditCost;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/** What a watch sends. */
final class WatchCostTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void aRoundIsAScanAndAnAuditAndAnHourHasAsManyAsItsPausesLet() {
        WatchCost cost = WatchCost.of(new AuditCost(2_004, 0), 1_002, MINUTE);

        assertThat(cost.round()).isEqualTo(2_004 + 1_002 / 1_000 + 2);
        assertThat(cost.anHour()).isEqualTo(60 * cost.round());
        assertThat(WatchCost.of(cost.round(), MINUTE)).isEqualTo(cost);
    }

    @Test
    void itSaysSo() {
        assertThat(WatchCost.of(2_006, MINUTE).words("60 s"))
                .isEqualTo(
                        "A run sends about 2,006 commands. Every 60 s that is up to 120,360"
                                + " commands an hour");
    }
}
