package dev.cachewarden.core.clerk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.key.Environment;

import org.junit.jupiter.api.Test;

import java.util.Map;

final class ClerkKeysTest {

    @Test
    void areThoseOfTheVariables() {
        ClerkKeys keys =
                ClerkKeys.read(
                        Map.of("CLERK_SECRET_KEY_TEST", "sk_test_abc"), Environment.DEFAULTS);
        assertThat(keys.access()).extracting(ClerkAccess::environment).containsExactly("test");
        assertThat(keys.problem()).isEmpty();
    }

    @Test
    void ofAWrongVariableAreNoneAndItsNameIsSaidButNotItsValue() {
        ClerkKeys keys =
                ClerkKeys.read(
                        Map.of("CLERK_SECRET_KEY_TEST", "pk_test_planted"), Environment.DEFAULTS);
        assertThat(keys.access()).isEmpty();
        assertThat(keys.problem().orElseThrow())
                .contains("CLERK_SECRET_KEY_TEST", "publishable key", "No secret key")
                .doesNotContain("planted");
    }
}
