package dev.cachewarden.app.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.RepairOffer;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.SeenValue;
import dev.cachewarden.core.repair.PlannedRepair;
import dev.cachewarden.core.repair.PlannedRepair.Changed;
import dev.cachewarden.core.repair.PlannedRepair.Gone;
import dev.cachewarden.core.repair.PlannedRepair.Ready;
import dev.cachewarden.core.repair.PlannedRepair.Refused;
import dev.cachewarden.core.repair.RepairPlan;
import dev.cachewarden.core.repair.RepairReport;
import dev.cachewarden.core.repair.RepairResult;
import dev.cachewarden.core.repair.RepairResult.Status;
import dev.cachewarden.testing.EmptyRedis;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** Repairs of entries in a real server. */
final class RepairIT {

    private static final String DEV = "clerk:development:id:user_1";
    private static final String TEST = "clerk:test:id:user_2";
    private static final String LEGACY = "clerk:id:user_3";
    private static final String MOVED = "clerk:development:id:user_3";

    @RegisterExtension static final EmptyRedis redis = new EmptyRedis();

    @TempDir private Path folder;
    @AutoClose private LiveRepair bench;

    @BeforeEach
    void connect() {
        bench = new LiveRepair(redis, folder);
    }

    @Test
    void deletesWhatStillIsWhatTheAuditSaw() {
        set(DEV, "leak");
        set(TEST, "other");
        RepairPlan plan = bench.plan(RepairKind.DELETE, bench.read(RepairKind.DELETE, DEV, "leak"));
        assertThat(plan.ready()).isEqualTo(1);
        assertThat(plan.action()).isEqualTo("Delete 1 entry");
        RepairReport report = bench.run(plan);
        assertThat(report.complete()).isTrue();
        assertThat(report.failure()).isEmpty();
        assertThat(statuses(report)).containsExactly(Status.DONE);
        assertThat(bench.raw.call("KEYS", "*")).isEqualTo(TEST);
    }

    @Test
    void aPlanKeepsAsManyValuesAsThereIsRoomForAndCountsTheOthers() {
        set(DEV, "leak");
        set(TEST, "leak");
        bench.raw.call("HSET", LEGACY, "field", "value");
        List<Finding> findings = List.of(bench.unread(RepairKind.DELETE, DEV, TEST, LEGACY));
        RepairPlan plan =
                new RepairPlanner(bench.workspace, 3).plan(findings, RepairKind.DELETE, 5);
        assertThat(plan.ready()).isEqualTo(1);
        assertThat(plan.steps()).hasSize(1);
        assertThat(plan.more()).isEqualTo(5 + 2);
        assertThat(bench.run(plan).complete()).isTrue();
        RepairPlan rest =
                new RepairPlanner(bench.workspace, 4).plan(findings, RepairKind.DELETE, 0);
        assertThat(states(rest)).containsExactly(Gone.class, Ready.class);
        assertThat(rest.more()).isEqualTo(1);
    }

    @Test
    void whatTheAppHasRewrittenSinceTheAuditIsLeftAlone() {
        set(DEV, "rewritten");
        RepairPlan plan = bench.plan(RepairKind.DELETE, bench.read(RepairKind.DELETE, DEV, "leak"));
        assertThat(states(plan)).containsExactly(Changed.class);
        long before = bench.sent("EVAL");
        RepairReport report = bench.run(plan);
        assertThat(statuses(report)).containsExactly(Status.CHANGED);
        assertThat(report.results().getFirst().words()).contains("rewritten");
        assertThat(bench.sent("EVAL")).isEqualTo(before);
        assertThat(bench.raw.call("GET", DEV)).isEqualTo("rewritten");
    }

    @Test
    void whatTheAppRewritesDuringTheRepairIsLeftAloneAndReported() {
        set(DEV, "leak");
        set(TEST, "leak");
        RepairPlan plan =
                bench.plan(
                        RepairKind.DELETE,
                        bench.read(RepairKind.DELETE, DEV, "leak"),
                        bench.read(RepairKind.DELETE, TEST, "leak"));
        bench.beforeChange =
                number -> {
                    if (number == 1) {
                        set(DEV, "fresh");
                    }
                };
        RepairReport report = bench.run(plan);
        assertThat(statuses(report)).containsExactly(Status.CHANGED, Status.DONE);
        assertThat(report.complete()).isTrue();
        assertThat(report.summary())
                .contains("1 entry deleted.", "1 entry rewritten by the app meanwhile");
        assertThat(bench.raw.call("GET", DEV)).isEqualTo("fresh");
    }

    @Test
    void anEntryNamedByTwoFindingsIsRepairedOnce() {
        set(DEV, "leak");
        RepairOffer refused =
                RepairOffer.refused(RepairKind.DELETE, bench.key(DEV), "Not this way.");
        RepairPlan plan =
                bench.plan(
                        RepairKind.DELETE,
                        bench.offering(DEV, refused),
                        bench.read(RepairKind.DELETE, DEV, "leak"),
                        bench.unread(RepairKind.DELETE, DEV, TEST));
        assertThat(states(plan)).containsExactly(Ready.class, Gone.class);
        assertThat(statuses(bench.run(plan))).containsExactly(Status.DONE, Status.GONE);
    }

    @Test
    void aRefusedOfferIsInThePlanWithItsReason() {
        set(LEGACY, "x");
        RepairPlan plan =
                bench.plan(
                        RepairKind.MOVE,
                        bench.offering(
                                LEGACY,
                                RepairOffer.refused(
                                        RepairKind.MOVE,
                                        bench.key(LEGACY),
                                        "Its origin is not proven.")));
        assertThat(plan.refused()).hasSize(1);
        RepairReport report = bench.run(plan);
        assertThat(statuses(report)).containsExactly(Status.NOT_TRIED);
        assertThat(report.results().getFirst().words()).contains("Its origin is not proven.");
    }

    @Test
    void aMovedLegacyKeyKeepsItsValueAndTimeToLive() {
        bench.raw.call("SET", LEGACY, "value", "EX", "1000");
        RepairReport report = bench.run(movePlan());
        assertThat(statuses(report)).containsExactly(Status.DONE);
        assertThat(bench.raw.call("KEYS", "*")).isEqualTo(MOVED);
        assertThat(bench.raw.call("GET", MOVED)).isEqualTo("value");
        assertThat(Long.parseLong(bench.raw.call("TTL", MOVED))).isBetween(900L, 1000L);
    }

    @Test
    void aMoveNeverOverwritesAnEntry() {
        set(LEGACY, "legacy");
        set(MOVED, "current");
        RepairPlan refused = movePlan();
        assertThat(states(refused)).containsExactly(Refused.class);
        bench.raw.call("DEL", MOVED);
        RepairPlan plan = movePlan();
        bench.beforeChange = number -> set(MOVED, "written meanwhile");
        RepairReport report = bench.run(plan);
        assertThat(statuses(report)).containsExactly(Status.TAKEN);
        assertThat(bench.raw.call("MGET", LEGACY, MOVED)).isEqualTo("legacy written meanwhile");
    }

    private RepairPlan movePlan() {
        return bench.plan(
                RepairKind.MOVE,
                bench.offering(LEGACY, RepairOffer.move(bench.key(LEGACY), bench.key(MOVED))));
    }

    @Test
    void aDoubleEncodedValueLosesOneLevelByteForByteAndKeepsItsTimeToLive() {
        String inner = "{ \"name\" : \"Zoë 😀 \\\\ \\u0041\\n\",\t\"n\":1.50 }";
        String value =
                "\""
                        + inner.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t")
                        + "\"";
        bench.raw.call("SET", DEV, value, "EX", "1000");
        RepairReport report =
                bench.run(
                        bench.plan(RepairKind.REWRITE, bench.read(RepairKind.REWRITE, DEV, value)));
        assertThat(statuses(report)).containsExactly(Status.DONE);
        assertThat(bench.workspace.server().see(ByteString.utf8(DEV)).join())
                .contains(new SeenValue("string", ByteString.utf8(inner)));
        assertThat(Long.parseLong(bench.raw.call("TTL", DEV))).isBetween(900L, 1000L);
    }

    @Test
    void onlyJsonInAJsonStringIsRewritten() {
        List<String> values =
                List.of("{}", "\"plain text\"", "\"{\\\"a\\\":\\\"\\ud800\\\"}\"", "{");
        for (String value : values) {
            set(DEV, value);
            assertThat(
                            states(
                                    bench.plan(
                                            RepairKind.REWRITE,
                                            bench.unread(RepairKind.REWRITE, DEV))))
                    .as(value)
                    .containsExactly(Refused.class);
        }
    }

    @Test
    void onlyWhatLivesTooLongIsLetExpire() {
        bench.raw.call("HSET", DEV, "field", "value");
        bench.raw.call("SET", TEST, "x", "EX", "5000");
        bench.raw.call("SET", LEGACY, "x", "EX", "200");
        RepairPlan plan =
                bench.plan(RepairKind.EXPIRE, bench.unread(RepairKind.EXPIRE, DEV, TEST, LEGACY));
        assertThat(states(plan)).containsExactly(Ready.class, Ready.class, Refused.class);
        assertThat(plan.steps().getFirst().words(Clock.system().nanos()))
                .contains("without that, never");
        assertThat(plan.steps().get(1).words(Clock.system().nanos()))
                .contains("without that, in 1:23:");
        assertThat(statuses(bench.run(plan)))
                .containsExactly(Status.DONE, Status.DONE, Status.NOT_TRIED);
        assertThat(Long.parseLong(bench.raw.call("TTL", DEV))).isBetween(250L, 300L);
        assertThat(Long.parseLong(bench.raw.call("TTL", TEST))).isBetween(250L, 300L);
        assertThat(Long.parseLong(bench.raw.call("TTL", LEGACY))).isBetween(100L, 200L);
    }

    @Test
    void aHashIsDeletedOnlyIfItStillHoldsTheSame() {
        bench.raw.call("HSET", DEV, "field", "value");
        bench.raw.call("HSET", TEST, "field", "value");
        RepairPlan plan = bench.plan(RepairKind.DELETE, bench.unread(RepairKind.DELETE, DEV, TEST));
        bench.raw.call("HSET", TEST, "field", "other");
        assertThat(statuses(bench.run(plan))).containsExactly(Status.DONE, Status.CHANGED);
        assertThat(bench.raw.call("KEYS", "*")).isEqualTo(TEST);
    }

    private void set(String key, String value) {
        bench.raw.call("SET", key, value, "EX", "1000");
    }

    private static List<Class<?>> states(RepairPlan plan) {
        return plan.steps().stream()
                .map(PlannedRepair::state)
                .<Class<?>>map(Object::getClass)
                .toList();
    }

    private static List<Status> statuses(RepairReport report) {
        return report.results().stream().map(RepairResult::status).toList();
    }
}
