package dev.cachewarden.core.audit.rule;

import static dev.cachewarden.core.audit.rule.Expected.assertFinding;
import static dev.cachewarden.core.audit.rule.People.ALICE;
import static dev.cachewarden.core.audit.rule.People.alice;
import static dev.cachewarden.core.audit.rule.People.id;
import static dev.cachewarden.core.audit.rule.People.known;
import static dev.cachewarden.core.audit.rule.People.user;
import static dev.cachewarden.core.audit.rule.People.username;
import static dev.cachewarden.core.audit.rule.People.with;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.value.Samples;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/** Copies of one user of different age. */
final class CopiesDivergeTest {

    private static final String RULE = "COPIES_DIVERGE";

    @Test
    void theOlderCopyIsTheOneToDelete() {
        String older = username("production", "alice");
        Finding finding =
                new Audited().with(id("production", ALICE), aged(2)).with(older, aged(1)).finding();

        assertFinding(finding, Severity.MEDIUM, older, RepairKind.DELETE);
        assertThat(finding.repairs().getFirst().on()).containsExactly(finding.subject());
        assertThat(finding.keys()).hasSize(2);
        assertThat(finding.evidence().fact())
                .isEqualTo(
                        "This copy of user_2r0IW…hgx is older than another one under production");
        assertThat(finding.evidence().field()).isEqualTo("updatedAt");
    }

    @Test
    void copiesInBatchesAreCompared() {
        String batch = "clerk:production:ids:" + ALICE;

        assertThat(
                        new Audited()
                                .with(id("production", ALICE), aged(2))
                                .with(batch, "[" + aged(1) + "]")
                                .finding()
                                .subject()
                                .bytes())
                .hasToString(batch);
    }

    @Test
    void everyShapeOfTheSampleTellsTheSameTime() {
        assertThat(
                        known().with(id("production", ALICE), alice())
                                .with(
                                        username("production", "alice"),
                                        Samples.text("frontend-UserResource.json"))
                                .with(
                                        "clerk:production:ids:" + ALICE,
                                        "[" + Samples.text("api-user-alice.json") + "]")
                                .findings())
                .isEmpty();
    }

    @Test
    void aCopyThatTellsNoTimeIsNotCompared() {
        assertThat(
                        new Audited()
                                .with(id("production", ALICE), aged(2))
                                .with(username("production", "alice"), user(ALICE))
                                .findings())
                .isEmpty();
    }

    @Test
    void otherEnvironmentsAreNotCompared() {
        assertThat(
                        new Audited()
                                .with(id("production", ALICE), aged(2))
                                .with("clerk:id:" + ALICE, aged(1))
                                .findings(RULE))
                .isEmpty();
    }

    @Test
    void aCopyThatExpiredDuringTheAuditIsNone() {
        Ttl soon = new Ttl.Running(Duration.ofSeconds(5).toMillis());
        Audited cache =
                new Audited()
                        .with(id("production", ALICE), aged(2))
                        .with(username("production", "alice"), ByteString.utf8(aged(1)), soon);

        assertThat(cache.findings()).hasSize(1);
        assertThat(cache.ending(Duration.ofSeconds(6)).findings()).isEmpty();
    }

    private static String aged(int updatedAt) {
        return with(ALICE, "\"updatedAt\":" + updatedAt);
    }
}
