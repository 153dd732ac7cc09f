package dev.cachewarden.app.flush;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.flush.FlushCounts;
import dev.cachewarden.core.flush.FlushExecution;
import dev.cachewarden.core.flush.FlushReport;
import dev.cachewarden.core.flush.FlushStatus;
import dev.cachewarden.core.flush.FlushSubject;
import dev.cachewarden.core.flush.FlushTarget;
import dev.cachewarden.core.flush.FlushWords;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.testing.MemoryCache;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A flush that was cut off is named until somebody has run it again, and only where it was. */
final class UnfinishedFlushTest {

    private static final String HERE = "memory:6379";
    private static final String DEVELOPMENT = "development";
    private static final String ALL = FlushWords.target(FlushTarget.all());

    private final Workspace workspace =
            new Workspace(
                    new MemoryCache(),
                    CacheLayout.DEFAULT,
                    text -> Optional.empty(),
                    Clock.system());

    private static FlushReport flush(FlushStatus status, String server, String target) {
        return new FlushReport(
                new FlushSubject(
                        server, target, target.equals(ALL) ? "clerk:*" : "clerk:" + target + ":*"),
                new FlushExecution(
                        status,
                        Instant.parse("2026-03-01T14:02:33Z"),
                        Duration.ZERO,
                        Optional.empty()),
                new FlushCounts(40_000, 39_000, 500, 500, Map.of()),
                List.of(),
                Optional.empty(),
                "file");
    }

    private Optional<UnfinishedFlush> told(FlushReport... newestFirst) {
        return UnfinishedFlush.of(List.of(newestFirst), workspace);
    }

    @Test
    void isToldWithWhatWasDoneAndWhatIsNotKnown() {
        UnfinishedFlush flush =
                told(flush(FlushStatus.INTERRUPTED, HERE, DEVELOPMENT)).orElseThrow();
        assertThat(flush.words(ZoneOffset.UTC))
                .isEqualTo(
                        "A flush of development on memory:6379 was interrupted at 2026-03-01 14:02:"
                                + " 39,000 of 40,000 keys found until then are known to be"
                                + " deleted, and of 500 it is not known.");
    }

    @Test
    void oneThatRunsOrHasSaidHowItEndedIsNotTold() {
        assertThat(told(flush(FlushStatus.FAILED, HERE, DEVELOPMENT))).isEmpty();
        assertThat(told(flush(FlushStatus.RUNNING, HERE, DEVELOPMENT))).isEmpty();
        assertThat(told(flush(FlushStatus.CANCELLED, HERE, DEVELOPMENT))).isEmpty();
        assertThat(told(flush(FlushStatus.COMPLETE, HERE, DEVELOPMENT))).isEmpty();
    }

    @Test
    void isToldOfTheSameServerDatabaseAndPrefixOnly() {
        assertThat(told(flush(FlushStatus.INTERRUPTED, "other:6379", DEVELOPMENT))).isEmpty();
        assertThat(told(flush(FlushStatus.INTERRUPTED, HERE + "/2", DEVELOPMENT))).isEmpty();
        Workspace other =
                workspace.withLayout(
                        new CacheLayout(
                                "auth",
                                CacheLayout.DEFAULT.environments(),
                                CacheLayout.DEFAULT.ttl()));
        List<FlushReport> reports = List.of(flush(FlushStatus.INTERRUPTED, HERE, DEVELOPMENT));
        assertThat(UnfinishedFlush.of(reports, other)).isEmpty();
    }

    @Test
    void isToldUntilItsTargetOrEverythingWasFlushedSince() {
        FlushReport cut = flush(FlushStatus.INTERRUPTED, HERE, DEVELOPMENT);
        assertThat(told(flush(FlushStatus.COMPLETE, HERE, DEVELOPMENT), cut)).isEmpty();
        assertThat(told(flush(FlushStatus.COMPLETE, HERE, ALL), cut)).isEmpty();
        assertThat(told(flush(FlushStatus.COMPLETE, HERE, "test"), cut)).isPresent();
        assertThat(told(flush(FlushStatus.COMPLETE, "other:6379", DEVELOPMENT), cut)).isPresent();
    }

    @Test
    void knowsWhatToRunAgain() {
        List<Section> sections =
                CacheLayout.DEFAULT.environments().stream()
                        .<Section>map(Section.Configured::new)
                        .toList();
        for (FlushTarget target : List.of(FlushTarget.all(), FlushTarget.of(sections.getFirst()))) {
            FlushReport report = flush(FlushStatus.INTERRUPTED, HERE, FlushWords.target(target));
            assertThat(new UnfinishedFlush(report).target(sections)).contains(target);
        }
        FlushReport type = flush(FlushStatus.INTERRUPTED, HERE, "id of development");
        assertThat(new UnfinishedFlush(type).target(sections)).isEmpty();
    }
}
