package dev.cachewarden.core.audit.rule;

import static dev.cachewarden.core.audit.rule.Expected.assertFinding;
import static dev.cachewarden.core.audit.rule.People.ALICE;
import static dev.cachewarden.core.audit.rule.People.BOB;
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
import dev.cachewarden.core.value.Samples;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** Keys that name another user than their value. */
final class IdentityMismatchTest {

    private static final String RULE = "IDENTITY_MISMATCH";

    @Test
    void aUserUnderAnothersKeyIsCritical() {
        Finding finding = known().with(id("production", BOB), alice()).finding();

        assertFinding(finding, Severity.CRITICAL, id("production", BOB), RepairKind.DELETE);
        assertThat(finding.evidence().fact())
                .isEqualTo("This key names one user, and its value is another: user_2r0IW…hgx");
        assertThat(finding.evidence().field()).isEqualTo("id");
    }

    @Test
    void aRawCopyOfAnotherUserIsFoundUnderEveryKindOfKey() {
        String mixed = with(ALICE, "\"_raw\":" + user(BOB));

        for (String key :
                List.of(
                        id("production", ALICE),
                        username("production", "alice"),
                        "clerk:production:ids:" + ALICE)) {
            String value = key.contains(":ids:") ? "[" + mixed + "]" : mixed;
            assertThat(new Audited().with(key, value).finding(RULE).evidence().fact())
                    .isEqualTo(
                            "This entry says it is user_2r0IW…hgx, and its _raw copy is"
                                    + " user_2r37e…Kw3");
        }
    }

    @Test
    void anIdThatTheAppSanitisedIsTheSame() {
        assertThat(
                        new Audited()
                                .with("clerk:production:id:user_a_b", user("user_a.b"))
                                .findings(RULE))
                .isEmpty();
    }

    @Test
    void aValueWithoutIdOrAKeyOfAnotherTypeIsNotJudged() {
        assertThat(
                        new Audited()
                                .with(id("production", ALICE), "{\"username\":\"x\"}")
                                .with(username("production", "alice"), user(ALICE))
                                .with("clerk:production:user:" + BOB + ":roles", user(ALICE))
                                .findings())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"backend-v1-getUser.json", "backend-v2-getUser.json"})
    void theSamplesAgreeWithThemselves(String sample) {
        assertThat(known().with(id("production", ALICE), Samples.text(sample)).findings())
                .isEmpty();
    }
}
