package dev.cachewarden.core.connection;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** No secret gets out, in any quotation. */
final class KnownSecretsPropertiesTest {

    private static final int FEW = 200;

    @Property(tries = FEW)
    void noMessageHasAKnownSecretInAnyForm(
            @ForAll("secrets") String secret, @ForAll String before, @ForAll String after) {
        KnownSecrets known = KnownSecrets.of(List.of(Secret.of(secret)));

        for (String form : forms(secret)) {
            String message = before + " " + form + " " + after;
            assertThat(known.inMessage(message)).doesNotContain(form);
        }
    }

    @Property(tries = FEW)
    void noReportHasALongOne(@ForAll("long secrets") String secret, @ForAll String around) {
        KnownSecrets known = KnownSecrets.of(List.of(Secret.of(secret)));

        for (String form : forms(secret)) {
            assertThat(known.inReport(around + form + around)).doesNotContain(form);
        }
    }

    @Property(tries = FEW)
    void noAddressShowsItsPassword(
            @ForAll @CharRange(from = '!', to = '~') @StringLength(min = 1, max = 30) String raw) {
        String password = raw.replace('"', 'x').replace('\'', 'x').replace('<', 'x');
        String address = "redis://alice:" + password.replace('>', 'x') + "@host:6379";

        assertThat(new KnownSecrets().inMessage("No option " + address + " here"))
                .isEqualTo("No option redis://alice:••••@host:6379 here");
    }

    @Property(tries = FEW)
    void theArgumentsOfACommandLineNameTheirSecrets(@ForAll("secrets") String secret) {
        String encoded = URLEncoder.encode(secret, StandardCharsets.UTF_8).replace("+", "%20");
        for (List<String> arguments :
                List.of(
                        List.of("list", "--urll", "redis://:" + encoded + "@h"),
                        List.of("list", "--password", secret),
                        List.of("list", "--password=" + secret),
                        List.of("list", "-a" + secret))) {
            KnownSecrets known = KnownSecrets.of(SecretSources.ofArguments(arguments));

            assertThat(known.inMessage("Not known: '" + secret + "'"))
                    .doesNotContain("'" + secret + "'");
        }
    }

    @Property(tries = FEW)
    void variablesNameTheirSecrets(@ForAll("secrets") String secret) {
        for (String name :
                List.of(
                        "CACHEWARDEN_PASSWORD",
                        "REDIS_PASSWORD",
                        "UPSTASH_REDIS_REST_TOKEN",
                        "KV_REST_API_TOKEN",
                        "CLERK_SECRET_KEY_PRODUCTION",
                        "CACHEWARDEN_CLERK_KEY_TEST")) {
            KnownSecrets known =
                    KnownSecrets.of(SecretSources.ofVariables(Map.of(name, secret, "HOME", "/x")));

            assertThat(known.inMessage("a '" + secret + "' b")).doesNotContain("'" + secret + "'");
        }
    }

    private static List<String> forms(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        byte[] login = ("default:" + secret).getBytes(StandardCharsets.UTF_8);
        return List.of(
                secret,
                URLEncoder.encode(secret, StandardCharsets.UTF_8),
                Base64.getEncoder().withoutPadding().encodeToString(bytes),
                Base64.getUrlEncoder().encodeToString(login).replace("=", ""));
    }

    @Provide
    Arbitrary<String> secrets() {
        return of(1);
    }

    @Provide("long secrets")
    Arbitrary<String> longSecrets() {
        return of(KnownSecrets.SHORTEST_IN_REPORTS);
    }

    /** Not the dots themselves, and no spaces at the ends: variables are read without them. */
    private static Arbitrary<String> of(int shortest) {
        return Arbitraries.strings()
                .withCharRange('!', '~')
                .withChars("äß漢 ")
                .ofMinLength(shortest)
                .ofMaxLength(80)
                .filter(text -> text.equals(text.strip()) && !text.startsWith("="));
    }
}
