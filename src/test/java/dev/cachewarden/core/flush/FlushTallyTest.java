package dev.cachewarden.core.flush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

final class FlushTallyTest {

    private final FlushTally tally = new FlushTally();

    @Test
    void everyMatchedKeyIsInExactlyOnePlace() {
        tally.add(new FlushEvent.Sending(1, 10, 10));
        tally.add(new FlushEvent.Sending(2, 5, 15));
        tally.add(new FlushEvent.Sending(3, 4, 19));
        tally.add(new FlushEvent.Answered(1, 8));
        tally.add(new FlushEvent.Refused(2, "no", List.of("a", "b")));
        tally.matched(22);

        FlushCounts counts = tally.counts();
        assertThat(counts.deleted()).isEqualTo(8);
        assertThat(counts.alreadyGone()).isEqualTo(2);
        assertThat(counts.failures()).isEqualTo(Map.of("no", 5L));
        assertThat(counts.inDoubt()).isEqualTo(4);
        assertThat(counts.notSent()).isEqualTo(3);
        assertThat(tally.failedKeys()).containsExactly("a", "b");
    }

    @Test
    void anAnswerToNothingIsAFault() {
        assertThatThrownBy(() -> tally.add(new FlushEvent.Answered(1, 0)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void keepsTheLastFailedKeysOnly() {
        List<String> keys = IntStream.range(0, 700).mapToObj(Integer::toString).toList();
        tally.add(new FlushEvent.Sending(1, 700, 700));
        tally.add(new FlushEvent.Refused(1, "no", keys));

        assertThat(tally.failedKeys()).hasSize(500).endsWith("699").startsWith("200");
        assertThat(tally.counts().failed()).isEqualTo(700);
    }

    @Test
    void theReportSaysWhatIsKnownAndNoMore() {
        FlushReport report =
                report(FlushStatus.INTERRUPTED, new FlushCounts(30, 10, 2, 8, Map.of("no", 5L)));

        assertThat(FlushReportWords.headline(report)).isEqualTo("Interrupted: 10 keys deleted.");
        assertThat(FlushReportWords.facts(report))
                .contains(
                        "2 already gone: expired, or deleted by others meanwhile",
                        "8 in doubt: no answer came, so perhaps deleted and perhaps not",
                        "5 failed: no",
                        "5 found and not sent: untouched",
                        "What is left can be flushed by running it again.");
        assertThat(report.isProven()).isFalse();
    }

    @Test
    void onlyACleanSecondScanProvesAFlush() {
        FlushReport done = report(FlushStatus.COMPLETE, new FlushCounts(10, 10, 0, 0, Map.of()));

        assertThat(done.isProven()).isFalse();
        assertThat(done.withVerification(new FlushVerification(3, 0, 0)).isProven()).isTrue();
        assertThat(done.withVerification(new FlushVerification(0, 1, 0)).isProven()).isFalse();
        assertThat(FlushReportWords.facts(done.withVerification(new FlushVerification(3, 0, 0))))
                .contains("3 written since by the live app");
        assertThat(FlushReportWords.facts(done.withVerification(new FlushVerification(0, 0, 0))))
                .contains("Checked by a second scan: nothing is left.");
        assertThat(FlushReportWords.text(done))
                .startsWith("Flushed development: 10 keys deleted.\n  10 deleted in 2.0 s, 5 a")
                .contains("Pattern: clerk:development:*");
    }

    private static FlushReport report(FlushStatus status, FlushCounts counts) {
        return new FlushReport(
                new FlushSubject("localhost:6379", "development", "clerk:development:*"),
                new FlushExecution(status, Instant.EPOCH, Duration.ofSeconds(2), Optional.empty()),
                counts,
                List.of(),
                Optional.empty(),
                "report.jsonl");
    }
}
