package dev.cachewarden.core.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.AuditScope;
import dev.cachewarden.core.audit.Coverage;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.EntriesSeen;
import dev.cachewarden.core.audit.Judgement;
import dev.cachewarden.core.audit.Proof;
import dev.cachewarden.core.audit.RefusedKeys;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleResult;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.audit.TimesLeft;
import dev.cachewarden.core.audit.UnattributedEntries;
import dev.cachewarden.core.audit.WhyUnproven;
import dev.cachewarden.core.audit.rule.Rules;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.testing.SampleAudit;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

final class SectionFiguresTest {

    private static final Section PRODUCTION =
            new Section.Configured(Environment.DEFAULTS.getFirst());
    private static final Section TEST = new Section.Configured(Environment.DEFAULTS.getLast());

    /** An audit by every rule that found nothing, of 10 users who are all the environment's. */
    private static AuditReport clean() {
        return judged(SampleAudit.report(), proof(10, 10));
    }

    private static Proof proof(long users, long own) {
        return new Proof(
                "production",
                users,
                own,
                0,
                Map.of(WhyUnproven.NO_PICTURE, users - own),
                List.of(),
                UnattributedEntries.NONE);
    }

    private static TimesLeft times(long first) {
        List<Long> counts = new ArrayList<>(Collections.nCopies(TimesLeft.PARTS, 0L));
        counts.set(0, first);
        return new TimesLeft(PRODUCTION, Duration.ofMinutes(5), counts, 0, 0, 2);
    }

    private static AuditReport judged(AuditReport like, Proof proof) {
        List<RuleResult> results =
                Rules.all().stream()
                        .filter(rule -> rule.reads().isWithin(Depth.VALUES))
                        .map(rule -> RuleResult.of(rule, List.of()))
                        .toList();
        return new AuditReport(
                like.scope(),
                like.execution(),
                like.coverage(),
                new Judgement(results, like.instances(), List.of(proof), List.of(times(10))));
    }

    private static Optional<String> doubt(AuditReport report) {
        return doubt(report, false);
    }

    private static Optional<String> doubt(AuditReport report, boolean isOutdated) {
        FindingsFigure figure =
                SectionFigures.of(PRODUCTION, Optional.of(report), isOutdated).findings();
        assertThat(figure).isInstanceOf(FindingsFigure.None.class);
        return ((FindingsFigure.None) figure).doubt();
    }

    @Test
    void noneIsProvenOnlyByAWholeAuditOfAllValuesWhoseUsersAreAllProven() {
        assertThat(doubt(clean())).isEmpty();
    }

    @Test
    void whatIsMissingForAProofIsSaid() {
        AuditReport clean = clean();
        assertThat(doubt(clean, true)).contains("changed since");
        assertThat(doubt(judged(SampleAudit.report(false), proof(10, 10))))
                .contains("not checked to the end");
        assertThat(doubt(judged(clean, proof(10, 4)))).contains("6 not proven");
        assertThat(doubt(judged(clean, proof(0, 0)))).contains("no user was there");
        assertThat(doubt(with(clean, new AuditScope(Depth.KEYS, Set.of(), Set.of()))))
                .contains("values not read");
        assertThat(doubt(without(clean, RuleId.CORRUPT))).contains("1 rule is off");
    }

    @Test
    void keysThatMayNotBeReadAreNoProofOfTheirSection() {
        RefusedKeys refused =
                new RefusedKeys(
                        PRODUCTION, "clerk:production:", 3, 10, SampleAudit.leak().subject());
        Coverage coverage = new Coverage(12, new EntriesSeen(10, 0, 0, 0, 0), List.of(refused), 0);
        AuditReport clean = clean();

        assertThat(
                        doubt(
                                new AuditReport(
                                        clean.scope(),
                                        clean.execution(),
                                        coverage,
                                        clean.judgement())))
                .contains("3 keys not readable");
    }

    @Test
    void aSectionThatWasNotLookedAtIsNotChecked() {
        SectionFigures figures = SectionFigures.of(TEST, Optional.of(clean()), false);

        assertThat(figures.findings()).isEqualTo(new FindingsFigure.NotChecked());
        assertThat(figures.check()).isEmpty();
        assertThat(figures.times()).isEmpty();
        assertThat(SectionFigures.of(PRODUCTION, Optional.empty(), false).findings())
                .isEqualTo(new FindingsFigure.NotChecked());
        assertThat(SectionFigures.of(PRODUCTION, Optional.empty(), false).origins())
                .isEqualTo(new Origins.Unknown("not checked"));
    }

    @Test
    void findingsAreCountedBySeverityWithTheRulesThatFoundThem() {
        AuditReport report =
                SampleAudit.report(SampleAudit.result(SampleAudit.FOREIGN, SampleAudit.leak()));

        FindingsFigure figure =
                SectionFigures.of(PRODUCTION, Optional.of(report), false).findings();

        assertThat(figure).isInstanceOf(FindingsFigure.Found.class);
        FindingsFigure.Found found = (FindingsFigure.Found) figure;
        assertThat(found.counts().of(Severity.CRITICAL)).isEqualTo(1);
        assertThat(found.rules())
                .containsExactlyEntriesOf(
                        Map.of(Severity.CRITICAL, List.of(RuleId.FOREIGN_INSTANCE)));
    }

    @Test
    void sharesOfUsersAddUpAndNameWhatWasRead() {
        Origins origins = SectionFigures.of(PRODUCTION, Optional.of(clean()), false).origins();

        assertThat(origins).isInstanceOf(Origins.Shares.class);
        Origins.Shares shares = (Origins.Shares) origins;
        assertThat(shares.own() + shares.foreign() + shares.notProven()).isEqualTo(shares.users());
        assertThat(shares.percent(shares.own())).isEqualTo("100 %");
        assertThat(shares.proof(ZoneOffset.UTC))
                .contains("10 users: 10 own", "learned from 812 of 815 users");
    }

    @Test
    void theLastCheckSaysHowMuchItRead() {
        LastCheck check =
                SectionFigures.of(PRODUCTION, Optional.of(clean()), false).check().orElseThrow();

        assertThat(check.words(ZoneOffset.UTC))
                .isEqualTo("Checked 14:00:00: 10 of 12 entries read");
    }

    private static AuditReport with(AuditReport report, AuditScope scope) {
        return new AuditReport(scope, report.execution(), report.coverage(), report.judgement());
    }

    private static AuditReport without(AuditReport report, RuleId rule) {
        return new AuditReport(
                report.scope(),
                report.execution(),
                report.coverage(),
                new Judgement(
                        report.results().stream().filter(it -> it.rule().id() != rule).toList(),
                        report.instances(),
                        report.proofs(),
                        report.times()));
    }
}
