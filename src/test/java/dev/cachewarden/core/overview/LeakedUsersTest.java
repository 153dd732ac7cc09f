package dev.cachewarden.core.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.Counted;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RuleResult;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.testing.SampleAudit;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class LeakedUsersTest {

    private static final Instant NOW = SampleAudit.START;
    private static final List<Section> ALL =
            Environment.DEFAULTS.stream().<Section>map(Section.Configured::new).toList();

    private static List<LeakedUsers> leaks(RuleResult... results) {
        return LeakedUsers.of(SampleAudit.report(results), ALL);
    }

    private static Finding leak(String key) {
        return SampleAudit.finding(SampleAudit.FOREIGN, Severity.CRITICAL, key);
    }

    @Test
    void thereIsALeakOnlyUnderAProtectedEnvironment() {
        assertThat(leaks()).isEmpty();
        assertThat(
                        leaks(
                                SampleAudit.result(
                                        SampleAudit.FOREIGN,
                                        leak("clerk:development:username:bob"))))
                .isEmpty();
        assertThat(leaks(SampleAudit.result(SampleAudit.TWINS, SampleAudit.leak()))).isEmpty();
        assertThat(leaks(SampleAudit.result(SampleAudit.FOREIGN, SampleAudit.leak()))).hasSize(1);
    }

    @Test
    void anEntryThatTwoRulesFoundIsDeletedOnce() {
        LeakedUsers leaked =
                leaks(
                                SampleAudit.result(
                                        SampleAudit.FOREIGN,
                                        SampleAudit.leak(),
                                        SampleAudit.leak()))
                        .getFirst();

        assertThat(leaked.entries()).hasSize(1);
        assertThat(leaked.firstOfEach()).hasSize(1);
    }

    @Test
    void theEndIsTheLatestAndUnknownWhereOneHasNone() {
        Finding endless = withoutEnd(leak("clerk:production:username:bob"));
        LeakedUsers ending =
                leaks(SampleAudit.result(SampleAudit.FOREIGN, SampleAudit.leak())).getFirst();
        LeakedUsers staying =
                leaks(SampleAudit.result(SampleAudit.FOREIGN, SampleAudit.leak(), endless))
                        .getFirst();

        assertThat(ending.until(NOW, ZoneOffset.UTC)).isEqualTo("until 14:03:12 at the latest");
        assertThat(ending.until(NOW.plusSeconds(600), ZoneOffset.UTC)).contains("not read again");
        assertThat(staying.until(NOW, ZoneOffset.UTC)).isEqualTo("some of them without an end");
    }

    @Test
    void whereFurtherFindingsAreOnlyCountedItIsALowerBound() {
        LeakedUsers leaked =
                leaks(
                                new RuleResult(
                                        SampleAudit.FOREIGN,
                                        List.of(SampleAudit.leak()),
                                        new Counted(Map.of(Severity.CRITICAL, 9L), 0),
                                        0))
                        .getFirst();

        assertThat(leaked.headline()).startsWith("At least ");
        assertThat(leaked.until(NOW, ZoneOffset.UTC)).isEqualTo("until an unknown time");
    }

    @Test
    void ofAnAuditThatDidNotEndItIsALowerBound() {
        AuditReport report =
                SampleAudit.report(
                        false, SampleAudit.result(SampleAudit.FOREIGN, SampleAudit.leak()));

        assertThat(LeakedUsers.of(report, ALL).getFirst().headline()).startsWith("At least ");
    }

    private static Finding withoutEnd(Finding finding) {
        return new Finding(
                finding.rule(),
                finding.severity(),
                finding.keys(),
                finding.seen(),
                finding.evidence(),
                finding.repairs(),
                Optional.empty());
    }
}
