package dev.cachewarden.clerk;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;

import dev.cachewarden.core.clerk.ClerkAccess;
import dev.cachewarden.core.clerk.ClerkException;
import dev.cachewarden.core.clerk.ClerkUser;
import dev.cachewarden.core.connection.Secret;
import dev.cachewarden.core.port.ClerkInstanceApi;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.json.JacksonJsonParser;
import dev.cachewarden.testing.TestCertificate;

import org.assertj.core.api.Assertions;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

import javax.net.ssl.SSLContext;

/** A Clerk that answers what a test says, and a client of it for which no time passes. */
final class ClerkStub implements AutoCloseable {

    /** Planted: must turn up nowhere but in the header. */
    static final String SECRET = "sk_live_PLANTEDsecretOfTheTests";

    static final String ALICE = "user_2r0IWvElrv3rqOpxxZEA8sCFhgx";
    static final String JSON = "application/json";

    static final RetryLimits QUICK =
            new RetryLimits(
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(20),
                    new RetryLimits.Retries(2, Duration.ofMillis(1), Duration.ofMillis(2)),
                    new RetryLimits.Waits(3, Duration.ofSeconds(60)),
                    1 << 20);

    private final WireMockServer server;
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 7);
    final List<Duration> pauses = new CopyOnWriteArrayList<>();

    ClerkStub() {
        this(options().dynamicPort());
    }

    ClerkStub(WireMockConfiguration options) {
        server = new WireMockServer(options.bindAddress("127.0.0.1"));
        server.start();
    }

    WireMockServer server() {
        return server;
    }

    /** Answers over TLS with that certificate. */
    static ClerkStub tls(TestCertificate certificate) {
        return new ClerkStub(
                options()
                        .dynamicPort()
                        .dynamicHttpsPort()
                        .keystorePath(certificate.store().toString())
                        .keystoreType("PKCS12")
                        .keystorePassword(TestCertificate.PASSWORD)
                        .keyManagerPassword(TestCertificate.PASSWORD));
    }

    /** Answers everything with that. */
    ClerkStub answers(ResponseDefinitionBuilder answer) {
        server.stubFor(any(anyUrl()).willReturn(answer));
        return this;
    }

    ClerkStub answers(int status, String contentType, String body) {
        return answers(
                aResponse()
                        .withStatus(status)
                        .withHeader("Content-Type", contentType)
                        .withBody(body));
    }

    URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.port() + "/v1");
    }

    ClerkAccess access() {
        return access(OptionalInt.of(1_000_000));
    }

    ClerkAccess access(OptionalInt requestsPerTenSeconds) {
        return new ClerkAccess(
                "production",
                Secret.of(SECRET),
                baseUrl(),
                ClerkAccess.DEFAULT_API_VERSION,
                requestsPerTenSeconds);
    }

    /** Time passes for it only by pausing. */
    ClerkHttpConnector connector(RetryLimits patience) {
        return connector(patience, ClerkHttpConnector.systemTrust());
    }

    ClerkHttpConnector connector(RetryLimits patience, SSLContext trust) {
        Clock clock =
                new Clock() {
                    @Override
                    public Instant now() {
                        throw new IllegalStateException("Nobody asks for the time of day.");
                    }

                    @Override
                    public long nanos() {
                        return nanos.get();
                    }
                };
        return new ClerkHttpConnector(
                new JacksonJsonParser(),
                clock,
                time -> {
                    pauses.add(time);
                    nanos.addAndGet(time.toNanos());
                },
                patience,
                trust);
    }

    ClerkInstanceApi api() {
        return connector(QUICK).connect(access());
    }

    /** The requests that arrived, in order: path and query. */
    List<String> arrived() {
        return server.getServeEvents().getRequests().reversed().stream()
                .map(event -> event.getRequest().getUrl())
                .toList();
    }

    List<LoggedRequest> requests() {
        return server.getServeEvents().getRequests().reversed().stream()
                .map(event -> event.getRequest())
                .toList();
    }

    /** How that question fails. */
    ClerkException failure(Function<ClerkInstanceApi, Object> question) {
        return failure(api(), question);
    }

    static ClerkException failure(
            ClerkInstanceApi api, Function<ClerkInstanceApi, Object> question) {
        return Assertions.catchThrowableOfType(ClerkException.class, () -> question.apply(api));
    }

    static List<ClerkUser> askForAlice(ClerkInstanceApi api) {
        return api.users(List.of(ALICE));
    }

    static String sample(String name) {
        try (InputStream in =
                Objects.requireNonNull(
                        ClerkStub.class.getResourceAsStream("/samples/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
