package dev.cachewarden.core.audit.rule;

import static dev.cachewarden.core.audit.rule.Expected.assertFinding;
import static dev.cachewarden.core.audit.rule.People.ALICE;
import static dev.cachewarden.core.audit.rule.People.BOB;
import static dev.cachewarden.core.audit.rule.People.named;
import static dev.cachewarden.core.audit.rule.People.username;
import static dev.cachewarden.core.audit.rule.Sighted.copy;
import static dev.cachewarden.core.audit.rule.Sighted.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.clerk.verdict.UserVerdict;

import org.junit.jupiter.api.Test;

/** Usernames that belong to somebody else by now. */
final class ReassignedUsernameTest {

    private static final String RULE = "REASSIGNED_USERNAME";
    private static final String KEY = username("production", "alice");

    @Test
    void aNameThatLeadsToSomebodyElseIsCritical() {
        Finding finding =
                new Sighted()
                        .saw(Sighted.of(KEY, new UserVerdict.NameTaken(ALICE, user(BOB))), KEY)
                        .finding();

        assertThat(finding.rule().name()).isEqualTo(RULE);
        assertFinding(finding, Severity.CRITICAL, KEY, RepairKind.DELETE);
        assertThat(finding.evidence().fact())
                .isEqualTo(
                        "The username in this key belongs to user_2r37e…Kw3 by now, and"
                                + " user_2r0IW…hgx is cached under production");
        assertThat(finding.evidence().field()).isEqualTo("username");
    }

    @Test
    void aUserWhoWasOnlyRenamedImpersonatesNobody() {
        assertThat(
                        new Sighted()
                                .saw(copy(KEY, named(ALICE, "alice"), named(ALICE, "alicia")), KEY)
                                .rules())
                .doesNotContain(RULE);
    }

    @Test
    void aNameRememberedAsMissingIsNobodyElses() {
        assertThat(
                        new Sighted()
                                .saw(Sighted.of(KEY, new UserVerdict.Denied(user(ALICE))), KEY)
                                .rules())
                .doesNotContain(RULE);
    }
}
