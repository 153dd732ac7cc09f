package dev.cachewarden.core.audit.rule;

import static dev.cachewarden.core.audit.rule.Expected.assertFinding;
import static dev.cachewarden.core.audit.rule.People.ALICE;
import static dev.cachewarden.core.audit.rule.People.alice;
import static dev.cachewarden.core.audit.rule.People.id;
import static dev.cachewarden.core.audit.rule.People.known;
import static dev.cachewarden.core.audit.rule.People.named;
import static dev.cachewarden.core.audit.rule.People.user;
import static dev.cachewarden.core.audit.rule.People.username;
import static dev.cachewarden.core.audit.rule.People.with;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.Severity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Usernames that lead to somebody with another name. */
final class StaleUsernameTest {

    private static final String RULE = "STALE_USERNAME";

    @Test
    void aRenamedUserIsFound() {
        String key = username("production", "alicia");
        Finding finding = known().with(key, alice()).finding();

        assertFinding(finding, Severity.HIGH, key, RepairKind.DELETE);
        assertThat(finding.evidence().fact())
                .isEqualTo("This key names a user whose username is another");
        assertThat(finding.evidence().field()).isEqualTo("username");
    }

    @Test
    void aUserWhoGaveUpTheNameIsFound() {
        Finding finding =
                new Audited()
                        .with(username("test", "x"), with(ALICE, "\"username\":null"))
                        .finding();

        assertThat(finding.evidence().fact())
                .isEqualTo("This key names a user that has no username");
    }

    @ParameterizedTest
    @CsvSource({"Alice.B, alice_b", "a b, a_b", "É, _", "x-1_y, x-1_y"})
    void theNameIsComparedAsTheAppWritesIt(String name, String key) {
        assertThat(new Audited().with(username("test", key), named(ALICE, name)).findings())
                .isEmpty();
    }

    @Test
    void aRawNameInTheKeyIsNotTheOneTheAppReads() {
        assertThat(
                        new Audited()
                                .with(username("test", "Alice"), named(ALICE, "Alice"))
                                .findings(RULE))
                .hasSize(1);
    }

    @Test
    void aProjectionWithoutUsernameSaysNothing() {
        assertThat(new Audited().with(username("test", "x"), user(ALICE)).findings()).isEmpty();
    }

    @Test
    void idKeysAreNotCompared() {
        assertThat(known().with(id("production", ALICE), alice()).findings()).isEmpty();
    }

    @Test
    void aNameThatWasCutWithItsKeyAgreesUpToThere() {
        String start = username("test", "");
        String cut = "a".repeat(512 - start.length());

        assertThat(new Audited().with(start + cut, named(ALICE, cut + "and-more")).findings(RULE))
                .isEmpty();
        assertThat(new Audited().with(start + cut, named(ALICE, "b" + cut)).findings(RULE))
                .hasSize(1);
    }
}
