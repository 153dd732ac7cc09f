package dev.cachewarden.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;

final class WritePlanTest {

    @Test
    void everyUserIsLookedUpOnceInTheTimeAnEntryLives() {
        assertThat(new WritePlan(1_200).lookUpsDue(Duration.ofMinutes(5))).isEqualTo(1_200);
        assertThat(new WritePlan(100_000).lookUpsDue(Duration.ofMinutes(5))).isEqualTo(100_000);
    }

    @Test
    void aMillionUsersAreLookedUpAtABoundedRate() {
        assertThat(new WritePlan(1_000_000).lookUpsDue(Duration.ofSeconds(10)))
                .isCloseTo(10L * WritePlan.MOST_USERS_PER_SECOND, within(1));
    }

    @Test
    void theIncidentIsWrittenBeforeItsEntriesExpire() {
        assertThat(WritePlan.incidentRoundsDue(Duration.ZERO)).isZero();
        assertThat(WritePlan.incidentRoundsDue(Duration.ofSeconds(90))).isEqualTo(1);
        assertThat(WritePlan.incidentRoundsDue(Duration.ofMinutes(5))).isEqualTo(4);
    }

    private static org.assertj.core.data.Offset<Long> within(long distance) {
        return org.assertj.core.data.Offset.offset(distance);
    }
}
