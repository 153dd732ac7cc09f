package dev.cachewarden.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.AuditCost;
import dev.cachewarden.core.audit.ReadingPace;
import dev.cachewarden.core.audit.reference.AuditKeys;
import dev.cachewarden.core.connection.CacheLayout;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.Optional;

/** The time that a reading is said to take comes from values that were read. */
final class PaceSampleIT {

    private AuditedRedis redis;

    @BeforeEach
    void start() throws IOException {
        redis = new AuditedRedis(CacheLayout.DEFAULT);
    }

    @AfterEach
    void stop() {
        redis.close();
    }

    private AuditCost cost(int entries) {
        redis.raw()
                .call(
                        "EVAL",
                        "for i=1,ARGV[1] do redis.call('SET', 'clerk:test:id:user_'..i, '{}') end",
                        0,
                        entries);
        return EntryReading.costOfValues(
                redis.workspace(), new AuditKeys(redis.index(), _ -> true));
    }

    private Optional<ReadingPace> pace() {
        return redis.workspace().server().pace();
    }

    @Test
    void manyValuesAreMeasuredByAFewAndASecondTimeByWhatIsKnown() {
        assertThat(pace()).isEmpty();

        assertThat(cost(20_000).time()).isPresent();

        ReadingPace measured = pace().orElseThrow();
        assertThat(measured.values()).isBetween(100L, 2_000L);
        assertThat(cost(20_000).time()).contains(measured.timeFor(20_000, 40_000));
        assertThat(pace()).as("nothing was read for that").contains(measured);
    }

    @Test
    void whereATenthIsTooLittleToMeasureNoTimeIsSaid() {
        assertThat(cost(1_000).time()).isEmpty();
        assertThat(pace()).isEmpty();
    }
}
