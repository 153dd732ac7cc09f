package dev.cachewarden.cli.audit;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import static dev.cachewarden.testing.PicturedUsers.DEVELOPMENT;
import static dev.cachewarden.testing.PicturedUsers.PRODUCTION;
import static dev.cachewarden.testing.PicturedUsers.key;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;

import dev.cachewarden.cli.CommandLineRobot;
import dev.cachewarden.cli.CommandLineRobot.Run;
import dev.cachewarden.testing.EmptyRedis;
import dev.cachewarden.testing.PicturedUsers;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/** What audits know of instances from earlier ones, and from Clerk without {@code --live}. */
final class KnownInstancesIT {

    @RegisterExtension static final EmptyRedis redis = new EmptyRedis();

    @TempDir Path state;

    private final WireMockServer clerk = new WireMockServer(options().dynamicPort());

    /** Production shows its own instance in four of seven users. */
    @BeforeEach
    void fill() {
        clerk.start();
        cache("production", PRODUCTION, 0, 4);
        cache("production", DEVELOPMENT, 4, 7);
        cache("development", DEVELOPMENT, 10, 20);
    }

    @AfterEach
    void stop() {
        clerk.stop();
    }

    private static void cache(String environment, String instance, int from, int to) {
        for (int i = from; i < to; i++) {
            redis.call("SET", key(environment, i), PicturedUsers.of(instance, i), "EX", "290");
        }
    }

    private static void flushDevelopment() {
        for (int i = 10; i < 20; i++) {
            redis.call("DEL", key("development", i));
        }
    }

    private Run run(String command, String... options) {
        return run(new CommandLineRobot(), command, options);
    }

    private Run run(CommandLineRobot robot, String command, String... options) {
        String[] arguments =
                Stream.concat(
                                Stream.of(command, "--url", "redis://127.0.0.1:" + redis.port()),
                                Stream.of(options))
                        .toArray(String[]::new);
        return robot.stateFolder(state).run(arguments);
    }

    private Path file() {
        return state.resolve("instances.json");
    }

    @Test
    void leakedUsersAreFoundByALaterAuditAlthoughTheirOwnEnvironmentIsEmpty() {
        assertThat(run("audit").out()).contains("FOREIGN_INSTANCE  3");
        flushDevelopment();

        Run later = run("audit");

        assertThat(later.out())
                .contains("FOREIGN_INSTANCE  3")
                .contains("This development user")
                .containsPattern(
                        "development is "
                                + DEVELOPMENT
                                + ", learned on \\d+ \\w+ \\d{4} \\d\\d:\\d\\d"
                                + " from 10 of 10 users");
        assertThat(run("audit", "--format", "json").out()).containsPattern("\"since\": \"2");
        assertThat(run("audit", "--format", "markdown").out()).contains("learned on ");
    }

    @Test
    void aWatchThatCronStartsClearsNothingBecauseOtherEntriesWent() {
        assertThat(run("watch", "--rounds", "1").out()).contains("new: critical FOREIGN_INSTANCE");
        flushDevelopment();

        assertThat(run("watch", "--rounds", "1").out())
                .doesNotContain("cleared:")
                .contains("round 1: ");
    }

    @Test
    void aWatchWithoutKnowledgeGoesOnFromWhatItsHistoryHas() throws IOException {
        run("watch", "--rounds", "1");
        Files.delete(file());
        flushDevelopment();

        assertThat(run("watch", "--rounds", "1").out()).doesNotContain("cleared: critical");
    }

    @Test
    void whatIsKnownIsForItsOwnerAndNamesTheCache() throws IOException {
        run("audit");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file()))
                .contains("\"server\" : \"127.0.0.1:" + redis.port() + "\"")
                .contains("\"prefix\" : \"clerk\"")
                .contains(DEVELOPMENT);
    }

    @Test
    void withoutLearningNothingIsRecalledOrKept() throws IOException {
        run("audit", "--no-learn");
        assertThat(file()).doesNotExist();
        run("audit");
        String kept = Files.readString(file());
        flushDevelopment();

        assertThat(run("audit", "--no-learn").out())
                .doesNotContain("FOREIGN_INSTANCE")
                .contains("not configured");
        assertThat(Files.readString(file())).isEqualTo(kept);
    }

    @Test
    void relearningForgets() {
        run("audit");
        flushDevelopment();

        assertThat(run("audit", "--relearn").out()).doesNotContain("FOREIGN_INSTANCE");
        assertThat(run("audit").out()).doesNotContain("FOREIGN_INSTANCE");
        assertThat(run("audit", "--relearn", "--no-learn").exitCode()).isEqualTo(2);
    }

    @Test
    void whatIsConfiguredIsKnownLater() {
        run("audit", "--instance", "production=" + PRODUCTION);
        flushDevelopment();

        assertThat(run("audit").out())
                .containsPattern("production  is " + PRODUCTION + ", configured on \\d")
                .contains("FOREIGN_INSTANCE  3");
    }

    @Test
    void whatCannotBeReadIsSaidAndLeftAloneAndTheAuditGoesOn() throws IOException {
        Files.writeString(file(), "{ half");

        Run run = run("audit");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("Note: What earlier audits learned of Clerk instances cannot be read")
                .contains("FOREIGN_INSTANCE  3");
        assertThat(Files.readString(file())).isEqualTo("{ half");
    }

    private CommandLineRobot keyed() {
        return new CommandLineRobot()
                .variable("CACHEWARDEN_CLERK_KEY_PRODUCTION", "sk_live_PLANTEDsecret")
                .variable("CACHEWARDEN_CLERK_URL", clerk.baseUrl());
    }

    @Test
    void whereAKeyIsAtHandClerkIsAskedForTheInstanceOnceAndForNothingElse() {
        clerk.stubFor(
                get(urlPathEqualTo("/instance"))
                        .willReturn(
                                okJson(
                                        "{\"object\":\"instance\",\"id\":\""
                                                + PRODUCTION
                                                + "\",\"environment_type\":\"production\"}")));
        flushDevelopment();

        Run run = run(keyed(), "audit");

        assertThat(run.out())
                .contains("production  is " + PRODUCTION + ", told by Clerk")
                .contains("FOREIGN_INSTANCE  3");
        clerk.verify(1, anyRequestedFor(anyUrl()));
        assertThat(run("audit").out())
                .containsPattern("production  is " + PRODUCTION + ", told by Clerk on \\d");
        assertThat(run(keyed(), "watch", "--rounds", "1").out())
                .contains("new: critical FOREIGN_INSTANCE");
    }

    @Test
    void whatClerkDoesNotTellIsSaidAndFailsNothing() {
        clerk.stubFor(get(anyUrl()).willReturn(aResponse().withStatus(401)));

        Run run = run(keyed(), "audit", "--fail-on", "critical");
        Run watch = run(keyed(), "watch", "--rounds", "1");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("Note: Clerk did not tell which instance is production's: ")
                .contains("FOREIGN_INSTANCE  3")
                .doesNotContain("PLANTED");
        assertThat(watch.exitCode()).isZero();
        assertThat(watch.err()).contains("Clerk did not tell which instance is production's: ");
    }

    @Test
    void aKeyThatCannotBeReadIsSaidAndFailsNothing() {
        Run run =
                run(
                        new CommandLineRobot()
                                .variable("CACHEWARDEN_CLERK_KEY_PRODUCTION", "not a key"),
                        "audit");

        assertThat(run.err()).contains("No secret key of Clerk is used.");
        assertThat(run.out()).contains("FOREIGN_INSTANCE  3");
    }
}
