package dev.cachewarden.core.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.rule.Audited;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.value.Samples;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;
import java.util.Optional;

/** A question passes only if every entry it speaks of was proven. */
final class ProvenQuestionsTest {

    private static final String OWN = "only-own-users-production";
    private static final String NO_TEST_USERS = "no-test-users-production";
    private static final String LOOK_UPS = "look-ups-agree";
    private static final String COPIES = "copies-agree";
    private static final String PRESENT = "users-present";
    private static final String OTHER = "clerk:production:id:user_2aBcDeFgHiJkLmNoPqRsTuVwXyZ";

    private final Audited cache =
            new Audited()
                    .withInstances(Map.of("production", "ins_2pdYpIPl7qZhGpSnfFa2gVwqxFN"))
                    .with(
                            "clerk:production:id:user_2r0IWvElrv3rqOpxxZEA8sCFhgx",
                            Samples.text("backend-latest-getUser.json"));

    private Answer answer(String id) {
        return Checklist.of(cache.report(), CacheLayout.DEFAULT, Optional.empty())
                .answers()
                .stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aUserOfTheOwnInstanceProvesAllOfThem() {
        for (String question : new String[] {OWN, NO_TEST_USERS, LOOK_UPS, COPIES, PRESENT}) {
            assertThat(answer(question).verdict()).as(question).isEqualTo(Verdict.PASS);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"cachedAt\":5,\"entry\":{\"id\":\"user_2aBcDeFgHiJkLmNoPqRsTuVwXyZ\"}}",
                "{\"firstName\":\"Ada\",\"lastName\":\"Byron\"}"
            })
    void whatDoesNotTellWhoseItIsProvesNothingOfUsers(String value) {
        cache.with(OTHER, value);

        for (String question : new String[] {OWN, NO_TEST_USERS, LOOK_UPS, COPIES, PRESENT}) {
            assertThat(answer(question).verdict()).as(question).isEqualTo(Verdict.NOT_PROVEN);
            assertThat(answer(question).evidence())
                    .matches("1 entry does not tell whose it is \\(.*\\), " + OTHER + "\\.");
        }
    }

    @Test
    void whatMayBeCompressedMayHoldAnybody() {
        cache.with(OTHER, "H4sIAAAAAAAAA6tWykxRslJQKi1OLYo3AgBqzpUZEwAAAA==");

        assertThat(answer(OWN).verdict()).isEqualTo(Verdict.NOT_PROVEN);
        assertThat(answer(LOOK_UPS).verdict()).isEqualTo(Verdict.NOT_PROVEN);
        assertThat(answer(PRESENT).verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void soMayAHash() {
        cache.withType(OTHER, "hash");

        assertThat(answer(OWN).verdict()).isEqualTo(Verdict.NOT_PROVEN);
        assertThat(answer(COPIES).verdict()).isEqualTo(Verdict.NOT_PROVEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[object Object]", "{\"id\":\"user_", "{\"id\" \"user_1\"}"})
    void whatHoldsNobodyLeavesNobodyUnproven(String value) {
        cache.with(OTHER, value);

        assertThat(answer(OWN).verdict()).isEqualTo(Verdict.PASS);
        assertThat(answer(PRESENT).verdict()).isNotEqualTo(Verdict.PASS);
    }

    @Test
    void keysThatHoldNoUsersAndOtherEnvironmentsSayNothingOfThisOnesUsers() {
        cache.with("clerk:production:session:sess_1", "{}")
                .with(OTHER.replace("production", "development"), "{}");

        assertThat(answer(OWN).verdict()).isEqualTo(Verdict.PASS);
        assertThat(answer("only-own-users-development").verdict()).isEqualTo(Verdict.NOT_PROVEN);
    }
}
