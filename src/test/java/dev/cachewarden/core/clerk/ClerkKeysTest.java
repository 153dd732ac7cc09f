package dev.cachewarden.core.clerk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.key.Environment;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.Map;
import java.util.OptionalInt;

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
    void whereToAskIsSaidForEnvironmentsWithoutAKeyToo() {
        ClerkKeys keys =
                ClerkKeys.read(
                        Map.of(
                                "CACHEWARDEN_CLERK_URL",
                                "https://clerk.example.test/v1",
                                "CACHEWARDEN_CLERK_URL_TEST",
                                "https://test.example.test/v1",
                                "CACHEWARDEN_CLERK_RATE_PRODUCTION",
                                "7"),
                        Environment.DEFAULTS);

        assertThat(keys.access()).isEmpty();
        assertThat(keys.addresses()).containsOnlyKeys("production", "development", "test");
        assertThat(keys.addresses().get("production"))
                .isEqualTo(
                        new ClerkAddress(
                                URI.create("https://clerk.example.test/v1"),
                                ClerkAccess.DEFAULT_API_VERSION,
                                OptionalInt.of(7)));
        assertThat(keys.addresses().get("test"))
                .extracting(ClerkAddress::url)
                .isEqualTo(URI.create("https://test.example.test/v1"));
    }

    @Test
    void whereToAskIsOpenIfNothingIsSaid() {
        assertThat(
                        ClerkKeys.read(
                                        Map.of("CLERK_SECRET_KEY_TEST", "sk_test_abc"),
                                        Environment.DEFAULTS)
                                .addresses())
                .isEmpty();
    }

    @Test
    void anAddressToWhichNoSecretMayGoIsAProblem() {
        ClerkKeys keys =
                ClerkKeys.read(
                        Map.of("CACHEWARDEN_CLERK_URL", "http://clerk.example.test"),
                        Environment.DEFAULTS);

        assertThat(keys.addresses()).isEmpty();
        assertThat(keys.problem().orElseThrow()).contains("CACHEWARDEN_CLERK_URL");
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
