package dev.cachewarden.app.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.Change;
import dev.cachewarden.core.repair.PlannedRepair;
import dev.cachewarden.core.repair.RepairPlan;
import dev.cachewarden.testing.EmptyRedis;
import dev.cachewarden.testing.SampleAudit;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

final class ChosenEntriesIT {

    private static final CacheKey JANE = SampleAudit.key("clerk:production:username:jane");
    private static final CacheKey GONE = SampleAudit.key("clerk:production:username:bob");

    @RegisterExtension static final EmptyRedis redis = new EmptyRedis();

    @TempDir private Path folder;
    @AutoClose private LiveRepair bench;

    @BeforeEach
    void connect() {
        bench = new LiveRepair(redis, folder);
        redis.call("SET", JANE.toString(), "{}", "EX", "100");
    }

    private RepairPlan plan(RepairKind kind, CacheKey... keys) {
        return new RepairPlanner(bench.workspace).planFor(List.of(keys), kind);
    }

    @Test
    void anEntryIsDeletedOnlyAsItIsWhenItIsChosen() {
        RepairPlan plan = plan(RepairKind.DELETE, JANE, GONE, JANE);

        assertThat(plan.steps()).hasSize(2);
        assertThat(plan.steps().getFirst().state())
                .isInstanceOfSatisfying(
                        PlannedRepair.Ready.class,
                        ready -> {
                            assertThat(ready.change()).isEqualTo(new Change.Delete());
                            assertThat(ready.seen().bytes().toString()).isEqualTo("{}");
                        });
        assertThat(plan.gone()).extracting(PlannedRepair::key).containsExactly(GONE);
        assertThat(plan.protectedEnvironments()).isNotEmpty();
    }

    @Test
    void noTimeToLiveIsMadeLonger() {
        assertThat(plan(RepairKind.EXPIRE, JANE).refused()).hasSize(1);
    }

    @Test
    void chosenEntriesGetTheTimeToLiveThatWasTypedLongerOrShorter() {
        RepairPlanner planner = new RepairPlanner(bench.workspace);
        for (Duration ttl : List.of(Duration.ofSeconds(20), Duration.ofHours(2))) {
            RepairPlan plan = planner.planExpiry(List.of(JANE, GONE), ttl);

            assertThat(plan.ready()).isOne();
            assertThat(plan.gone()).extracting(PlannedRepair::key).containsExactly(GONE);
            assertThat(plan.protectedEnvironments()).isNotEmpty();
            assertThat(plan.steps().getFirst().state())
                    .isInstanceOfSatisfying(
                            PlannedRepair.Ready.class,
                            ready -> assertThat(ready.change()).isEqualTo(new Change.Expire(ttl)));
        }
    }
}
