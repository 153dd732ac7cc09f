package dev.cachewarden.app.undo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.change.ChangeRefusedException;
import dev.cachewarden.core.change.JournalledChange;
import dev.cachewarden.core.repair.RepairReport;
import dev.cachewarden.core.repair.RepairResult.Status;
import dev.cachewarden.redis.Servers;
import dev.cachewarden.testing.EmptyRedis;
import dev.cachewarden.testing.Link;
import dev.cachewarden.testing.RefusingLink;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A repair of several kinds of steps on a connection that breaks or on which nothing comes any
 * more, and on a server that begins to refuse: the report is true of each step and says why in a
 * sentence, and what was changed comes back.
 */
final class FaultyRepairIT {

    @RegisterExtension static final EmptyRedis REDIS = new EmptyRedis();

    private static final String OTHER = "clerk:production:id:user_1";

    /** How many commands still reach the server. */
    private static final List<Integer> PASSES = List.of(0, 3, 40, 120);

    @TempDir Path state;

    @BeforeEach
    void fill() {
        MixedRepair.fill(REDIS.raw());
        REDIS.call("SET", OTHER, "production");
    }

    private UndoneCache open(int port) {
        return new UndoneCache(Servers.plain(port), state);
    }

    private static RepairReport repair(UndoneCache cache) {
        return cache.repair(MixedRepair.plan(cache.workspace.grammar()));
    }

    /** Bytes that come back during a whole repair, which is taken back. */
    private long bytes(Link link) {
        try (UndoneCache cache = open(link.port())) {
            long start = link.answeredBytes();
            assertThat(repair(cache).complete()).isTrue();
            long bytes = link.answeredBytes() - start;
            assertThat(cache.undo().outcome().isDone()).isTrue();
            return bytes;
        }
    }

    private static void assertTrue(RepairReport report) {
        MixedRepair.assertTrue(report, MixedRepair.found(REDIS.raw()));
        assertThat(REDIS.call("GET", OTHER)).isEqualTo("production");
    }

    /** Undone if anything was changed, and run again. */
    private void assertComesBackAndIsRunAgain(RepairReport report, int port) {
        try (UndoneCache cache = open(port)) {
            if (report.mayHaveChanged()) {
                assertThat(cache.undo().outcome().isDone()).isTrue();
            }
            assertThat(MixedRepair.found(REDIS.raw())).isEqualTo(MixedRepair.allBefore());
            assertThat(repair(cache).count(Status.DONE)).isEqualTo(MixedRepair.ENTRIES);
            assertThat(MixedRepair.found(REDIS.raw())).isEqualTo(MixedRepair.allAfter());
        }
    }

    static Stream<Arguments> faults() {
        return FaultyLinkIT.faults();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultOfTheLinkIsNoticedAndReportedStepByStep(FaultyLinkIT.Fault fault, int moment) {
        try (Link link = Link.to(REDIS.port())) {
            long at = bytes(link) * (2 * moment + 1) / (2 * FaultyLinkIT.MOMENTS);
            RepairReport report;
            try (UndoneCache cache = FaultyLinkIT.impatient(link, state)) {
                link.afterBytes(Math.max(200, at), () -> fault.begin.accept(link));
                report = repair(cache);
            }
            fault.end.accept(link);
            REDIS.awaitAlone();

            assertThat(report.outcome().isDone()).isFalse();
            assertThat(report.failure().orElseThrow()).contains(fault.sentence(link));
            assertTrue(report);
            assertComesBackAndIsRunAgain(report, link.port());
        }
    }

    @Test
    void aSlowLinkOnlyTakesLonger() {
        try (Link link = Link.to(REDIS.port()).late(Duration.ofMillis(200));
                UndoneCache cache = open(link.port())) {
            assertThat(repair(cache).outcome().isDone()).isTrue();
            assertThat(MixedRepair.found(REDIS.raw())).isEqualTo(MixedRepair.allAfter());
        }
    }

    static Stream<Arguments> refusals() {
        return RefusingServerIT.ERRORS.entrySet().stream()
                .flatMap(error ->
                        PASSES.stream()
                                .map(it -> Arguments.of(error.getKey(), error.getValue(), it)));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aRefusalIsReportedStepByStep(String error, String sentence, int passes)
            throws IOException {
        try (RefusingLink link = RefusingLink.to(REDIS.port());
                UndoneCache cache = open(link.port())) {
            link.refuse(_ -> true, passes, error);
            RepairReport report;
            try {
                report = repair(cache);
            } catch (ChangeRefusedException e) {
                link.relent();
                assertThat(e).hasMessageContaining(sentence).hasMessageEndingWith("changed.");
                assertThat(MixedRepair.found(REDIS.raw())).isEqualTo(MixedRepair.allBefore());
                assertThat(cache.journal.newest(1)).noneMatch(JournalledChange::isInterrupted);
                return;
            }
            link.relent();
            assertTrue(report);
            if (!report.outcome().isDone()) {
                assertThat(
                                IntStream.range(0, MixedRepair.ENTRIES)
                                        .mapToObj(i -> report.results().get(i).toString()))
                        .anyMatch(it -> it.contains(sentence));
            }
            assertComesBackAndIsRunAgain(report, link.port());
        }
    }
}
