package dev.cachewarden.core.audit.rule;

import static dev.cachewarden.core.audit.rule.Expected.assertFinding;
import static dev.cachewarden.core.audit.rule.People.ALICE;
import static dev.cachewarden.core.audit.rule.People.BOB;
import static dev.cachewarden.core.audit.rule.People.CAROL;
import static dev.cachewarden.core.audit.rule.People.alice;
import static dev.cachewarden.core.audit.rule.People.carol;
import static dev.cachewarden.core.audit.rule.People.id;
import static dev.cachewarden.core.audit.rule.People.known;
import static dev.cachewarden.core.audit.rule.People.named;
import static dev.cachewarden.core.audit.rule.People.username;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.Severity;

import org.junit.jupiter.api.Test;

/** Different usernames that become one key. */
final class UsernameAliasTest {

    private static final String RULE = "USERNAME_ALIAS";

    @Test
    void twoUsersOfOneKeyAreReportedWithTheKeyFirst() {
        String key = username("production", "a_b");
        Finding finding =
                new Audited()
                        .with(id("production", ALICE), named(ALICE, "a.b"))
                        .with(id("production", BOB), named(BOB, "a_b"))
                        .with(key, named(BOB, "a_b"))
                        .finding();

        assertFinding(finding, Severity.HIGH, key);
        assertThat(finding.evidence().fact())
                .isEqualTo(
                        "The usernames of user_2r0IW…hgx and user_2r37e…Kw3 become one key under"
                                + " production");
        assertThat(finding.keys()).hasSize(3);
    }

    @Test
    void namesThatDifferInCaseAreAliases() {
        assertThat(
                        new Audited()
                                .with(id("test", ALICE), named(ALICE, "Sam"))
                                .with(id("test", BOB), named(BOB, "sam"))
                                .findings(RULE))
                .hasSize(1);
    }

    @Test
    void aRenamedUserIsNoAliasOfItself() {
        assertThat(
                        new Audited()
                                .with(id("test", ALICE), named(ALICE, "a.b"))
                                .with(username("test", "a_b"), named(ALICE, "a_b"))
                                .findings())
                .isEmpty();
    }

    @Test
    void otherEnvironmentsHaveOtherKeys() {
        assertThat(
                        new Audited()
                                .with(id("production", ALICE), named(ALICE, "a.b"))
                                .with(id("test", BOB), named(BOB, "a_b"))
                                .findings())
                .isEmpty();
    }

    @Test
    void oneNameOfTwoUsersIsNoAlias() {
        assertThat(
                        new Audited()
                                .with(id("test", ALICE), named(ALICE, "same"))
                                .with(id("test", BOB), named(BOB, "same"))
                                .findings(RULE))
                .isEmpty();
    }

    @Test
    void theSampleUsersHaveTheirOwnKeys() {
        assertThat(
                        known().with(id("production", ALICE), alice())
                                .with(id("production", CAROL), carol())
                                .findings())
                .isEmpty();
    }
}
