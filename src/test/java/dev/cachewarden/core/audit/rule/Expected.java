package dev.cachewarden.core.audit.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.RepairOffer;
import dev.cachewarden.core.audit.Severity;

/** What a finding should be. */
final class Expected {

    private Expected() {}

    /** Every finding names its rule's severity, its entry, and repairs that can be made. */
    static void assertFinding(
            Finding finding, Severity severity, String subject, RepairKind... possible) {
        assertThat(finding.severity()).isEqualTo(severity);
        assertThat(finding.subject().bytes()).hasToString(subject);
        assertThat(finding.repairs())
                .filteredOn(RepairOffer::isPossible)
                .extracting(RepairOffer::kind)
                .containsExactly(possible);
        assertSentence(finding);
    }

    /** A fact without full stop and a meaning with one, each beginning as a sentence does. */
    private static void assertSentence(Finding finding) {
        assertThat(finding.evidence().fact()).matches("\\p{Lu}.*[^.]");
        assertThat(finding.evidence().meaning()).matches("\\p{Lu}.*\\.");
    }
}
