package dev.cachewarden.app.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cachewarden.app.change.ChangeRefusedException;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.RepairOffer;
import dev.cachewarden.core.outcome.TaskOutcome;
import dev.cachewarden.core.repair.RepairPlan;
import dev.cachewarden.core.repair.RepairReport;
import dev.cachewarden.core.repair.RepairResult;
import dev.cachewarden.core.repair.RepairResult.Status;
import dev.cachewarden.redis.Servers;
import dev.cachewarden.testing.EmptyRedis;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Repairs that are refused, end early, or must be accounted for. */
final class RepairSafetyIT {

    private static final String DEV = "clerk:development:id:user_1";
    private static final String LEGACY = "clerk:id:user_3";

    @RegisterExtension static final EmptyRedis redis = new EmptyRedis();

    @TempDir private Path folder;
    @AutoClose private LiveRepair bench;

    @BeforeEach
    void connect() {
        bench = new LiveRepair(redis, folder);
    }

    @Test
    void aRunSendsAsManyCommandsAsThePlanSays() {
        RepairPlan plan = planOf(50);
        long before = bench.sent("EVAL");
        bench.run(plan);
        assertThat(bench.sent("EVAL") - before).isEqualTo(plan.ready()).isEqualTo(50);
        assertThat(bench.progress.getLast()).isEqualTo(new RepairProgress(50, 50));
        assertThat(bench.raw.call("DBSIZE")).isEqualTo("0");
    }

    @Test
    void whatIsCancelledIsNotTried() {
        RepairPlan plan = planOf(100);
        bench.onProgress = seen -> bench.cancellation.cancel();
        RepairReport report = bench.run(plan);
        assertThat(report.complete()).isFalse();
        assertThat(report.failure()).isEmpty();
        assertThat(report.count(Status.NOT_TRIED)).isPositive();
        assertThat(report.count(Status.DONE) + report.count(Status.NOT_TRIED)).isEqualTo(100);
        assertThat(bench.raw.call("DBSIZE"))
                .isEqualTo(Long.toString(report.count(Status.NOT_TRIED)));
    }

    @Test
    void afterALostConnectionNothingMoreIsTriedAndTheReportSaysSo() {
        RepairPlan plan = planOf(100);
        bench.beforeChange =
                number -> {
                    // What is sent from then on stays without an answer.
                    if (number == 21) {
                        bench.raw.call("CLIENT", "PAUSE", "60000", "WRITE");
                    }
                    if (number == 25) {
                        bench.raw.call("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes");
                        bench.raw.call("CLIENT", "UNPAUSE");
                    }
                };
        RepairReport report = bench.run(plan);
        assertThat(report.complete()).isFalse();
        assertThat(report.failure()).isPresent();
        assertThat(report.count(Status.IN_DOUBT)).isPositive();
        assertThat(report.outcome()).isEqualTo(TaskOutcome.FAILED);
        assertThat(report.summary()).contains("in doubt").doesNotContain("Nothing was changed");
        assertThat(statuses(report).subList(0, 20)).containsOnly(Status.DONE);
        assertThat(statuses(report).subList(40, 100)).containsOnly(Status.NOT_TRIED);
        for (RepairResult result : report.results()) {
            String exists = bench.raw.call("EXISTS", result.key().toString());
            switch (result.status()) {
                case DONE -> assertThat(exists).isEqualTo("0");
                case NOT_TRIED -> assertThat(exists).isEqualTo("1");
                default -> assertThat(result.words()).contains(result.key().toString());
            }
        }
    }

    @Test
    void aProtectedEnvironmentMustBeNamed() {
        String production = "clerk:production:id:user_9";
        set(production, "x");
        set(DEV, "x");
        RepairPlan plan =
                bench.plan(RepairKind.DELETE, bench.unread(RepairKind.DELETE, DEV, production));
        assertThat(plan.protectedEnvironments())
                .singleElement()
                .satisfies(environment -> assertThat(environment.name()).isEqualTo("production"));
        assertThatThrownBy(() -> bench.run(plan, "development"))
                .isInstanceOf(ChangeRefusedException.class)
                .hasMessageContaining("production")
                .hasMessageContaining("Nothing was changed");
        assertThat(bench.raw.call("DBSIZE")).isEqualTo("2");
        assertThat(statuses(bench.run(plan, "production"))).containsOnly(Status.DONE);
    }

    @Test
    void aMoveIntoAProtectedEnvironmentMustBeConfirmedToo() {
        set(LEGACY, "x");
        RepairPlan plan =
                bench.plan(
                        RepairKind.MOVE,
                        bench.offering(
                                LEGACY,
                                RepairOffer.move(
                                        bench.key(LEGACY),
                                        bench.key("clerk:production:id:user_3"))));
        assertThat(plan.protectedEnvironments()).isNotEmpty();
    }

    @Test
    void aReadOnlyConnectionPlansAndDoesNotRepair() {
        set(DEV, "x");
        try (LiveRepair careful =
                new LiveRepair(redis, Servers.plain(redis.port()).withReadOnly(true), folder)) {
            RepairPlan plan =
                    careful.plan(RepairKind.DELETE, careful.unread(RepairKind.DELETE, DEV));
            assertThat(plan.ready()).isEqualTo(1);
            assertThatThrownBy(() -> careful.run(plan))
                    .isInstanceOf(ChangeRefusedException.class)
                    .hasMessageContaining("read-only");
        }
        assertThat(bench.raw.call("GET", DEV)).isEqualTo("x");
    }

    @Test
    void withoutARecordNothingIsChanged() throws IOException {
        set(DEV, "x");
        RepairPlan plan = bench.plan(RepairKind.DELETE, bench.unread(RepairKind.DELETE, DEV));
        Files.writeString(folder.resolve("repair"), "a file in the folder's place");
        assertThatThrownBy(() -> bench.run(plan))
                .isInstanceOf(ChangeRefusedException.class)
                .hasMessageContaining("cannot be written");
        assertThat(bench.raw.call("GET", DEV)).isEqualTo("x");
    }

    @Test
    void theRecordHoldsPlanResultsAndEndAndNoSecret() throws IOException {
        String session = "clerk:development:session:secret-token";
        set(session, "private value");
        set(DEV, "x");
        RepairPlan plan =
                bench.plan(RepairKind.DELETE, bench.unread(RepairKind.DELETE, session, DEV));
        bench.run(plan);
        try (Stream<Path> files = Files.list(folder.resolve("repair"))) {
            List<String> lines = Files.readAllLines(files.findFirst().orElseThrow());
            assertThat(lines).hasSize(4);
            assertThat(lines.getFirst())
                    .contains(
                            "\"line\":\"plan\"",
                            "Delete 2 entries",
                            DEV,
                            "clerk:development:session:••••");
            assertThat(lines.get(2)).contains(DEV, "\"outcome\":\"DONE\"");
            assertThat(lines.getLast()).contains("\"line\":\"end\"", "\"complete\":true");
            assertThat(String.join("", lines)).doesNotContain("secret-token", "private value");
        }
    }

    private RepairPlan planOf(int entries) {
        String[] names =
                IntStream.range(0, entries)
                        .mapToObj(i -> "clerk:test:id:user_" + i)
                        .toArray(String[]::new);
        for (String name : names) {
            set(name, "x");
        }
        return bench.plan(RepairKind.DELETE, bench.unread(RepairKind.DELETE, names));
    }

    private void set(String key, String value) {
        bench.raw.call("SET", key, value, "EX", "1000");
    }

    private static List<Status> statuses(RepairReport report) {
        return report.results().stream().map(RepairResult::status).toList();
    }
}
