package dev.cachewarden.core.audit.rule;

import static dev.cachewarden.core.audit.rule.Expected.assertFinding;
import static dev.cachewarden.core.audit.rule.People.ALICE;
import static dev.cachewarden.core.audit.rule.People.BOB;
import static dev.cachewarden.core.audit.rule.People.CAROL;
import static dev.cachewarden.core.audit.rule.People.alice;
import static dev.cachewarden.core.audit.rule.People.bob;
import static dev.cachewarden.core.audit.rule.People.carol;
import static dev.cachewarden.core.audit.rule.People.id;
import static dev.cachewarden.core.audit.rule.People.known;
import static dev.cachewarden.core.audit.rule.People.with;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.Severity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Test users in a protected environment. */
final class TestIdentityTest {

    private static final String RULE = "TEST_IDENTITY";

    @Test
    void aTestAddressInProductionIsReported() {
        Finding finding = known().with(id("production", BOB), bob()).finding(RULE);

        assertFinding(finding, Severity.MEDIUM, id("production", BOB));
        assertThat(finding.evidence().fact())
                .isEqualTo(
                        "This user has one of Clerk's test e-mail addresses and is cached under"
                                + " production");
    }

    @ParameterizedTest
    @CsvSource({"+12015550100, 1", "+12015550199, 1", "+12015550200, 0", "+4915112345, 0"})
    void onlyTestNumbersAreTestIdentities(String number, int findings) {
        String value = with(ALICE, "\"phoneNumbers\":[{\"phoneNumber\":\"" + number + "\"}]");

        assertThat(new Audited().with(id("production", ALICE), value).findings(RULE))
                .hasSize(findings);
    }

    @Test
    void aTestNumberIsCalledANumber() {
        String value = with(ALICE, "\"phone_numbers\":[{\"phone_number\":\"+12015550100\"}]");

        assertThat(new Audited().with(id("production", ALICE), value).finding().evidence().fact())
                .startsWith("This user has one of Clerk's test phone numbers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk:development:id:", "clerk:test:id:", "clerk:id:"})
    void elsewhereTestUsersAreWelcome(String start) {
        assertThat(new Audited().with(start + BOB, bob()).findings(RULE)).isEmpty();
    }

    @Test
    void usualAddressesAreNone() {
        assertThat(
                        known().with(id("production", ALICE), alice())
                                .with(id("production", CAROL), carol())
                                .findings())
                .isEmpty();
    }
}
