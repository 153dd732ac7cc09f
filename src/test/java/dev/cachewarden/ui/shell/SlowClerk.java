package dev.cachewarden.ui.shell;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;

import dev.cachewarden.core.clerk.ClerkAccess;

import java.net.URI;

/** A proxy in front of the demo's Clerk that answers 429, too many requests. */
final class SlowClerk implements AutoCloseable {

    private final WireMockServer server =
            new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));

    /** Refuses the first question about users of any environment. */
    ClerkAccess onceSlow(ClerkAccess access) {
        if (!server.isRunning()) {
            proxy(access);
            server.stubFor(
                    get(urlPathEqualTo("/v1/users"))
                            .inScenario("slow")
                            .whenScenarioStateIs(Scenario.STARTED)
                            .willReturn(later("1"))
                            .willSetStateTo("again"));
        }
        return before(access);
    }

    /** Puts off every question about users of one environment, and none of another's. */
    ClerkAccess alwaysSlow(ClerkAccess access, String environment) {
        if (!access.environment().equals(environment)) {
            return access;
        }
        proxy(access);
        server.stubFor(get(urlPathEqualTo("/v1/users")).willReturn(later("50")));
        return before(access);
    }

    private void proxy(ClerkAccess access) {
        server.start();
        String demo = "http://127.0.0.1:" + access.baseUrl().getPort();
        server.stubFor(any(anyUrl()).willReturn(aResponse().proxiedFrom(demo)));
    }

    private static ResponseDefinitionBuilder later(String seconds) {
        return aResponse()
                .withStatus(429)
                .withHeader("Retry-After", seconds)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"errors\":[]}");
    }

    private ClerkAccess before(ClerkAccess access) {
        return new ClerkAccess(
                access.environment(),
                access.secretKey(),
                URI.create("http://127.0.0.1:" + server.port() + "/v1"),
                access.apiVersion(),
                access.requestsPerTenSeconds());
    }

    long refused() {
        return server.getServeEvents().getRequests().stream()
                .filter(it -> it.getResponse().getStatus() == 429)
                .count();
    }

    @Override
    public void close() {
        server.stop();
    }
}
