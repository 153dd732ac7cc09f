package dev.cachewarden.ui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.Evidence;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.testing.SampleAudit;
import dev.cachewarden.ui.ttl.Expected;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** What the window says of a finding. */
final class AuditWordsTest {

    private static final Instant NOW =
            SampleAudit.leak().endsAt().orElseThrow().minus(Duration.ofMinutes(3));

    private static Finding saying(Evidence evidence) {
        return saying(evidence, SampleAudit.leak().endsAt());
    }

    private static Finding saying(Evidence evidence, Optional<Instant> endsAt) {
        Finding leak = SampleAudit.leak();
        return new Finding(
                leak.rule(),
                leak.severity(),
                leak.keys(),
                leak.seen(),
                evidence,
                leak.repairs(),
                endsAt);
    }

    private static Expected end(Finding finding) {
        return finding.endsAt().<Expected>map(Expected.Ends::new).orElseGet(Expected.Unknown::new);
    }

    @Test
    void whatEndsByExpiringTellsWhen() {
        Finding finding = saying(Evidence.ofPresence("It is cached", "It leaks.", ""));

        assertThat(AuditWords.fact(finding, end(finding), NOW, ZoneOffset.UTC))
                .isEqualTo("It is cached until 14:03:12");
        assertThat(AuditWords.evidence(finding, end(finding), NOW, ZoneOffset.UTC))
                .isEqualTo("It is cached until 14:03:12. It leaks.");
    }

    @Test
    void anEndOnAnotherDayTellsItsDate() {
        Evidence evidence = Evidence.ofPresence("It is cached", "It leaks.", "");
        Finding tomorrow = saying(evidence, Optional.of(Instant.parse("2031-05-02T10:00:00Z")));
        Finding never = saying(evidence, Optional.of(NOW.plusMillis(Long.MAX_VALUE)));

        assertThat(AuditWords.fact(tomorrow, end(tomorrow), NOW, ZoneOffset.UTC))
                .isEqualTo("It is cached until 2031-05-02 10:00:00");
        assertThat(AuditWords.fact(never, end(never), NOW, ZoneOffset.UTC))
                .startsWith("It is cached until the year 292,27");
        assertThat(end(never).waiting(NOW)).contains("or wait: expires in 292,277,024 years");
    }

    @Test
    void whatIsNoPresenceTellsNoEnd() {
        Finding finding = saying(Evidence.of("It was encoded twice", "It fails."));

        assertThat(AuditWords.fact(finding, end(finding), NOW, ZoneOffset.UTC))
                .isEqualTo("It was encoded twice");
    }

    @Test
    void addressesAreMaskedInWhatIsPastedElsewhere() {
        Finding finding =
                saying(Evidence.of("The type \"a.b@example.com\"", "Ask c.d@example.com for it."));

        assertThat(AuditWords.copied(finding, end(finding), NOW, ZoneOffset.UTC))
                .doesNotContain("@");
    }
}
