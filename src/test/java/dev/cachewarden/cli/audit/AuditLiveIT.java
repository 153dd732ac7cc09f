package dev.cachewarden.cli.audit;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;

import dev.cachewarden.cli.CommandLineRobot;
import dev.cachewarden.cli.CommandLineRobot.Run;
import dev.cachewarden.cli.LiveClerk;
import dev.cachewarden.demo.cache.ClerkInstance;
import dev.cachewarden.testing.EmptyRedis;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.node.ObjectNode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** {@code cachewarden audit --live} as a shell would call it. */
final class AuditLiveIT {

    @RegisterExtension static final EmptyRedis redis = new EmptyRedis();
    @RegisterExtension static final LiveClerk clerk = new LiveClerk();

    @TempDir Path state;

    private String own;
    private String leaked;

    @BeforeEach
    void fill() {
        own = cache("production", clerk.user(ClerkInstance.PRODUCTION, 3));
        leaked = cache("production", clerk.user(ClerkInstance.DEVELOPMENT, 3));
        cache("development", clerk.user(ClerkInstance.DEVELOPMENT, 3));
    }

    private static String cache(String environment, ObjectNode user) {
        String key = "clerk:" + environment + ":id:" + user.get("id").asString();
        redis.call("SET", key, user.toString(), "EX", "290");
        return key;
    }

    private Run audit(CommandLineRobot robot, String... options) {
        String[] all =
                Stream.concat(
                                Stream.of(
                                        "audit",
                                        "--live",
                                        "--url",
                                        "redis://127.0.0.1:" + redis.port()),
                                Stream.of(options))
                        .toArray(String[]::new);
        return robot.stateFolder(state).run(all);
    }

    private Run audit(String... options) {
        return audit(clerk.commandLine(), options);
    }

    @Test
    void aUserOfAnotherInstanceIsTold() {
        Run run = audit("--rule", "WRONG_INSTANCE,DELETED_USER");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("WRONG_INSTANCE  1", leaked, "lives in development")
                .contains("Asked of Clerk: 3 of 3 cached users verified, ")
                .contains("  production: 2 of ", " users cached, 2 verified")
                .contains("  test: 0 of ")
                .doesNotContain("DELETED_USER  ");
    }

    @Test
    void anEnvironmentThatIsNotAuditedIsAskedOnlyAboutWhomTheOthersMiss() {
        Run run = audit("--env", "production", "--rule", "WRONG_INSTANCE");

        assertThat(run.out())
                .contains("WRONG_INSTANCE  1", "  production: 2 of ")
                .doesNotContain("  development: ", "  test: ");
    }

    @Test
    void theCostIsSaidBefore() {
        assertThat(audit().err())
                .startsWith(
                        "Then Clerk is asked, as far as the names of the keys tell: 3 users,"
                                + " 8 requests to Clerk, about 1 s, ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "markdown", "junit"})
    void noFormatHoldsASecretKey(String format) throws Exception {
        CommandLineRobot refused = clerk.refusedCommandLine();
        Path file = state.resolve("report");

        for (Run run :
                new Run[] {
                    audit("--format", format),
                    audit(refused, "--format", format),
                    audit(refused, "--format", format, "--output", file.toString())
                }) {
            assertThat(run.out() + run.err())
                    .doesNotContain(clerk.secrets())
                    .doesNotContain("PLANTED", "Bearer");
        }
        assertThat(Files.readString(file)).contains("production").doesNotContain("PLANTED");
    }

    @Test
    void aRefusedKeyIsNamedByItsEnvironmentAndLeavesItsUsersUnknown() {
        Run run = audit(clerk.refusedCommandLine(), "--rule", "WRONG_INSTANCE,DELETED_USER,STALE");

        assertThat(run.err())
                .contains("production: 2 unknown (Clerk refused the secret key: 2).")
                .containsIgnoringCase("secret key of production")
                .containsIgnoringCase("trace");
        assertThat(run.out())
                .contains("no findings")
                .contains("production: 2 users cached, 0 verified, 2 unknown");
    }

    @Test
    void nothingFoundIsNotCleanWhileUsersAreUnknown() {
        String[] clean = {"--rule", "WRONG_INSTANCE,DELETED_USER", "--env", "production"};
        redis.call("DEL", leaked);

        assertThat(audit(clean).exitCode()).isZero();
        assertThat(audit(clerk.refusedCommandLine(), clean).exitCode()).isEqualTo(4);
        assertThat(audit(clerk.refusedCommandLine(), with(clean, "--allow-unknown")).exitCode())
                .isZero();
    }

    @Test
    void anInstanceThatCannotBeReachedIsNotCleanEither() {
        CommandLineRobot away =
                clerk.commandLine()
                        .variable("CACHEWARDEN_CLERK_URL_DEVELOPMENT", "http://127.0.0.1:1/v1");

        assertThat(audit(away, "--rule", "STALE", "--env", "development").exitCode()).isEqualTo(4);
    }

    @Test
    void aFindingIsToldByTheExitCodeWhateverElseIsUnknown() {
        assertThat(audit(clerk.refusedCommandLine(), "--rule", "KEY_CONFIG,LEGACY_KEY").exitCode())
                .isEqualTo(4);
        redis.call("SET", "clerk:id:user_2legacy", "{}", "EX", "290");
        assertThat(audit(clerk.refusedCommandLine(), "--rule", "KEY_CONFIG,LEGACY_KEY").exitCode())
                .isEqualTo(1);
    }

    private static String[] with(String[] options, String more) {
        return Stream.concat(Stream.of(options), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void jsonCountsWhoIsUnknownAndWhy() {
        Run run = audit(clerk.refusedCommandLine(), "--format", "json");

        assertThat(run.out().replaceAll("\\s+", ""))
                .contains("\"notKnown\":2,\"unknown\":{\"key_refused\":2},\"existing\":null");
    }

    @Test
    void aRateLimitThatIsTooLongLeavesUsersUnknown() {
        WireMockServer limited = new WireMockServer(options().dynamicPort());
        limited.start();
        try {
            limited.stubFor(
                    any(anyUrl())
                            .willReturn(
                                    aResponse().withStatus(429).withHeader("Retry-After", "3600")));
            limited.stubFor(
                    get(urlPathEqualTo("/v1/instance"))
                            .willReturn(
                                    aResponse()
                                            .withHeader("Content-Type", "application/json")
                                            .withBody(
                                                    "{\"object\":\"instance\",\"id\":\"ins_1\","
                                                        + "\"environment_type\":\"production\"}")));

            Run run =
                    audit(
                            clerk.commandLine()
                                    .variable(
                                            "CACHEWARDEN_CLERK_URL_PRODUCTION",
                                            limited.baseUrl() + "/v1"),
                            "--rule",
                            "WRONG_INSTANCE,DELETED_USER");

            assertThat(run.out())
                    .contains("2 unknown (the rate limit was reached, after all waiting: 2)")
                    .contains("no findings");
        } finally {
            limited.stop();
        }
    }

    @Test
    void aKeyOfTheWrongKindIsAFindingAndJudgesNothing() {
        String development = clerk.variable("CACHEWARDEN_CLERK_KEY_DEVELOPMENT");

        Run run =
                audit(
                        clerk.commandLine().variable(LiveClerk.PRODUCTION_KEY, development),
                        "--rule",
                        "KEY_CONFIG,WRONG_INSTANCE,DELETED_USER");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("KEY_CONFIG  1", "production belongs to a development instance")
                .contains("2 unknown (the secret key cannot be this environment's: 2)")
                .doesNotContain("WRONG_INSTANCE  ");
    }

    @Test
    void oneInstanceForTwoEnvironmentsIsAFinding() {
        String development = clerk.variable("CACHEWARDEN_CLERK_KEY_DEVELOPMENT");
        cache("test", clerk.user(ClerkInstance.DEVELOPMENT, 4));

        Run run =
                audit(
                        clerk.commandLine().variable("CACHEWARDEN_CLERK_KEY_TEST", development),
                        "--rule",
                        "SHARED_INSTANCE");

        assertThat(run.out()).contains("SHARED_INSTANCE  1");
    }

    @Test
    void whatIsRepairedIsAskedForAgain() {
        Run run =
                audit(
                        "--rule",
                        "WRONG_INSTANCE",
                        "--repair",
                        "WRONG_INSTANCE",
                        "--yes",
                        "--confirm",
                        "production");

        assertThat(run.out()).contains(leaked + " was deleted.", "Left: no findings.");
        assertThat(run.exitCode()).isZero();
        assertThat(redis.call("EXISTS", leaked)).isEqualTo("0");
        assertThat(redis.call("EXISTS", own)).isEqualTo("1");
    }

    @Test
    void wrongUseIsSaidBeforeAnythingIsSent() {
        assertThat(audit("--depth", "keys").err()).contains("--live: needs --depth values.");
        assertThat(audit(new CommandLineRobot()).err())
                .contains("No secret key of Clerk is known", LiveClerk.PRODUCTION_KEY);
        assertThat(audit(new CommandLineRobot()).exitCode()).isEqualTo(2);
        Run asking =
                new CommandLineRobot()
                        .stateFolder(state)
                        .run("audit", "--url", "redis://127.0.0.1:1", "--rule", "WRONG_INSTANCE");
        assertThat(asking.exitCode()).isEqualTo(2);
        assertThat(asking.err()).contains("WRONG_INSTANCE asks Clerk, so it needs --live.");
        Run publishable =
                audit(
                        clerk.commandLine()
                                .variable(
                                        LiveClerk.PRODUCTION_KEY,
                                        "pk_live_" + LiveClerk.REFUSED_KEY));
        assertThat(publishable.exitCode()).isEqualTo(2);
        assertThat(publishable.err()).contains(LiveClerk.PRODUCTION_KEY).doesNotContain("PLANTED");
    }
}
