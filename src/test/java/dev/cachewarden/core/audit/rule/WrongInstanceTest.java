package dev.cachewarden.core.audit.rule;

import static dev.cachewarden.core.audit.rule.Expected.assertFinding;
import static dev.cachewarden.core.audit.rule.People.ALICE;
import static dev.cachewarden.core.audit.rule.People.id;
import static dev.cachewarden.core.audit.rule.People.username;
import static dev.cachewarden.core.audit.rule.Sighted.keys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.Severity;

import org.junit.jupiter.api.Test;

import java.util.List;

/** Users that live in another environment. */
final class WrongInstanceTest {

    private static final String RULE = "WRONG_INSTANCE";

    private static final String ID = id("production", ALICE);
    private static final String USERNAME = username("production", "alice");
    private static final String BATCH = "clerk:production:ids:" + ALICE;

    private static ClerkEvidence missing(List<String> livesIn) {
        return Sighted.lost(ALICE, livesIn, ID, USERNAME, BATCH);
    }

    @Test
    void aUserWhomAnotherInstanceKnowsIsCriticalAndAllCopiesCanBeDeleted() {
        Finding finding =
                new Sighted().saw(missing(List.of("development")), ID, USERNAME, BATCH).finding();

        assertThat(finding.rule().name()).isEqualTo(RULE);
        assertFinding(finding, Severity.CRITICAL, ID, RepairKind.DELETE);
        assertThat(finding.repairs().getFirst().on())
                .containsExactlyElementsOf(keys(ID, USERNAME, BATCH));
        assertThat(finding.evidence().fact())
                .contains("lives in development, as Clerk says, and is cached under production");
        assertThat(finding.evidence().meaning())
                .isEqualTo("Production shows somebody it does not know.");
    }

    @Test
    void everyEnvironmentWhereTheUserLivesIsNamed() {
        assertThat(
                        new Sighted()
                                .saw(missing(List.of("development", "test")), ID)
                                .finding()
                                .evidence()
                                .fact())
                .contains("lives in development and test");
    }

    @Test
    void aUserWhomNobodyKnowsLivesNowhere() {
        assertThat(new Sighted().saw(missing(List.of()), ID).rules()).doesNotContain(RULE);
    }

    @Test
    void aUserWhomTheOwnInstanceKnowsIsNone() {
        assertThat(
                        new Sighted()
                                .saw(Sighted.copy(ID, People.user(ALICE), People.user(ALICE)), ID)
                                .findings())
                .isEmpty();
    }
}
