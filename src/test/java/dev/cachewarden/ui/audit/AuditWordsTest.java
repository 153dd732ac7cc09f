package dev.cachewarden.ui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.Evidence;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.testing.SampleAudit;

import org.junit.jupiter.api.Test;

import java.time.ZoneOffset;

/** What the window says of a finding. */
final class AuditWordsTest {

    private static Finding saying(Evidence evidence) {
        Finding leak = SampleAudit.leak();
        return new Finding(
                leak.rule(),
                leak.severity(),
                leak.keys(),
                leak.seen(),
                evidence,
                leak.repairs(),
                leak.endsAt());
    }

    @Test
    void whatEndsByExpiringTellsWhen() {
        Finding finding = saying(Evidence.ofPresence("It is cached", "It leaks.", ""));

        assertThat(AuditWords.fact(finding, ZoneOffset.UTC))
                .isEqualTo("It is cached until 14:03:12");
        assertThat(AuditWords.evidence(finding, ZoneOffset.UTC))
                .isEqualTo("It is cached until 14:03:12. It leaks.");
    }

    @Test
    void whatIsNoPresenceTellsNoEnd() {
        Finding finding = saying(Evidence.of("It was encoded twice", "It fails."));

        assertThat(AuditWords.fact(finding, ZoneOffset.UTC)).isEqualTo("It was encoded twice");
    }

    @Test
    void addressesAreMaskedInEverySentence() {
        Finding finding =
                saying(Evidence.of("The type \"a.b@example.com\"", "Ask c.d@example.com for it."));

        assertThat(AuditWords.fact(finding, ZoneOffset.UTC)).isEqualTo("The type \"••••••••\"");
        assertThat(AuditWords.meaning(finding)).isEqualTo("Ask •••••••• for it.");
        assertThat(AuditWords.evidence(finding, ZoneOffset.UTC)).doesNotContain("@");
        assertThat(AuditWords.copied(finding, ZoneOffset.UTC)).doesNotContain("@");
    }
}
