package dev.cachewarden.clerk;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;

import dev.cachewarden.core.clerk.ClerkAccess;
import dev.cachewarden.core.clerk.ClerkException;
import dev.cachewarden.core.clerk.ClerkException.Reason;
import dev.cachewarden.core.connection.InvalidSettingsException;
import dev.cachewarden.core.connection.Secret;
import dev.cachewarden.core.port.ClerkInstanceApi;
import dev.cachewarden.testing.Await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;

/** What happens when Clerk, or a proxy in front of it, does not answer as it should. */
final class FaultTest {

    private static final String ERRORS =
            "{\"errors\":[{\"code\":\"some_code\",\"message\":\"%s\",\"long_message\":\"%s\"}],"
                    + "\"clerk_trace_id\":\"deadbeef\"}";

    private final ClerkStub stub = new ClerkStub();

    @AfterEach
    void stop() {
        stub.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void aRefusedKeyIsSaidWithTheTraceId(int status) {
        stub.answers(status, ClerkStub.JSON, ERRORS);

        ClerkException failure = stub.failure(ClerkInstanceApi::instance);

        assertThat(failure.reason()).isEqualTo(Reason.REFUSED);
        assertThat(failure.traceId()).contains("deadbeef");
        assertThat(failure)
                .hasMessage(
                        "Clerk refused the secret key of production ("
                                + status
                                + " some_code, trace id deadbeef). Nothing is known of its users."
                                + " Copy the secret key once more from Clerk's dashboard, under API"
                                + " keys.");
        assertThat(stub.arrived()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 409, 422})
    void aRejectedQuestionIsNotAskedAgain(int status) {
        stub.answers(status, ClerkStub.JSON, ERRORS);
        ClerkException failure = stub.failure(ClerkStub::askForAlice);
        assertThat(failure.reason()).isEqualTo(Reason.REJECTED);
        assertThat(failure).hasMessageContaining("(" + status + " some_code, trace id deadbeef)");
        assertThat(stub.arrived()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503})
    void serverErrorsAreTriedAgainAndThenSaid(int status) {
        stub.answers(status, "text/html", "<html>upstream</html>");
        ClerkException failure = stub.failure(ClerkStub::askForAlice);
        assertThat(failure.reason()).isEqualTo(Reason.FAILING);
        assertThat(stub.arrived()).hasSize(3);
    }

    @Test
    void whatGoesBetterTheSecondTimeIsNoFailure() {
        first(aResponse().withStatus(500));
        ClerkInstanceApi api = stub.api();
        assertThat(ClerkStub.askForAlice(api)).isEmpty();
        assertThat(api.requests()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void brokenConnectionsAreTriedAgainAndThenSaid(Fault fault) {
        stub.answers(aResponse().withHeader("Content-Type", ClerkStub.JSON).withFault(fault));
        ClerkException failure = stub.failure(ClerkStub::askForAlice);
        assertThat(failure.reason()).isEqualTo(Reason.UNREACHABLE);
        assertThat(failure)
                .hasMessageContaining("the connection broke. Several attempts were made.");
        assertThat(stub.arrived()).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void anAnswerCutOffOnTheWayIsNoAnswer() {
        stub.answers(
                aResponse()
                        .withHeader("Content-Type", ClerkStub.JSON)
                        .withHeader("Content-Length", "1000")
                        .withBody("[]"));
        assertThat(stub.failure(ClerkStub::askForAlice).reason()).isEqualTo(Reason.UNREACHABLE);
    }

    @Test
    void aSlowAnswerEndsAtTheTimeLimit() {
        stub.answers(aResponse().withFixedDelay(600_000));
        ClerkException failure =
                ClerkStub.failure(
                        connect(answerWithin(Duration.ofMillis(50))), ClerkStub::askForAlice);
        assertThat(failure.reason()).isEqualTo(Reason.UNREACHABLE);
        assertThat(failure).hasMessageContaining("did not answer for production");
    }

    @Test
    void anAnswerThatTricklesEndsAtTheTimeLimit() {
        stub.answers(
                aResponse()
                        .withHeader("Content-Type", ClerkStub.JSON)
                        .withBody("[" + " ".repeat(10_000) + "]")
                        .withChunkedDribbleDelay(1_000, 600_000));
        ClerkException failure =
                ClerkStub.failure(
                        connect(answerWithin(Duration.ofMillis(50))), ClerkStub::askForAlice);
        assertThat(failure.reason()).isEqualTo(Reason.UNREACHABLE);
    }

    @Test
    void aHugeAnswerIsGivenUp() {
        stub.answers(200, ClerkStub.JSON, "[" + " ".repeat(ClerkStub.QUICK.mostBytes()) + "]");
        ClerkException failure = stub.failure(ClerkStub::askForAlice);
        assertThat(failure.reason()).isEqualTo(Reason.UNREADABLE);
        assertThat(failure).hasMessageContaining("it is longer than 1.0 MB.");
        assertThat(stub.arrived()).hasSize(1);
    }

    @Test
    void anAnswerAsLongAsAllowedIsRead() {
        stub.answers(200, ClerkStub.JSON, "[" + " ".repeat(ClerkStub.QUICK.mostBytes() - 2) + "]");
        assertThat(ClerkStub.askForAlice(stub.api())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectIsNotFollowedAndTheSecretStays(int status) {
        try (ClerkStub other = new ClerkStub().answers(200, ClerkStub.JSON, "[]")) {
            stub.answers(
                    aResponse()
                            .withStatus(status)
                            .withHeader("Location", "http://localhost:" + other.server().port()));
            ClerkException failure = stub.failure(ClerkStub::askForAlice);
            assertThat(failure.reason()).isEqualTo(Reason.UNREACHABLE);
            assertThat(failure).hasMessageContaining("on to localhost. Nothing was sent there");
            assertThat(other.arrived()).isEmpty();
            assertThat(stub.arrived()).hasSize(1);
        }
    }

    @Test
    void aCertificateThatNobodySignedIsNotTrusted() {
        try (ClerkStub tls = new ClerkStub(options().dynamicPort().dynamicHttpsPort())) {
            tls.answers(200, ClerkStub.JSON, "[]");
            URI url = URI.create("https://127.0.0.1:" + tls.server().httpsPort() + "/v1");
            ClerkException failure =
                    ClerkStub.failure(
                            tls.connector(ClerkStub.QUICK).connect(at(url)),
                            ClerkStub::askForAlice);
            assertThat(failure.reason()).isEqualTo(Reason.UNREACHABLE);
            assertThat(failure).hasMessageContaining("the certificate is not trusted");
            assertThat(tls.arrived()).isEmpty();
        }
    }

    @Test
    void nobodyThereIsSaid() {
        stub.server().stop();
        ClerkException failure =
                ClerkStub.failure(
                        stub.connector(ClerkStub.QUICK)
                                .connect(at(URI.create("http://127.0.0.1:1/v1"))),
                        ClerkStub::askForAlice);
        assertThat(failure.reason()).isEqualTo(Reason.UNREACHABLE);
        assertThat(failure)
                .hasMessage(
                        "Clerk cannot be reached for production at 127.0.0.1:1: nobody answers"
                                + " there. Check your network.");
    }

    @Test
    void retryAfterIsWaitedFor() {
        first(aResponse().withStatus(429).withHeader("Retry-After", "7"));
        assertThat(ClerkStub.askForAlice(stub.api())).isEmpty();
        assertThat(stub.pauses).contains(Duration.ofSeconds(7));
    }

    @Test
    void aStormOf429EndsAfterSoManyWaits() {
        stub.answers(
                aResponse()
                        .withStatus(429)
                        .withHeader("Retry-After", "7")
                        .withHeader("Content-Type", ClerkStub.JSON)
                        .withBody(ERRORS));
        ClerkException failure = stub.failure(ClerkStub::askForAlice);
        assertThat(failure.reason()).isEqualTo(Reason.RATE_LIMITED);
        assertThat(failure.traceId()).contains("deadbeef");
        assertThat(stub.arrived()).hasSize(1 + ClerkStub.QUICK.waits().most());
    }

    @Test
    void aWaitBeyondAllPatienceIsSaidAtOnce() {
        stub.answers(aResponse().withStatus(429).withHeader("Retry-After", "3600"));
        ClerkException failure = stub.failure(ClerkStub::askForAlice);
        assertThat(failure.reason()).isEqualTo(Reason.RATE_LIMITED);
        assertThat(failure).hasMessageContaining("for production for 3600 s");
        assertThat(stub.arrived()).hasSize(1);
    }

    @Test
    void requestsAreSpreadOverTenSecondsForAllWhoShareAKey() {
        stub.answers(200, ClerkStub.JSON, "[]");
        ClerkHttpConnector connector = stub.connector(ClerkStub.QUICK);
        for (int i = 0; i < 3; i++) {
            ClerkStub.askForAlice(connector.connect(stub.access(OptionalInt.of(1))));
        }
        // The limiter's own clock runs on, but not for ten seconds in this test.
        assertThat(stub.pauses).hasSize(2);
        assertThat(stub.pauses.get(0)).isBetween(Duration.ofMillis(1), Duration.ofSeconds(10));
        assertThat(stub.pauses.get(1)).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(20));
    }

    @Test
    void anInterruptEndsTheQuestion() throws InterruptedException {
        stub.answers(aResponse().withFixedDelay(600_000));
        ClerkInstanceApi api = stub.api();
        AtomicReference<ClerkException> failure = new AtomicReference<>();
        AtomicReference<Boolean> flag = new AtomicReference<>(false);
        Thread asking =
                Thread.startVirtualThread(() -> {
                    failure.set(ClerkStub.failure(api, ClerkStub::askForAlice));
                    flag.set(Thread.currentThread().isInterrupted());
                });
        Await.until("the request is under way", () -> api.requests() == 1);
        asking.interrupt();
        asking.join();
        assertThat(Objects.requireNonNull(failure.get()).reason()).isEqualTo(Reason.CANCELLED);
        assertThat(flag).hasValue(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://api.clerk.com/v1", "https://user:word@api.clerk.com/v1"})
    void aSecretIsNotSentToAnAddressThatIsNotSafe(String url) {
        assertThatThrownBy(() -> stub.connector(ClerkStub.QUICK).connect(at(URI.create(url))))
                .isInstanceOf(InvalidSettingsException.class);
    }

    /** Answers that once, and an empty list from then on. */
    private void first(ResponseDefinitionBuilder answer) {
        stub.server()
                .stubFor(
                        any(anyUrl())
                                .inScenario("once")
                                .whenScenarioStateIs(Scenario.STARTED)
                                .willReturn(answer)
                                .willSetStateTo("well"));
        stub.server()
                .stubFor(
                        any(anyUrl())
                                .inScenario("once")
                                .whenScenarioStateIs("well")
                                .willReturn(
                                        aResponse()
                                                .withHeader("Content-Type", ClerkStub.JSON)
                                                .withBody("[]")));
    }

    private ClerkInstanceApi connect(RetryLimits patience) {
        return stub.connector(patience).connect(stub.access());
    }

    private static RetryLimits answerWithin(Duration limit) {
        RetryLimits quick = ClerkStub.QUICK;
        return new RetryLimits(
                quick.connect(),
                limit,
                new RetryLimits.Retries(1, quick.retries().first(), quick.retries().longest()),
                quick.waits(),
                quick.mostBytes());
    }

    private static ClerkAccess at(URI url) {
        return new ClerkAccess(
                "production",
                Secret.of(ClerkStub.SECRET),
                url,
                ClerkAccess.DEFAULT_API_VERSION,
                OptionalInt.empty());
    }
}
