package dev.cachewarden.core.audit.rule;

import static dev.cachewarden.core.audit.rule.Expected.assertFinding;
import static dev.cachewarden.core.audit.rule.People.ALICE;
import static dev.cachewarden.core.audit.rule.People.id;
import static dev.cachewarden.core.audit.rule.People.with;
import static dev.cachewarden.core.audit.rule.Sighted.copy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.Severity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Copies that Clerk has overtaken. */
final class StaleTest {

    private static final String RULE = "STALE";
    private static final String KEY = id("production", ALICE);

    private static Sighted beside(String cached, String live) {
        return new Sighted().saw(copy(KEY, with(ALICE, cached), with(ALICE, live)), KEY);
    }

    @Test
    void aCopyFromBeforeTheLastChangeIsTold() {
        Finding finding =
                beside(
                                "\"updatedAt\":1735689600000,\"firstName\":\"Pat\"",
                                "\"updated_at\":1735689600001,\"first_name\":\"Patricia\"")
                        .finding();

        assertThat(finding.rule().name()).isEqualTo(RULE);
        assertFinding(finding, Severity.MEDIUM, KEY, RepairKind.DELETE);
        assertThat(finding.evidence().fact())
                .isEqualTo(
                        "The user user_2r0IW…hgx was changed in Clerk since: first name changed");
        assertThat(finding.evidence().field()).isEqualTo("firstName");
    }

    @Test
    void aCopyOfTheLastChangeIsNotStaleEvenIfItDiffers() {
        assertThat(
                        beside(
                                        "\"updated_at\":5,\"first_name\":\"Pat\"",
                                        "\"updated_at\":5,\"first_name\":\"Patricia\"")
                                .findings())
                .isEmpty();
    }

    @Test
    void aCopyThatTheAppRefilledAfterTheAnswerIsNotStale() {
        assertThat(
                        beside(
                                        "\"updated_at\":6,\"first_name\":\"Pat\"",
                                        "\"updated_at\":5,\"first_name\":\"Patricia\"")
                                .findings())
                .isEmpty();
    }

    @Test
    void aCopyThatDoesNotTellItsTimeIsNotCompared() {
        assertThat(
                        beside(
                                        "\"first_name\":\"Pat\"",
                                        "\"updated_at\":5,\"first_name\":\"Patricia\"")
                                .findings())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "last_active_at",
                "last_sign_in_at",
                "verification_attempts_remaining",
                "lockout_expires_in_seconds"
            })
    void whatChangesAllTheTimeIsNoChange(String field) {
        assertThat(
                        beside(
                                        "\"updated_at\":4,\"%s\":1".formatted(field),
                                        "\"updated_at\":5,\"%s\":2".formatted(field))
                                .findings())
                .isEmpty();
    }

    @Test
    void anotherTimeOfChangeAloneIsNoChangeThatAVisitorSees() {
        assertThat(
                        beside(
                                        "\"updated_at\":4,\"first_name\":\"Pat\"",
                                        "\"updated_at\":5,\"first_name\":\"Pat\"")
                                .findings())
                .isEmpty();
    }
}
