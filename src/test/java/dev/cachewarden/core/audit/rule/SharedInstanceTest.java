package dev.cachewarden.core.audit.rule;

import static dev.cachewarden.core.audit.rule.Expected.assertFinding;
import static dev.cachewarden.core.audit.rule.People.ALICE;
import static dev.cachewarden.core.audit.rule.People.BOB;
import static dev.cachewarden.core.audit.rule.People.DEVELOPMENT;
import static dev.cachewarden.core.audit.rule.People.PRODUCTION;
import static dev.cachewarden.core.audit.rule.People.alice;
import static dev.cachewarden.core.audit.rule.People.bob;
import static dev.cachewarden.core.audit.rule.People.id;
import static dev.cachewarden.core.audit.rule.People.known;
import static dev.cachewarden.core.audit.rule.People.pictured;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.key.Ksuid;

import org.junit.jupiter.api.Test;

import java.util.Map;

/** Environments that have one Clerk instance. */
final class SharedInstanceTest {

    private static final String RULE = "SHARED_INSTANCE";

    @Test
    void twoEnvironmentsConfiguredWithOneInstanceAreTold() {
        Finding finding =
                new Audited()
                        .withInstances(Map.of("production", PRODUCTION, "test", PRODUCTION))
                        .with(id("production", ALICE), alice())
                        .with(id("test", ALICE), alice())
                        .finding();

        assertThat(finding.rule().name()).isEqualTo(RULE);
        assertFinding(finding, Severity.HIGH, id("production", ALICE));
        assertThat(finding.evidence().fact())
                .startsWith("Production and test are configured with one Clerk instance (ins_");
        assertThat(finding.keys()).hasSize(2);
    }

    @Test
    void twoEnvironmentsOfWhichClerkToldOneInstanceAreTold() {
        Finding finding =
                reported(Map.of("development", DEVELOPMENT, "test", DEVELOPMENT))
                        .with(id("development", BOB), bob())
                        .with(id("test", BOB), bob())
                        .finding(RULE);

        assertThat(finding.evidence().fact())
                .startsWith("Development and test have secret keys of one Clerk instance (ins_");
    }

    @Test
    void environmentsOfWhichClerkToldTwoInstancesAreNot() {
        assertThat(
                        reported(Map.of("production", PRODUCTION, "development", DEVELOPMENT))
                                .with(id("production", ALICE), alice())
                                .with(id("development", BOB), bob())
                                .findings())
                .isEmpty();
    }

    @Test
    void anEnvironmentWithoutEntriesIsToldByThoseOfTheOther() {
        Finding finding =
                reported(Map.of("production", PRODUCTION, "test", PRODUCTION))
                        .with(id("production", ALICE), alice())
                        .finding(RULE);

        assertFinding(finding, Severity.HIGH, id("production", ALICE));
        assertThat(finding.keys()).hasSize(1);
    }

    private static Audited reported(Map<String, String> instances) {
        return new Audited().reported(instances);
    }

    @Test
    void environmentsWhoseUsersAllShowOneInstanceAreToldWhenLearning() {
        Audited cache = filled(6);

        assertThat(cache.learning().finding(RULE).evidence().fact())
                .startsWith("Production and development show one Clerk instance");
    }

    @Test
    void withoutLearningNothingIsConcludedFromUsers() {
        assertThat(filled(6).findings(RULE)).isEmpty();
    }

    @Test
    void environmentsWithTheirOwnInstanceAreNotTold() {
        assertThat(
                        known().with(id("production", ALICE), alice())
                                .with(id("development", BOB), bob())
                                .findings())
                .isEmpty();
    }

    /** Users of one instance, half of them under each of two environments. */
    private static Audited filled(int users) {
        Audited cache = new Audited();
        for (int i = 0; i < users; i++) {
            String user = "user_" + new Ksuid(300_000_000, 0, i).text();
            String environment = i % 2 == 0 ? "production" : "development";
            cache.with(id(environment, user), pictured(user, PRODUCTION));
        }
        return cache;
    }
}
