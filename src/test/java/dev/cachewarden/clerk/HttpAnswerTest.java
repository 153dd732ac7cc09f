package dev.cachewarden.clerk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.clerk.ClerkException;
import dev.cachewarden.core.clerk.ClerkException.Reason;
import dev.cachewarden.core.clerk.ClerkUser;
import dev.cachewarden.core.clerk.InstanceAnswer;
import dev.cachewarden.core.clerk.InstanceKind;
import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.port.ClerkInstanceApi;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** How answers are read, and what is no answer. */
final class HttpAnswerTest {

    private static final String NO_SUCH_USER =
            "{\"errors\":[{\"code\":\"resource_not_found\",\"message\":\"not found\"}],"
                    + "\"clerk_trace_id\":\"deadbeef\"}";

    private final ClerkStub stub = new ClerkStub();

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void aUserKeepsEveryMember() {
        String alice = ClerkStub.sample("api-user-alice.json");
        stub.answers(200, "application/json; charset=utf-8", alice);

        ClerkUser user = stub.api().user(ClerkStub.ALICE).orElseThrow();

        assertThat(user.id()).isEqualTo(ClerkStub.ALICE);
        assertThat(user.json().members()).hasSizeGreaterThan(40);
        assertThat(user.json().get("scim")).contains(new Json.Null());
    }

    @Test
    void usersOfAListComeInItsOrder() {
        String alice = ClerkStub.sample("api-user-alice.json");
        String bob = ClerkStub.sample("api-user-bob.json");
        String carol = ClerkStub.sample("api-user-carol.json");
        stub.answers(200, ClerkStub.JSON, " [" + alice + " ,\n" + bob + "," + carol + "\t]\n");

        List<ClerkUser> users =
                stub.api()
                        .users(
                                List.of(
                                        ClerkStub.ALICE,
                                        "user_2r37eZVTLLKzSp7oeNKQC0kcKw3",
                                        id(carol)));

        assertThat(users)
                .extracting(ClerkUser::id)
                .containsExactly(ClerkStub.ALICE, "user_2r37eZVTLLKzSp7oeNKQC0kcKw3", id(carol));
    }

    @Test
    void membersNobodyKnowsAreKept() {
        stub.answers(200, ClerkStub.JSON, "[{\"x_future\":[1.50,{}],\"id\":\"user_a\"}]");
        ClerkUser user = stub.api().users(List.of("user_a")).getFirst();
        assertThat(user.json().get("x_future").orElseThrow())
                .isEqualTo(new Json.Arr(List.of(new Json.Num("1.50"), new Json.Obj(List.of()))));
    }

    @Test
    void aUserThatClerkDoesNotHaveIsEmpty() {
        stub.answers(404, ClerkStub.JSON, NO_SUCH_USER);
        assertThat(stub.api().user(ClerkStub.ALICE)).isEmpty();
    }

    @Test
    void instancesSayWhoTheyAre() {
        stub.answers(
                200,
                ClerkStub.JSON,
                "{\"object\":\"instance\",\"id\":\"ins_1\",\"environment_type\":\"development\"}");
        InstanceAnswer instance = stub.api().instance();
        assertThat(instance).isEqualTo(new InstanceAnswer("ins_1", "development"));
        assertThat(instance.kind()).contains(InstanceKind.DEVELOPMENT);
    }

    @Test
    void usernamesAreTheSameInCapitals() {
        stub.answers(200, ClerkStub.JSON, "[{\"id\":\"user_a\",\"username\":\"alice\"}]");
        assertThat(stub.api().usersNamed(List.of("Alice"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"id\":\"user_other\",\"username\":\"other\"}]",
                "[{\"id\":\"user_a\",\"username\":\"a\"},{\"id\":\"user_b\",\"username\":null}]"
            })
    void usersNobodyAskedForSpoilTheAnswer(String body) {
        stub.answers(200, ClerkStub.JSON, body);
        ClerkInstanceApi api = stub.api();
        for (ClerkException failure :
                List.of(
                        ClerkStub.failure(api, it -> it.users(List.of("user_a"))),
                        ClerkStub.failure(api, it -> it.usersNamed(List.of("a"))))) {
            assertUnreadable(failure);
            assertThat(failure).hasMessageContaining("users that were not asked for");
        }
    }

    @Test
    void anotherUserThanTheOneAskedForIsNoAnswer() {
        stub.answers(200, ClerkStub.JSON, "{\"id\":\"user_other\"}");
        assertUnreadable(stub.failure(api -> api.user("user_a")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "{\"data\":[],\"total_count\":0}",
                "[{\"id\":\"user_a\"},",
                "[{\"id\":\"user_a\"}]]",
                "[{\"username\":\"a\"}]",
                "[{\"id\":7}]",
                "[{\"id\":\"\"}]",
                "[null]",
                "<html>"
            })
    void whatIsNoListOfUsersIsUnreadable(String body) {
        stub.answers(200, ClerkStub.JSON, body);
        assertUnreadable(stub.failure(api -> api.users(List.of("user_a"))));
    }

    @Test
    void bytesThatAreNoTextAreUnreadable() {
        stub.answers(
                com.github.tomakehurst.wiremock.client.WireMock.aResponse()
                        .withHeader("Content-Type", ClerkStub.JSON)
                        .withBody(new byte[] {'[', '"', (byte) 0xc3, '(', '"', ']'}));
        assertUnreadable(stub.failure(ClerkStub::askForAlice));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{\"id\":\"ins_1\"}",
                "{\"id\":\"user_1\",\"environment_type\":\"production\"}",
                "{\"environment_type\":\"production\"}"
            })
    void whatIsNoInstanceIsUnreadableAndAskedAgain(String body) {
        stub.answers(200, ClerkStub.JSON, body);
        ClerkInstanceApi api = stub.api();
        assertUnreadable(ClerkStub.failure(api, ClerkInstanceApi::instance));
        assertUnreadable(ClerkStub.failure(api, ClerkInstanceApi::instance));
        assertThat(stub.arrived()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"total_count\":-1}", "{\"total_count\":1.5}", "7"})
    void whatIsNoCountIsUnreadable(String body) {
        stub.answers(200, ClerkStub.JSON, body);
        assertUnreadable(stub.failure(ClerkInstanceApi::count));
    }

    @ParameterizedTest
    @CsvSource({
        "404, application/json, '{\"errors\":[{\"code\":\"route_not_found\"}]}'",
        "404, application/json, '{\"message\":\"no Route matched\"}'",
        "404, text/html, '<html>not found</html>'",
        "404, text/plain, resource_not_found",
        "200, text/html, '<html>Sign in to the network</html>'",
        "200, '', '[]'",
        "204, application/json, ''",
        "206, application/json, '[]'"
    })
    void somebodyElsesAnswerIsNeverAMissingUser(int status, String type, String body) {
        stub.answers(status, type, body);
        assertUnreadable(stub.failure(api -> api.user(ClerkStub.ALICE)));
        assertThat(stub.arrived()).hasSize(1);
    }

    @Test
    void onlyASingleUserCanBeMissing() {
        stub.answers(404, ClerkStub.JSON, NO_SUCH_USER);
        assertUnreadable(stub.failure(ClerkStub::askForAlice));
        assertUnreadable(stub.failure(ClerkInstanceApi::count));
        assertUnreadable(stub.failure(ClerkInstanceApi::instance));
    }

    @Test
    void aWebPageIsSaidToBeOne() {
        stub.answers(200, "text/html; charset=utf-8", "<html>");
        assertThat(stub.failure(ClerkStub::askForAlice))
                .hasMessage(
                        "The answer for production from "
                                + stub.baseUrl().getRawAuthority()
                                + " is not what Clerk answers: it is a web page (status 200). Check"
                                + " the address configured for Clerk, and proxies on the way."
                                + " Nothing is known of its users.");
    }

    private static void assertUnreadable(ClerkException failure) {
        assertThat(failure.reason()).isEqualTo(Reason.UNREADABLE);
        assertThat(failure).hasMessageStartingWith("The answer for production from 127.0.0.1:");
    }

    private static String id(String user) {
        return user.replaceFirst("(?s).*?\"id\":\"(user_\\w+)\".*", "$1");
    }
}
