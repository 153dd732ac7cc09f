package dev.cachewarden.core.clerk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cachewarden.core.connection.InvalidSettingsException;
import dev.cachewarden.core.connection.Secret;
import dev.cachewarden.core.key.Environment;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

final class ClerkSourcesTest {

    private static final String LIVE = "sk_live_planted";
    private static final String TEST = "sk_test_planted";

    @Test
    void environmentsWithoutAKeyHaveNoAccess() {
        assertThat(of(Map.of())).isEmpty();
        assertThat(of(Map.of("CLERK_SECRET_KEY", LIVE, "CLERK_SECRET_KEY_TEST", " "))).isEmpty();
    }

    @Test
    void aKeyAloneIsEnough() {
        assertThat(of(Map.of("CLERK_SECRET_KEY_TEST", TEST, "CLERK_SECRET_KEY_PRODUCTION", LIVE)))
                .containsExactly(
                        ClerkAccess.of("production", Secret.of(LIVE)),
                        ClerkAccess.of("test", Secret.of(TEST)));
    }

    @Test
    void ourOwnNameIsStrongerThanTheApps() {
        assertThat(
                        of(
                                Map.of(
                                        "CLERK_SECRET_KEY_TEST",
                                        "sk_test_other",
                                        "CACHEWARDEN_CLERK_KEY_TEST",
                                        TEST)))
                .extracting(ClerkAccess::secretKey)
                .containsExactly(Secret.of(TEST));
    }

    @Test
    void addressVersionAndRateAreRead() {
        assertThat(
                        of(
                                Map.of(
                                        "CACHEWARDEN_CLERK_KEY_PRODUCTION",
                                        LIVE,
                                        "CACHEWARDEN_CLERK_KEY_TEST",
                                        TEST,
                                        "CACHEWARDEN_CLERK_URL",
                                        "https://proxy.example/clerk/v1/",
                                        "CACHEWARDEN_CLERK_URL_TEST",
                                        "http://127.0.0.1:8080/v1",
                                        "CACHEWARDEN_CLERK_API_VERSION",
                                        "2025-11-10",
                                        "CACHEWARDEN_CLERK_RATE_PRODUCTION",
                                        "200")))
                .containsExactly(
                        new ClerkAccess(
                                "production",
                                Secret.of(LIVE),
                                URI.create("https://proxy.example/clerk/v1"),
                                "2025-11-10",
                                OptionalInt.of(200)),
                        new ClerkAccess(
                                "test",
                                Secret.of(TEST),
                                URI.create("http://127.0.0.1:8080/v1"),
                                "2025-11-10",
                                OptionalInt.empty()));
    }

    @Test
    void charactersThatVariablesCannotHaveAreUnderscores() {
        assertThat(
                        ClerkSources.of(
                                Map.of("CLERK_SECRET_KEY_MY_APP_2", TEST),
                                List.of(new Environment("my-app.2", false))))
                .extracting(ClerkAccess::environment)
                .containsExactly("my-app.2");
    }

    @Test
    void aKeyThatTwoEnvironmentsWouldReadIsRefused() {
        assertThatThrownBy(() ->
                        ClerkSources.of(
                                Map.of("CLERK_SECRET_KEY_MY_APP", TEST),
                                List.of(
                                        new Environment("my-app", false),
                                        new Environment("my_app", false))))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage(
                        "CLERK_SECRET_KEY_MY_APP: the environments my-app and my_app both read this"
                                + " variable. Rename one of them.");
    }

    @ParameterizedTest
    @CsvSource({
        "CLERK_SECRET_KEY_TEST, pk_test_planted",
        "CLERK_SECRET_KEY_TEST, sk_planted",
        "CLERK_SECRET_KEY_TEST, 'sk_test_planted\nX-Other: 1'",
        "CACHEWARDEN_CLERK_URL, 'https://user:planted@proxy.example/v1'",
        "CACHEWARDEN_CLERK_URL_PRODUCTION, 'https://pla nted/'",
        "CACHEWARDEN_CLERK_API_VERSION, planted",
        "CACHEWARDEN_CLERK_RATE_PRODUCTION, 0",
        "CACHEWARDEN_CLERK_RATE_PRODUCTION, planted"
    })
    void whatIsWrongIsNamedAndNotQuoted(String name, String value) {
        Map<String, String> variables =
                new java.util.HashMap<>(Map.of("CLERK_SECRET_KEY_PRODUCTION", LIVE));
        variables.put(name, value);

        assertThatThrownBy(() -> of(variables))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageStartingWith(name + ": ")
                .hasStackTraceContaining(name)
                .satisfies(e -> assertThat(stackTrace(e)).doesNotContain("planted"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.clerk.com/v1",
                "http://localhost.example.com/v1",
                "ftp://api.clerk.com",
                "api.clerk.com/v1",
                "https:///v1",
                "https://api.clerk.com/v1?x=1",
                "https://api.clerk.com/v1#x"
            })
    void anAddressThatIsNotSafeForASecretIsRefused(String url) {
        assertThatThrownBy(() -> ClerkUrl.parse(url))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageStartingWith("Clerk's address has to begin with https://");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:1/v1",
                "http://127.0.0.1/v1",
                "http://[::1]:8080",
                "HTTPS://a.b"
            })
    void thisComputerMayBeAskedWithoutTls(String url) {
        assertThat(ClerkUrl.parse(url)).isEqualTo(URI.create(url));
    }

    @Test
    void accessDoesNotPrintItsKey() {
        assertThat(of(Map.of("CLERK_SECRET_KEY_TEST", TEST)).toString()).doesNotContain("planted");
    }

    private static String stackTrace(Throwable e) {
        java.io.StringWriter text = new java.io.StringWriter();
        e.printStackTrace(new java.io.PrintWriter(text));
        return text.toString();
    }

    private static List<ClerkAccess> of(Map<String, String> variables) {
        return ClerkSources.of(variables, Environment.DEFAULTS);
    }
}
