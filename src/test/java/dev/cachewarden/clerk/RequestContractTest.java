package dev.cachewarden.clerk;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;

import dev.cachewarden.core.clerk.ClerkException;
import dev.cachewarden.core.clerk.ClerkException.Reason;
import dev.cachewarden.core.port.ClerkInstanceApi;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Every request that we can send, against Clerk's specification of the Backend API. */
final class RequestContractTest {

    private final ClerkStub stub = new ClerkStub();

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void instanceIsAskedOnceAndRemembered() {
        stub.answers(
                200,
                ClerkStub.JSON,
                "{\"object\":\"instance\",\"id\":\"ins_1\",\"environment_type\":\"production\"}");
        ClerkInstanceApi api = stub.api();

        assertThat(api.instance()).isEqualTo(api.instance());

        assertThat(sent()).isEqualTo("/v1/instance");
    }

    @Test
    void userIsAskedByPath() {
        stub.answers(200, ClerkStub.JSON, ClerkStub.sample("api-user-alice.json"));
        assertThat(stub.api().user(ClerkStub.ALICE)).isPresent();
        assertThat(sent()).isEqualTo("/v1/users/" + ClerkStub.ALICE);
    }

    @Test
    void countHasNoParameters() {
        stub.answers(200, ClerkStub.JSON, "{\"object\":\"total_count\",\"total_count\":1204}");
        assertThat(stub.api().count()).isEqualTo(1204);
        assertThat(sent()).isEqualTo("/v1/users/count");
    }

    @Test
    void usersAreAskedByRepeatedIdsAndAlwaysWithALimit() {
        stub.answers(200, ClerkStub.JSON, "[]");
        stub.api().users(List.of("user_b", "user_a", "user_b"));
        assertThat(sent()).isEqualTo("/v1/users?user_id=user_b&user_id=user_a&limit=100");
    }

    @Test
    void usernamesAreEncodedExactly() {
        stub.answers(200, ClerkStub.JSON, "[]");
        stub.api().usersNamed(List.of("a.b", "+carol", "-dave", "e f&limit=500", "ünï*~/?#%"));
        assertThat(sent())
                .isEqualTo(
                        "/v1/users?username=a.b&username=%2Bcarol&username=-dave"
                                + "&username=e%20f%26limit%3D500"
                                + "&username=%C3%BCn%C3%AF%2A~%2F%3F%23%25&limit=100");
    }

    @Test
    void aHundredAreOneRequestAndMoreAreNone() {
        stub.answers(200, ClerkStub.JSON, "[]");
        ClerkInstanceApi api = stub.api();

        assertThat(api.users(ids(100))).isEmpty();
        ClerkException tooMany = ClerkStub.failure(api, it -> it.users(ids(101)));

        assertThat(tooMany.reason()).isEqualTo(Reason.REJECTED);
        assertThat(sent()).contains("user_id=user_99&limit=100").doesNotContain("user_100");
        assertThat(api.requests()).isEqualTo(1);
    }

    @Test
    void nobodyIsNoRequest() {
        ClerkInstanceApi api = stub.api();
        assertThat(api.users(List.of())).isEmpty();
        assertThat(api.usersNamed(List.of())).isEmpty();
        assertThat(stub.arrived()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+user_a", "-user_a", "..", "user_a/../count", "user_a?x", "üser"})
    void whatIsNoIdIsNotSent(String id) {
        for (Function<ClerkInstanceApi, Object> question :
                List.<Function<ClerkInstanceApi, Object>>of(
                        api -> api.user(id), api -> api.users(List.of("user_b", id)))) {
            ClerkException failure = stub.failure(question);
            assertThat(failure.reason()).isEqualTo(Reason.REJECTED);
            assertThat(failure)
                    .hasMessage(
                            "Clerk was not asked about production: what was to be looked up is no"
                                    + " id of a Clerk user.");
        }
        assertThat(stub.arrived()).isEmpty();
    }

    private static List<String> ids(int count) {
        return IntStream.range(0, count).mapToObj(number -> "user_" + number).toList();
    }

    /** The one request that arrived, its headers checked. */
    private String sent() {
        assertThat(stub.requests()).hasSize(1);
        LoggedRequest request = stub.requests().getFirst();
        assertThat(request.getMethod().getName()).isEqualTo("GET");
        assertThat(request.getHeaders().getHeader("Authorization").values())
                .containsExactly("Bearer " + ClerkStub.SECRET);
        assertThat(request.getHeader("Clerk-API-Version")).isEqualTo("2026-05-12");
        assertThat(request.getHeader("Accept")).isEqualTo("application/json");
        assertThat(request.getHeaders().keys())
                .as("nothing else about us")
                .isSubsetOf(
                        "Authorization",
                        "Clerk-API-Version",
                        "Accept",
                        "Connection",
                        "Content-Length",
                        "Host",
                        "User-Agent");
        assertThat(request.getBody()).isEmpty();
        return request.getUrl();
    }
}
