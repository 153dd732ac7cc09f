package dev.cachewarden.core.audit.rule;

import static dev.cachewarden.core.audit.rule.Expected.assertFinding;
import static dev.cachewarden.core.audit.rule.People.ALICE;
import static dev.cachewarden.core.audit.rule.People.BOB;
import static dev.cachewarden.core.audit.rule.People.CAROL;
import static dev.cachewarden.core.audit.rule.People.PRODUCTION;
import static dev.cachewarden.core.audit.rule.People.alice;
import static dev.cachewarden.core.audit.rule.People.bob;
import static dev.cachewarden.core.audit.rule.People.carol;
import static dev.cachewarden.core.audit.rule.People.id;
import static dev.cachewarden.core.audit.rule.People.known;
import static dev.cachewarden.core.audit.rule.People.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.ByteString;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Map;

/** One user under two environments. */
final class CrossEnvironmentIdTest {

    private static final String RULE = "CROSS_ENVIRONMENT_ID";

    @Test
    void theCopyInTheWrongEnvironmentIsTheOneToDelete() {
        Finding finding =
                known().with(id("production", BOB), bob())
                        .with(id("development", BOB), bob())
                        .finding(RULE);

        assertFinding(finding, Severity.HIGH, id("production", BOB), RepairKind.DELETE);
        assertThat(finding.keys()).hasSize(2);
        assertThat(finding.repairs().getFirst().on())
                .extracting(it -> it.bytes().toString())
                .containsExactly(id("production", BOB));
        assertThat(finding.evidence().fact())
                .isEqualTo("The user user_2r37e…Kw3 is cached under production and development");
    }

    @Test
    void whereNothingProvesWhereTheUserLivesNothingIsOffered() {
        Finding finding =
                new Audited()
                        .with(id("production", CAROL), carol())
                        .with(id("development", CAROL), carol())
                        .finding();

        assertFinding(finding, Severity.HIGH, id("production", CAROL));
        assertThat(finding.repairs().getFirst().refusal().orElseThrow())
                .startsWith("It is not proven where this user lives.");
    }

    @Test
    void copiesInUsernamesAndBatchesCount() {
        Audited cache =
                new Audited()
                        .with(id("production", ALICE), user(ALICE))
                        .with("clerk:test:ids:" + ALICE + "," + BOB, "[" + user(ALICE) + "]");

        assertThat(cache.findings(RULE)).hasSize(1);
    }

    @Test
    void aKeysAuditLooksAtTheIdsInKeys() {
        Audited cache =
                new Audited()
                        .atDepth(Depth.KEYS)
                        .withKeys(id("production", ALICE), "clerk:test:ids:" + ALICE + "," + BOB);

        assertThat(cache.finding().subject().bytes()).hasToString(id("production", ALICE));
    }

    @Test
    void environmentsOfOneConfiguredInstanceMayShareTheirUsers() {
        Audited cache =
                new Audited()
                        .withInstances(Map.of("production", PRODUCTION, "test", PRODUCTION))
                        .with(id("production", ALICE), alice())
                        .with(id("test", ALICE), alice());

        assertThat(cache.findings(RULE)).isEmpty();
        assertThat(cache.with(id("development", ALICE), user(ALICE)).findings(RULE)).hasSize(1);
    }

    @Test
    void keysWithoutOrWithAnUnknownEnvironmentAreOtherRules() {
        assertThat(
                        new Audited()
                                .with(id("production", ALICE), user(ALICE))
                                .with("clerk:id:" + ALICE, user(ALICE))
                                .with(id("preview", ALICE), user(ALICE))
                                .findings(RULE))
                .isEmpty();
    }

    @Test
    void aCopyThatExpiredDuringTheAuditIsNone() {
        Ttl soon = new Ttl.Running(Duration.ofSeconds(5).toMillis());
        Audited cache =
                new Audited()
                        .with(id("production", ALICE), user(ALICE))
                        .with(id("test", ALICE), ByteString.utf8(user(ALICE)), soon);

        assertThat(cache.findings(RULE)).hasSize(1);
        assertThat(cache.ending(Duration.ofSeconds(6)).findings()).isEmpty();
    }
}
