package dev.cachewarden.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.outcome.TaskOutcome;
import dev.cachewarden.testing.SampleAudit;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A rule that is blind for an environment proves nothing of it. */
final class RuleGapsTest {

    private static final RuleInfo PREDATES =
            SampleAudit.rule(7, RuleId.PREDATES_INSTANCE, "Older than the instance", Severity.HIGH);
    private static final RuleInfo NAMES =
            new RuleInfo(
                    1,
                    RuleId.LEGACY_KEY,
                    "Key without environment",
                    Reads.NAMES,
                    Severity.HIGH,
                    "What it looks for.",
                    "",
                    List.of());

    @Property
    void aRuleOfOriginsIsDoneExactlyWhereItCouldJudgeSomebody(
            @ForAll @LongRange(max = 3) long own, @ForAll @LongRange(max = 3) long others) {
        AuditReport report = chosen(SampleAudit.FOREIGN, true, own, others);
        boolean isBlind = own == 0 && others > 0;

        assertThat(RuleGaps.of(report, SampleAudit.FOREIGN).isPresent()).isEqualTo(isBlind);
        assertThat(FailOn.USUAL.of(report))
                .isEqualTo(isBlind ? TaskOutcome.UNANSWERED : TaskOutcome.DONE);
        assertThat(new FailOn(Severity.LOW, false, false).of(report)).isEqualTo(TaskOutcome.DONE);
    }

    @Property
    void aRuleOfInstancesIsDoneExactlyWhereTheyAreKnown(
            @ForAll boolean known, @ForAll @LongRange(max = 3) long users) {
        AuditReport report = chosen(PREDATES, known, 0, users);

        assertThat(FailOn.USUAL.of(report).isDone()).isEqualTo(known || users == 0);
    }

    /** Users who show no instance are in every cache: the checklist reports them. */
    @Property
    void ofRulesThatNobodyNamedTheChecklistTells(@ForAll @LongRange(max = 3) long users) {
        AuditReport named = chosen(SampleAudit.FOREIGN, false, 0, users);

        assertThat(FailOn.USUAL.of(with(named, AuditScope.all(Depth.VALUES), named.coverage())))
                .isEqualTo(TaskOutcome.DONE);
    }

    @Property
    void whatWasNotReadConcernsTheRulesThatReadIt(
            @ForAll @LongRange(max = 3) long unread, @ForAll boolean refused) {
        AuditReport all = chosen(SampleAudit.TWINS, true, 1, 0);
        List<RefusedKeys> keys =
                refused
                        ? RefusedKeys.of(List.of(SampleAudit.key(SampleAudit.LEAKED)), _ -> 1L)
                        : List.of();
        AuditReport report =
                with(
                        all,
                        all.scope(),
                        new Coverage(9, new EntriesSeen(9, 0, unread, 0, 9), keys, 0));

        assertThat(RuleGaps.of(report, SampleAudit.TWINS).isPresent())
                .isEqualTo(unread > 0 || refused);
        assertThat(RuleGaps.of(report, NAMES)).isEmpty();
    }

    private static AuditReport chosen(RuleInfo rule, boolean known, long own, long others) {
        AuditReport sample = SampleAudit.report(SampleAudit.result(rule));
        AuditScope scope = new AuditScope(Depth.VALUES, Set.of(), Set.of(rule.id()));
        return new AuditReport(
                scope,
                sample.execution(),
                sample.coverage(),
                new Judgement(
                        sample.results(),
                        List.of(claim(known)),
                        List.of(
                                new Proof(
                                        "production",
                                        own + others,
                                        own,
                                        0,
                                        Map.of(WhyUnproven.UPLOADED_PICTURE, others),
                                        List.of(),
                                        UnattributedEntries.NONE)),
                        List.of()));
    }

    private static InstanceClaim claim(boolean known) {
        return new InstanceClaim(
                "production",
                known ? Optional.of("ins_2f") : Optional.empty(),
                Optional.empty(),
                known ? InstanceClaim.Source.CONFIGURED : InstanceClaim.Source.UNCLEAR,
                new InstanceVotes(0, 0));
    }

    private static AuditReport with(AuditReport report, AuditScope scope, Coverage coverage) {
        return new AuditReport(scope, report.execution(), coverage, report.judgement());
    }
}
