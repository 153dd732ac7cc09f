package dev.cachewarden.core.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.AuditScope;
import dev.cachewarden.core.audit.Coverage;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.EntriesSeen;
import dev.cachewarden.core.audit.rule.Audited;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.value.Samples;
import dev.cachewarden.testing.SampleAudit;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A question that looked at nothing, or not at everything, is not proven. */
final class NothingLookedAtTest {

    private final Audited cache =
            new Audited().withInstances(Map.of("production", "ins_2pdYpIPl7qZhGpSnfFa2gVwqxFN"));

    private void cacheOneUserUnderProduction() {
        cache.with(
                "clerk:production:id:user_2r0IWvElrv3rqOpxxZEA8sCFhgx",
                Samples.text("backend-latest-getUser.json"));
    }

    private static Checklist answers(AuditReport report) {
        return Checklist.of(report, CacheLayout.DEFAULT, Optional.empty());
    }

    private static Verdict verdict(Checklist checklist, String id) {
        return checklist.answers().stream()
                .filter(it -> it.id().equals(id))
                .map(Answer::verdict)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anAuditOfNoKeysProvesNothing() {
        Checklist checklist = answers(cache.report());

        assertThat(checklist.count(Verdict.PASS)).isZero();
        assertThat(checklist.answers())
                .filteredOn(answer -> !answer.rules().isEmpty())
                .allSatisfy(answer ->
                        assertThat(answer.evidence()).isEqualTo("There was no key to look at."));
        assertThat(checklist.obstacles()).isNotEmpty();
    }

    @Test
    void keysThatHaveAllGoneProveNothing() {
        cacheOneUserUnderProduction();
        Checklist checklist =
                answers(
                        seen(
                                cache.report(),
                                new Coverage(1, new EntriesSeen(0, 1, 0, 0, 0), List.of(), 0),
                                true,
                                Depth.VALUES));

        assertThat(checklist.count(Verdict.PASS)).isZero();
        assertThat(checklist.answers().getFirst().evidence())
                .isEqualTo("Nothing was left to look at: 0 of 1 key read.");
    }

    @Test
    void anAuditThatDidNotReachTheEndProvesNothingAndSaysHowFarItCame() {
        cacheOneUserUnderProduction();
        AuditReport report = cache.report();
        assertThat(verdict(answers(report), "only-own-users-production")).isEqualTo(Verdict.PASS);

        Checklist checklist =
                answers(
                        seen(
                                report,
                                new Coverage(9, new EntriesSeen(1, 0, 0, 0, 0), List.of(), 0),
                                false,
                                Depth.VALUES));

        assertThat(checklist.count(Verdict.PASS)).isZero();
        assertThat(checklist.answers().getFirst().evidence())
                .isEqualTo(
                        "The audit did not reach the end: 1 of 9 keys read."
                                + " The connection was lost.");
    }

    @Test
    void anEnvironmentWithoutUsersIsNotProvenBesideOneThatIs() {
        cacheOneUserUnderProduction();
        Checklist checklist = answers(cache.report());

        assertThat(verdict(checklist, "only-own-users-production")).isEqualTo(Verdict.PASS);
        assertThat(verdict(checklist, "only-own-users-development")).isEqualTo(Verdict.NOT_PROVEN);
        assertThat(verdict(checklist, "only-own-users-test")).isEqualTo(Verdict.NOT_PROVEN);
    }

    @Test
    void questionsAboutUsersAreNotProvenByKeysThatHoldNone() {
        cache.with("clerk:production:session:sess_1", "{}");
        Checklist checklist = answers(cache.report());

        for (String id : List.of("look-ups-agree", "copies-agree", "users-present")) {
            assertThat(verdict(checklist, id)).as(id).isEqualTo(Verdict.NOT_PROVEN);
        }
        assertThat(verdict(checklist, "keys-carry-environment")).isEqualTo(Verdict.PASS);
    }

    /** The same report with the coverage of another audit. */
    private static AuditReport seen(
            AuditReport report, Coverage coverage, boolean complete, Depth depth) {
        return new AuditReport(
                AuditScope.all(depth),
                SampleAudit.report(complete).execution(),
                coverage,
                report.judgement());
    }
}
