package dev.cachewarden.cli.refetch;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;

import dev.cachewarden.cli.CommandLineRobot;
import dev.cachewarden.cli.CommandLineRobot.Run;
import dev.cachewarden.cli.LiveClerk;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.demo.cache.ClerkInstance;
import dev.cachewarden.json.JacksonJsonParser;
import dev.cachewarden.testing.EmptyRedis;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.node.ObjectNode;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** {@code cachewarden refetch} as a shell would call it. */
final class RefetchCommandIT {

    @RegisterExtension static final EmptyRedis redis = new EmptyRedis();
    @RegisterExtension static final LiveClerk clerk = new LiveClerk();

    @TempDir Path state;

    private final ObjectNode live = clerk.user(ClerkInstance.PRODUCTION, 3);
    private final String stale = key("production", live);
    private final ObjectNode foreign = clerk.user(ClerkInstance.DEVELOPMENT, 3);
    private final String leaked = key("production", foreign);

    private static String key(String environment, ObjectNode user) {
        return "clerk:" + environment + ":id:" + user.get("id").asString();
    }

    @BeforeEach
    void fill() {
        ObjectNode cached = live.deepCopy();
        cached.put("first_name", "Before");
        cached.put("banned", !live.get("banned").asBoolean());
        redis.call("SET", stale, cached.toString(), "EX", "100");
        redis.call("SET", leaked, foreign.toString(), "EX", "100");
    }

    private Run refetch(CommandLineRobot robot, String... options) {
        return robot.stateFolder(state)
                .run(
                        Stream.concat(
                                        Stream.of(
                                                "refetch",
                                                "--url",
                                                "redis://127.0.0.1:" + redis.port()),
                                        Stream.of(options))
                                .toArray(String[]::new));
    }

    private Run refetch(String... options) {
        return refetch(clerk.commandLine(), options);
    }

    @Test
    void whatDiffersIsSaidInWordsTheMostImportantFirst() {
        Run run = refetch(stale);

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith(stale)
                .containsPattern("Clerk: production: found, [\\d.]+ ms, \\d\\d:\\d\\d:\\d\\d")
                .containsSubsequence("banned", "first name changed")
                .doesNotContain("Before", "development");
    }

    @Test
    void aUserIdIsLookedUpInEveryEnvironment() {
        Run run = refetch(live.get("id").asString());

        assertThat(run.out())
                .contains(stale, "Clerk: production: found")
                .contains("clerk:development:id:", "not cached", "Clerk: development: not found")
                .contains("Clerk: test: not found");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void aLeakedUserIsFoundInTheInstanceWhereTheUserLives() {
        Run run = refetch(leaked, "--all-envs");

        assertThat(run.out())
                .contains("Clerk: production: not found", "Clerk: development: found")
                .contains("Clerk does not know this user in production, but does in development.");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void aBatchOfWhichClerkKnowsSomeUsersIsWrongForTheOthers() {
        String batch =
                "clerk:production:ids:"
                        + live.get("id").asString()
                        + ","
                        + foreign.get("id").asString();
        redis.call("SET", batch, "[" + live + "," + foreign + "]", "EX", "100");

        assertThat(refetch(batch, "--all-envs").out())
                .contains("Clerk: production: 1 of 2 not found")
                .contains("Clerk does not know 1 user of this entry in production")
                .contains("but does in development");
        assertThat(refetch(batch).out()).contains("Ask all environments");
    }

    @Test
    void anEntryThatHoldsNobodyIsNotSaidToAgree() {
        redis.call("SET", stale, "[object Object]", "EX", "100");

        assertThat(refetch(stale).out())
                .contains("The entry holds no user that could be compared")
                .doesNotContain("no differences");
    }

    @Test
    void aLeakedUserIsDeletedAfterAgreeingByName() {
        Run unconfirmed = refetch(leaked, "--delete", "--yes");
        assertThat(unconfirmed.exitCode()).isEqualTo(1);
        assertThat(unconfirmed.err())
                .contains("Protected, and not confirmed by name: production.")
                .contains("add --confirm production");
        assertThat(redis.call("EXISTS", leaked)).isEqualTo("1");

        Run run = refetch(leaked, "--delete", "--yes", "--confirm", "production");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains(leaked + " was deleted.");
        assertThat(redis.call("EXISTS", leaked)).isEqualTo("0");
        assertThat(redis.call("EXISTS", stale)).isEqualTo("1");
    }

    @Test
    void withoutAnyoneToAgreeNothingIsChanged() {
        Run run = refetch(stale, "--write-back");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("was left alone. To change it, add --yes --confirm production.");
        assertThat(redis.call("GET", stale)).contains("Before");
    }

    @Test
    void aPersonAgreesAndTypesTheName() {
        Run run = refetch(clerk.commandLine().interactive().input("y\nproduction\n"), writing());

        assertThat(run.err()).contains("as Clerk tells it? [y/N]", "Type production");
        assertThat(redis.call("GET", stale)).isEqualTo(live.toString());
        assertThat(run.exitCode()).isZero();
    }

    private String[] writing() {
        return new String[] {stale, "--write-back"};
    }

    @Test
    void aStaleUserIsWrittenBackInItsOwnShape() {
        Run run = refetch(stale, "--write-back", "--yes", "--confirm", "production");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("was written as Clerk tells it");
        assertThat(redis.call("GET", stale)).isEqualTo(live.toString());
        assertThat(Integer.parseInt(redis.call("TTL", stale))).isBetween(290, 300);
    }

    @Test
    void aUserWhomClerkDoesNotKnowIsNotWritten() {
        Run run = refetch(leaked, "--write-back", "--yes", "--confirm", "production");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("Clerk knows no such user");
    }

    @Test
    void aRefusedKeyIsNamedByItsEnvironmentWithTheTraceIdAndRepairsNothing() {
        Run run =
                refetch(
                        clerk.refusedCommandLine(),
                        stale,
                        "--delete",
                        "--yes",
                        "--confirm",
                        "production");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("Clerk: production: refused")
                .containsIgnoringCase("secret key of production")
                .containsIgnoringCase("trace");
        assertThat(run.err())
                .contains("was left alone. Clerk did not answer, so nothing is known of the user.");
        assertThat(redis.call("EXISTS", stale)).isEqualTo("1");
    }

    @Test
    void aKeyOfTheWrongKindBlocksBothRepairs() {
        for (String repair : List.of("--write-back", "--delete")) {
            CommandLineRobot wrong =
                    clerk.commandLine()
                            .variable(
                                    LiveClerk.PRODUCTION_KEY,
                                    clerk.variable("CACHEWARDEN_CLERK_KEY_DEVELOPMENT"));

            Run run = refetch(wrong, leaked, repair, "--yes", "--confirm", "production");

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err())
                    .contains("The secret key of production belongs to a development instance")
                    .contains("was left alone.", "configure the right key");
            assertThat(redis.call("GET", leaked)).isEqualTo(foreign.toString());
        }
    }

    /** As in the window: where Clerk's answer shows no fault, nothing is repaired by it. */
    @Test
    void whatClerkDoesNotShowToBeWrongIsNotDeleted() {
        String legacy = "clerk:id:" + stale.substring(stale.lastIndexOf(':') + 1);
        redis.call("SET", legacy, redis.call("GET", stale));

        assertThat(refetch(legacy, "--delete", "--yes").err())
                .contains("was left alone. The entry has no environment");
        refetch(stale, "--write-back", "--yes", "--confirm", "production");
        assertThat(refetch(stale, "--delete", "--yes", "--confirm", "production").err())
                .contains("was left alone. The entry says what Clerk says");
        assertThat(redis.call("EXISTS", legacy, stale)).isEqualTo("2");
    }

    @Test
    void whatClerkDoesNotAnswerIsNoStatementAboutTheUser() {
        WireMockServer limited = new WireMockServer(options().dynamicPort());
        limited.start();
        try {
            limited.stubFor(
                    any(anyUrl())
                            .willReturn(
                                    aResponse().withStatus(429).withHeader("Retry-After", "3600")));
            CommandLineRobot robot =
                    clerk.commandLine()
                            .variable(
                                    "CACHEWARDEN_CLERK_URL_PRODUCTION", limited.baseUrl() + "/v1");

            Run run = refetch(robot, leaked, "--all-envs");

            assertThat(run.out())
                    .contains("Clerk: production: rate limited", "Clerk: development: found")
                    .doesNotContain("lives in", "but does in");
            assertThat(run.exitCode()).isEqualTo(1);
        } finally {
            limited.stop();
        }
    }

    @Test
    void jsonIsOneDocumentWithTheAnswersAndTheRepair() {
        Run run =
                refetch(
                        stale,
                        "--all-envs",
                        "--write-back",
                        "--yes",
                        "--confirm",
                        "production",
                        "--json");

        assertThat(new JacksonJsonParser().parse(ByteString.utf8(run.out().strip()))).isPresent();
        assertThat(run.out().replaceAll("\\s+", ""))
                .startsWith("[{\"section\":\"environment\",\"environment\":\"production\",")
                .contains("\"status\":\"found\",\"latencyMs\":")
                .contains("{\"field\":\"banned\",\"words\":\"")
                .contains("\"repair\":{\"status\":\"done\",");
    }

    @Test
    void noOutputHoldsASecretKey() {
        for (Run run :
                new Run[] {
                    refetch(stale, "--all-envs"),
                    refetch(stale, "--all-envs", "--json"),
                    refetch(clerk.refusedCommandLine(), stale),
                    refetch(clerk.refusedCommandLine(), stale, "--json"),
                    refetch(clerk.refusedCommandLine(), stale, "--write-back", "--yes"),
                    refetch(
                            clerk.commandLine()
                                    .variable(
                                            LiveClerk.PRODUCTION_KEY,
                                            "pk_" + LiveClerk.REFUSED_KEY),
                            stale),
                    refetch(
                            clerk.refusedCommandLine()
                                    .variable(
                                            "CACHEWARDEN_CLERK_URL_PRODUCTION",
                                            "http://127.0.0.1:1/v1"),
                            stale)
                }) {
            assertThat(run.out() + run.err())
                    .doesNotContain(clerk.secrets())
                    .doesNotContain("PLANTED", "Bearer");
        }
    }

    @Test
    void whatClerkCannotBeAskedIsNotAsked() {
        Run run = refetch("clerk:production:session:sess_1");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("Clerk: production: not asked\n    Entries of this kind hold no user");
    }

    @Test
    void aUserIdThatLostLettersIsSaidToBeReadAsAUsername() {
        assertThat(refetch("user_2aBcDeFgHiJkLmNoPqRsT").err())
                .contains("was looked up as a username", "and this has 21.");
        assertThat(refetch("user_bob").err()).isEmpty();
    }

    @Test
    void wrongUseIsOneSentence() {
        assertThat(refetch(stale, "--delete", "--write-back").exitCode()).isEqualTo(2);
        assertThat(refetch(stale, "--env", "staging").err())
                .contains("--env: “staging” is not an environment");
        assertThat(refetch(live.get("id").asString(), "--delete").err())
                .contains("--delete: name the entry by its whole key, or add --env.");
        assertThat(refetch(new CommandLineRobot(), stale).err())
                .contains("No secret key of Clerk is known", LiveClerk.PRODUCTION_KEY);
        assertThat(refetch(new CommandLineRobot(), stale).exitCode()).isEqualTo(2);
        assertThat(refetch("--help").out()).contains("Exit codes:", "--write-back");
    }
}
