package dev.cachewarden.core.checklist;

import static dev.cachewarden.testing.SampleAudit.finding;
import static dev.cachewarden.testing.SampleAudit.key;
import static dev.cachewarden.testing.SampleAudit.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.ClerkCoverage;
import dev.cachewarden.core.audit.Counted;
import dev.cachewarden.core.audit.Judgement;
import dev.cachewarden.core.audit.Proof;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleInfo;
import dev.cachewarden.core.audit.RuleResult;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.audit.UnattributedEntries;
import dev.cachewarden.core.audit.rule.Rules;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.testing.SampleAudit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the checklist makes of an audit that asked Clerk, and of one that did not. */
final class LiveAnswersTest {

    private static final String ONLY_OWN = "only-own-users-production";
    private static final String PRESENT = "users-present";
    private static final String LEAKED = SampleAudit.LEAKED;
    private static final List<String> ASKING = List.of("WRONG_INSTANCE", "DELETED_USER");
    private static final List<String> READING =
            List.of(
                    "FOREIGN_INSTANCE",
                    "PREDATES_INSTANCE",
                    "TEST_IDENTITY",
                    "CORRUPT",
                    "NEGATIVE_CACHE");

    @ParameterizedTest
    @CsvSource({
        "WRONG_INSTANCE, only-own-users-production, FAIL",
        "WRONG_INSTANCE, no-test-users-production, FAIL",
        "DELETED_USER, only-own-users-production, FAIL",
        "DELETED_USER, no-test-users-production, PASS"
    })
    void whatClerkHasToldOfAUserCountsBesideAPictureThatProvesTheOwnInstance(
            String rule, String question, Verdict verdict) {
        assertThat(verdict(asked(found(rule, Severity.HIGH, LEAKED)), question)).isEqualTo(verdict);
    }

    @Test
    void aLeakInAnotherEnvironmentIsNotThisOnes() {
        RuleResult elsewhere =
                found("WRONG_INSTANCE", Severity.CRITICAL, LEAKED.replace("production", "test"));

        assertThat(verdict(asked(elsewhere), ONLY_OWN)).isEqualTo(Verdict.PASS);
    }

    @Test
    void anAuditThatDidNotAskClerkCanProveItByThePictures() {
        assertThat(verdict(report(READING, Optional.empty()), ONLY_OWN)).isEqualTo(Verdict.PASS);
    }

    @Test
    void aMutedAnswerOfClerkProvesNothing() {
        RuleResult muted = new RuleResult(rule("WRONG_INSTANCE"), List.of(), Counted.NONE, 1);

        assertThat(verdict(asked(muted), ONLY_OWN)).isEqualTo(Verdict.NOT_PROVEN);
    }

    @Test
    void aUserWhomTheCacheDeniesAndClerkKnowsIsMissing() {
        RuleResult denied = found("NEGATIVE_CACHE", Severity.HIGH, LEAKED);
        RuleResult open = found("NEGATIVE_CACHE", Severity.INFO, LEAKED);

        assertThat(verdict(asked(denied), PRESENT)).isEqualTo(Verdict.FAIL);
        assertThat(verdict(asked(open), PRESENT)).isEqualTo(Verdict.NOT_PROVEN);
        assertThat(verdict(report(READING, Optional.empty(), denied), PRESENT))
                .isEqualTo(Verdict.NOT_PROVEN);
    }

    @Test
    void oneIsSpokenOfAsOne() {
        RuleResult denied = found("NEGATIVE_CACHE", Severity.INFO, LEAKED);
        AuditReport cacheOnly = report(READING, Optional.empty(), denied);

        assertThat(answer(cacheOnly, PRESENT).evidence())
                .isEqualTo("1 entry says that there is no such user.");
    }

    private static Verdict verdict(AuditReport report, String question) {
        return answer(report, question).verdict();
    }

    private static Answer answer(AuditReport report, String question) {
        return Checklist.of(report, CacheLayout.DEFAULT, Optional.empty()).answers().stream()
                .filter(answer -> answer.id().equals(question))
                .findFirst()
                .orElseThrow();
    }

    private static AuditReport asked(RuleResult... found) {
        List<String> rules = new ArrayList<>(READING);
        rules.addAll(ASKING);
        return report(
                rules, Optional.of(new ClerkCoverage(List.of(), 3, Duration.ZERO, true)), found);
    }

    /** Every user of production is proven to be its own by a picture. */
    private static AuditReport report(
            List<String> rules, Optional<ClerkCoverage> live, RuleResult... found) {
        List<RuleResult> results = new ArrayList<>(List.of(found));
        rules.stream()
                .filter(name -> results.stream().noneMatch(it -> it.rule().name().equals(name)))
                .forEach(name -> results.add(result(rule(name))));
        AuditReport sample = SampleAudit.report();
        return new AuditReport(
                sample.scope(),
                sample.execution(),
                sample.coverage(),
                new Judgement(
                        results,
                        sample.instances(),
                        List.of(
                                new Proof(
                                        "production",
                                        812,
                                        812,
                                        0,
                                        Map.of(),
                                        List.of(),
                                        UnattributedEntries.NONE)),
                        List.of()),
                live);
    }

    private static RuleResult found(String rule, Severity severity, String key) {
        return result(rule(rule), finding(rule(rule), severity, key(key).toString()));
    }

    private static RuleInfo rule(String name) {
        return Rules.of(RuleId.valueOf(name));
    }
}
