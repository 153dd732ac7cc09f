package dev.cachewarden.core.audit.rule;

import static dev.cachewarden.core.audit.rule.Expected.assertFinding;
import static dev.cachewarden.core.audit.rule.People.ALICE;
import static dev.cachewarden.core.audit.rule.People.id;
import static dev.cachewarden.core.audit.rule.Sighted.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.clerk.ClerkAccess;
import dev.cachewarden.core.clerk.InstanceAnswer;
import dev.cachewarden.core.clerk.KeyFit;
import dev.cachewarden.core.connection.Secret;
import dev.cachewarden.core.key.Environment;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;

/** Secret keys that cannot be their environment's. */
final class KeyConfigTest {

    private static final String RULE = "KEY_CONFIG";

    /** What comes to light of a key, by its prefix and what Clerk says of its instance. */
    private static Sighted asked(String environment, String key, String kind) {
        Environment configured = environment(environment);
        Sighted seen = new Sighted();
        KeyFit.contradiction(
                        configured,
                        ClerkAccess.of(environment, Secret.of(key)),
                        Optional.of(new InstanceAnswer("ins_1", kind)))
                .ifPresent(why ->
                        seen.saw(
                                new ClerkEvidence.WrongKey(configured, why),
                                id(environment, ALICE)));
        return seen;
    }

    @Test
    void aDevelopmentInstanceBehindAProtectedEnvironmentIsCritical() {
        Finding finding = asked("production", "sk_live_x", "development").finding();

        assertThat(finding.rule().name()).isEqualTo(RULE);
        assertFinding(finding, Severity.CRITICAL, id("production", ALICE));
        assertThat(finding.evidence().fact())
                .startsWith("The secret key of production belongs to a development instance");
        assertThat(finding.evidence().meaning()).contains("repairs", "blocked");
    }

    @ParameterizedTest
    @CsvSource({
        "production, sk_test_x, production",
        "production, sk_test_x, development",
        "development, sk_live_x, development",
        "development, sk_test_x, production",
        "test, sk_live_x, production"
    })
    void theKindOfKeyCountsAsMuchAsWhatClerkSays(String environment, String key, String kind) {
        assertThat(asked(environment, key, kind).rules()).containsExactly(RULE);
    }

    @ParameterizedTest
    @CsvSource({
        "production, sk_live_x, production",
        "development, sk_test_x, development",
        "test, sk_test_x, development",
        "production, sk_live_x, something_else"
    })
    void aKeyOfTheRightKindIsNoFinding(String environment, String key, String kind) {
        assertThat(asked(environment, key, kind).findings()).isEmpty();
    }
}
