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
import org.junit.jupiter.params.provider.CsvSource;

/** Copies that grant or deny what Clerk does not. */
final class AuthorizationDriftTest {

    private static final String RULE = "AUTHORIZATION_DRIFT";
    private static final String KEY = id("production", ALICE);

    private static Sighted beside(String cached, String live) {
        return new Sighted()
                .saw(
                        copy(
                                KEY,
                                with(ALICE, "\"updated_at\":5," + cached),
                                with(ALICE, "\"updated_at\":5," + live)),
                        KEY);
    }

    @Test
    void aUserBannedInClerkAndNotInTheCacheIsCritical() {
        Finding finding = beside("\"banned\":false", "\"banned\":true").finding();

        assertThat(finding.rule().name()).isEqualTo(RULE);
        assertFinding(finding, Severity.CRITICAL, KEY, RepairKind.DELETE);
        assertThat(finding.evidence().fact())
                .isEqualTo("What the user user_2r0IW…hgx may do differs from Clerk: banned");
        assertThat(finding.evidence().field()).isEqualTo("banned");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'banned':true|'banned':false",
                "'locked':false|'locked':true",
                "'deprovisioned':false|'deprovisioned':true",
                "'public_metadata':{'roles':['admin']}|'public_metadata':{'roles':[]}",
                "'publicMetadata':{}|'public_metadata':{'plan':'free'}",
                "'private_metadata':{'limit':1}|'private_metadata':{'limit':2}"
            },
            quoteCharacter = '\0')
    void everythingThatRightsAreDecidedByCounts(String cached, String live) {
        assertThat(beside(json(cached), json(live)).rules()).containsExactly(RULE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'banned':false|'banned':false",
                "'unsafe_metadata':{'a':1}|'unsafe_metadata':{'a':2}",
                "'first_name':'Pat'|'first_name':'Patricia'",
                "'first_name':'Pat'|'banned':true",
                "'public_metadata':{'a':1,'b':2}|'public_metadata':{'b':2,'a':1}",
                "'publicMetadata':{'roles':['x']}|'public_metadata':{'roles':['x']}"
            },
            quoteCharacter = '\0')
    void otherDifferencesAndFieldsTheCopyDoesNotHaveDoNot(String cached, String live) {
        assertThat(beside(json(cached), json(live)).rules()).doesNotContain(RULE);
    }

    @Test
    void aCopyThatTheAppRefilledAfterTheAnswerIsNoDrift() {
        assertThat(
                        new Sighted()
                                .saw(
                                        copy(
                                                KEY,
                                                with(ALICE, "\"updated_at\":6,\"banned\":false"),
                                                with(ALICE, "\"updated_at\":5,\"banned\":true")),
                                        KEY)
                                .findings())
                .isEmpty();
    }

    @Test
    void aCopyThatDoesNotTellItsTimeIsComparedAllTheSame() {
        assertThat(
                        new Sighted()
                                .saw(
                                        copy(
                                                KEY,
                                                with(ALICE, "\"banned\":false"),
                                                with(ALICE, "\"updated_at\":5,\"banned\":true")),
                                        KEY)
                                .rules())
                .containsExactly(RULE);
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
