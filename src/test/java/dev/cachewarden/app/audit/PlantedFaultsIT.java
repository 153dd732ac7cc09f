package dev.cachewarden.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.Reads;
import dev.cachewarden.core.audit.RuleInfo;
import dev.cachewarden.core.audit.RuleResult;
import dev.cachewarden.planted.PlantedCache;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Every planted fault is found, and nothing else: recall and precision of all rules on a cache with
 * healthy entries, faults of every rule, and what only looks like one.
 */
final class PlantedFaultsIT {

    private static final PlantedCache CACHE = new PlantedCache(20_260_301, 5_000);

    private static PlantedAudit audit;

    @BeforeAll
    static void fill() throws Exception {
        audit = PlantedAudit.of(CACHE);
    }

    @AfterAll
    static void stop() {
        audit.close();
    }

    @Test
    void everyPlantedFaultIsFoundAndNothingElse() {
        AuditReport report = audit.run(PlantedAudit.settings(), Depth.VALUES);

        assertExact(report);
    }

    @Test
    void configuredInstancesBringTheSameAsLearnedOnes() {
        AuditReport report =
                audit.run(PlantedAudit.settings().withInstances(CACHE.instances()), Depth.VALUES);

        assertExact(report);
    }

    @Test
    void usersThatOnlyClerkCanJudgeAreNotProvenRatherThanFindings() {
        AuditReport report = audit.run(PlantedAudit.settings(), Depth.VALUES);

        assertThat(PlantedAudit.users(report)).isEqualTo(audit.expectation().users());
    }

    @Test
    void namesAndTimesAloneShowWhatTheyCanShow() {
        AuditReport report = audit.run(PlantedAudit.settings(), Depth.KEYS);
        Set<String> rules =
                report.results().stream()
                        .map(RuleResult::rule)
                        .filter(rule -> rule.reads() != Reads.VALUES)
                        .map(RuleInfo::name)
                        .filter(name -> !name.equals("CROSS_ENVIRONMENT_ID"))
                        .collect(Collectors.toSet());

        assertThat(rules).contains("LEGACY_KEY", "NO_TTL", "WRONG_TYPE");
        assertThat(only(rules, PlantedAudit.findings(report)))
                .isEqualTo(only(rules, audit.expectation().findings()));
    }

    @Test
    void everyRuleHasAPlantedFault() {
        Set<String> planted =
                audit.expectation().findings().stream()
                        .map(PlantedFaultsIT::rule)
                        .collect(Collectors.toSet());
        AuditReport report = audit.run(PlantedAudit.settings(), Depth.VALUES);

        assertThat(planted)
                .isEqualTo(
                        report.results().stream()
                                .map(result -> result.rule().name())
                                .collect(Collectors.toSet()));
    }

    private static void assertExact(AuditReport report) {
        assertThat(report.failure()).isEmpty();
        assertThat(report.complete()).isTrue();
        assertThat(PlantedAudit.findings(report)).isEqualTo(audit.expectation().findings());
        assertThat(report.total()).isEqualTo(audit.expectation().findings().size());
    }

    private static Set<String> only(Set<String> rules, Set<String> findings) {
        return findings.stream()
                .filter(line -> rules.contains(rule(line)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String rule(String line) {
        return line.substring(0, line.indexOf(' '));
    }
}
