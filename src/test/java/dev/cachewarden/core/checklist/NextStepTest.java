package dev.cachewarden.core.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.Counted;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.Judgement;
import dev.cachewarden.core.audit.Proof;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleResult;
import dev.cachewarden.core.audit.UnattributedEntries;
import dev.cachewarden.core.audit.WhyUnproven;
import dev.cachewarden.core.audit.rule.Rules;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.testing.SampleAudit;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the button of an answer does is what would prove or mend the answer. */
final class NextStepTest {

    private static final Environment PRODUCTION = Environment.DEFAULTS.getFirst();
    private static final String OWN = "only-own-users-production";

    private static Answer answer(AuditReport report, String id) {
        return Checklist.of(report, CacheLayout.DEFAULT, Optional.empty()).answers().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** An audit by every rule, none of which found anything but these. */
    private static AuditReport judged(Proof proof, RuleResult... others) {
        AuditReport like = SampleAudit.report();
        List<RuleId> found = Stream.of(others).map(it -> it.rule().id()).toList();
        List<RuleResult> results =
                Stream.concat(
                                Rules.all().stream()
                                        .filter(rule -> rule.reads().isWithin(Depth.VALUES))
                                        .filter(rule -> !found.contains(rule.id()))
                                        .map(rule -> RuleResult.of(rule, List.of())),
                                Stream.of(others))
                        .toList();
        return new AuditReport(
                like.scope(),
                like.execution(),
                like.coverage(),
                new Judgement(results, like.instances(), List.of(proof), List.of()));
    }

    private static Proof proof(Map<WhyUnproven, Long> unproven, UnattributedEntries nameless) {
        long open = unproven.values().stream().mapToLong(Long::longValue).sum();
        return new Proof("production", 10, 10 - open, 0, unproven, List.of(), nameless);
    }

    private static Optional<NextStep> next(Map<WhyUnproven, Long> unproven) {
        return answer(judged(proof(unproven, UnattributedEntries.NONE)), OWN).next();
    }

    @Test
    void foreignUsersAreShownAsFindingsOfTheirEnvironment() {
        AuditReport report =
                judged(
                        proof(Map.of(), UnattributedEntries.NONE),
                        SampleAudit.result(SampleAudit.FOREIGN, SampleAudit.leak()));

        assertThat(answer(report, OWN).next())
                .get()
                .isInstanceOfSatisfying(
                        NextStep.ShowFindings.class,
                        step -> {
                            assertThat(step.section()).contains(new Section.Configured(PRODUCTION));
                            assertThat(step.rules()).contains(RuleId.FOREIGN_INSTANCE);
                        });
    }

    @Test
    void anUnknownInstanceIsNamedByClerkAndUnprovenUsersAreAskedFor() {
        assertThat(next(Map.of(WhyUnproven.INSTANCE_UNKNOWN, 2L)))
                .contains(new NextStep.EnterSecretKey(PRODUCTION));
        assertThat(next(Map.of(WhyUnproven.NO_PICTURE, 2L)))
                .contains(new NextStep.AskClerk(PRODUCTION));
        assertThat(next(Map.of())).isEmpty();
    }

    @Test
    void entriesOfAnUnknownUserAreOpened() {
        UnattributedEntries nameless =
                UnattributedEntries.of(
                        List.of(
                                new UnattributedEntries.Kept(
                                        SampleAudit.leak().subject(), "without an id")));

        assertThat(answer(judged(proof(Map.of(), nameless)), OWN).next())
                .contains(new NextStep.OpenEntry(SampleAudit.leak().subject()));
    }

    @Test
    void anAuditThatWasCutOffIsRunAgainAndAMuteIsLifted() {
        AuditReport cut = SampleAudit.report(false);
        AuditReport muted =
                judged(
                        proof(Map.of(), UnattributedEntries.NONE),
                        new RuleResult(Rules.of(RuleId.NO_TTL), List.of(), Counted.NONE, 3));

        assertThat(answer(cut, "entries-expire").next()).contains(new NextStep.CheckValues());
        assertThat(answer(muted, "entries-expire").next()).contains(new NextStep.ShowRules());
    }

    @Test
    void aFlushThatWouldProveInvalidationIsOfAnUnprotectedEnvironment() {
        assertThat(answer(SampleAudit.report(), "invalidation-works").next())
                .get()
                .isInstanceOfSatisfying(
                        NextStep.FlushOne.class,
                        step -> assertThat(step.environment().isProtected()).isFalse());
    }
}
