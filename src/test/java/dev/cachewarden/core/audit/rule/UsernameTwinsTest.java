package dev.cachewarden.core.audit.rule;

import static dev.cachewarden.core.audit.rule.Expected.assertFinding;
import static dev.cachewarden.core.audit.rule.People.ALICE;
import static dev.cachewarden.core.audit.rule.People.BOB;
import static dev.cachewarden.core.audit.rule.People.alice;
import static dev.cachewarden.core.audit.rule.People.bob;
import static dev.cachewarden.core.audit.rule.People.known;
import static dev.cachewarden.core.audit.rule.People.named;
import static dev.cachewarden.core.audit.rule.People.username;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.Severity;

import org.junit.jupiter.api.Test;

/** One username, different users. */
final class UsernameTwinsTest {

    private static final String RULE = "USERNAME_TWINS";

    @Test
    void underTwoEnvironmentsItIsOnlyWorthKnowing() {
        Finding finding = twins().finding();

        assertFinding(finding, Severity.INFO, username("production", "x"));
        assertThat(finding.evidence().meaning()).startsWith("That is legitimate");
        assertThat(finding.keys()).hasSize(2);
    }

    @Test
    void withAKeyWithoutEnvironmentItIsCritical() {
        Finding finding = twins().with("clerk:username:x", named(BOB, "x")).finding(RULE);

        assertFinding(finding, Severity.CRITICAL, "clerk:username:x");
        assertThat(finding.evidence().field()).isEqualTo("id");
    }

    @Test
    void oneUserUnderBothIsNoTwin() {
        assertThat(
                        new Audited()
                                .with(username("production", "x"), named(ALICE, "x"))
                                .with("clerk:username:x", named(ALICE, "x"))
                                .findings(RULE))
                .isEmpty();
    }

    @Test
    void unknownEnvironmentsDoNotCount() {
        assertThat(
                        new Audited()
                                .with(username("production", "x"), named(ALICE, "x"))
                                .with(username("preview", "x"), named(BOB, "x"))
                                .findings(RULE))
                .isEmpty();
    }

    @Test
    void theSampleUsersHaveDifferentNames() {
        assertThat(
                        known().with(username("production", "alice"), alice())
                                .with(username("development", "bob"), bob())
                                .findings())
                .isEmpty();
    }

    private static Audited twins() {
        return new Audited()
                .with(username("production", "x"), named(ALICE, "x"))
                .with(username("development", "x"), named(BOB, "x"));
    }
}
