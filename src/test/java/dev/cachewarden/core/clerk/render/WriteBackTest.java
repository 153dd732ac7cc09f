package dev.cachewarden.core.clerk.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.clerk.ClerkUser;
import dev.cachewarden.core.clerk.render.WriteBack.Rendering;
import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.value.Samples;
import dev.cachewarden.json.JacksonJsonParser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.List;

final class WriteBackTest {

    private static final String V2 = Samples.text("backend-v2-getUser.json").strip();

    @ParameterizedTest
    @CsvSource({
        "api-user-alice.json, api-user-alice.json",
        "api-user-bob.json, api-user-bob.json",
        "api-user-carol.json, api-user-carol.json",
        "backend-v1-getUser.json, api-user-alice.json",
        "backend-v2-getUser.json, api-user-alice.json",
        "backend-latest-getUser.json, api-user-alice.json",
        "backend-latest-getUser-google.json, api-user-carol.json",
        "backend-v2-getUserList.json, api-user-alice.json api-user-bob.json",
        "backend-latest-getUserList.json, api-user-alice.json api-user-bob.json"
    })
    void theAnswerOfTheApiBecomesTheCachedTextToTheByte(String cached, String answers) {
        String text = Samples.text(cached).strip();

        assertThat(render(text, answers.split(" "))).isEqualTo(written(text));
    }

    @ParameterizedTest
    @CsvSource({
        "backend-v1-getUser.json, api-user-alice.json",
        "backend-v2-getUser.json, api-user-alice.json",
        "backend-latest-getUser.json, api-user-alice.json",
        "backend-latest-getUser-google.json, api-user-carol.json",
        "api-user-bob.json, api-user-bob.json"
    })
    void aBareArrayIsABatchToo(String cached, String answer) {
        String text = "[" + Samples.text(cached).strip() + "]";

        assertThat(render(text, answer)).isEqualTo(written(text));
    }

    @Test
    void whatIsCachedOfAStaleUserBecomesTheSampleOfTheLiveOne() {
        String stale = V2.replace("\"Doe\"", "\"Old\"").replace("expert_top", "admin");

        assertThat(render(stale, "api-user-alice.json")).isEqualTo(written(V2));
    }

    @Test
    void aBatchKeepsItsOrderWhateverTheOrderOfTheAnswer() {
        String text = Samples.text("backend-v2-getUserList.json").strip();

        assertThat(render(text, "api-user-bob.json", "api-user-alice.json"))
                .isEqualTo(written(text));
    }

    @Test
    void aTotalThatWasTheNumberOfUsersStaysIt() {
        String two = Samples.text("backend-v2-getUserList.json").strip();
        String complete = two.replace("\"totalCount\":3", "\"totalCount\":2");

        assertThat(render(complete, "api-user-alice.json"))
                .isEqualTo(written("{\"data\":[" + V2 + "],\"totalCount\":1}"));
        assertThat(why(two, "api-user-alice.json")).contains("number of users");
    }

    @ParameterizedTest
    @CsvSource({
        "backend-v0-getUser.json, _raw",
        "frontend-UserResource.json, front end",
        "projection.json, chose the fields",
        "backend-latest-error404.json, holds no user"
    })
    void otherShapesAreRefusedWithTheReasonAndTheRightRepair(String sample, String reason) {
        assertThat(why(Samples.text(sample).strip(), "api-user-alice.json"))
                .contains(reason)
                .endsWith("delete it, and the app fills it again in its own shape.");
    }

    @Test
    void encodingsTooManyAreRefused() {
        assertThat(why(Samples.stringified(V2), "api-user-alice.json")).contains("too often");
        assertThat(why("{\"json\":" + V2 + ",\"meta\":{}}", "api-user-alice.json"))
                .contains("superjson");
    }

    @Test
    void aTextThatTheLibraryWouldNotHaveWrittenIsRefused() {
        assertThat(
                        List.of(
                                V2.replace("\"id\":", "\"cachedAt\":1,\"id\":"),
                                V2.replace(",\"locale\":null,\"_raw", ",\"locale\":\"fr\",\"_raw"),
                                V2.replace(",", ", "),
                                V2 + "\n",
                                "{\"data\":[" + V2 + "],\"totalCount\":1,\"page\":1}"))
                .allSatisfy(text ->
                        assertThat(why(text, "api-user-alice.json"))
                                .contains("shape is not known"));
    }

    @Test
    void otherFieldsOfTheApiAreRefused() {
        String fewer = Samples.text("api-user-alice.json").strip().replace("\"scim\":null,", "");

        assertThat(why(fewer, "api-user-alice.json")).contains("other fields");
    }

    @Test
    void anAccountThatVersionsWriteDifferentlyIsRefusedIfTheEntryDoesNotTellThem() {
        String text = V2.replace("user_2r0IWvElrv3rqOpxxZEA8sCFhgx", carol().id());

        assertThat(WriteBack.refusal(Samples.decode(text), ByteString.utf8(text))).isEmpty();
        assertThat(why(text, "api-user-carol.json")).contains("Versions of @clerk/backend");
    }

    @Test
    void anEntryWithSuchAnAccountTellsItsVersion() {
        String text = Samples.text("backend-latest-getUser-google.json").strip();
        String before =
                text.replace(",\"externalAccountId\":\"eac_2r5wlXw1ZpDfJqCyfWIjXaJhyqA\"}]", "}]")
                        .replace(",\"timezone\":null,\"deprovisioned\":false", "");

        assertThat(render(before, "api-user-carol.json")).isEqualTo(written(before));
    }

    @Test
    void membersThatAreUndefinedAreLeftOut() {
        String api = Samples.text("api-user-alice.json").strip();
        String without = api.replace(",\"legal_accepted_at\":null", "");
        String text = V2.replace(api, without).replace(",\"legalAcceptedAt\":null", "");

        assertThat(render(text, List.of(live(without)))).isEqualTo(written(text));
    }

    @Test
    void noUserAtAllIsNothingToWrite() {
        assertThat(render(V2, List.of())).isInstanceOf(Rendering.Refused.class);
    }

    @Test
    void twoUsersHaveNoPlaceInAnEntryOfOne() {
        assertThat(why(V2, "api-user-alice.json", "api-user-bob.json")).contains("number of users");
    }

    private static Rendering written(String text) {
        return new Rendering.Written(ByteString.utf8(text));
    }

    private static String why(String cached, String... answers) {
        assertThat(render(cached, answers)).isInstanceOf(Rendering.Refused.class);
        return ((Rendering.Refused) render(cached, answers)).why();
    }

    private static Rendering render(String cached, String... answers) {
        return render(
                cached,
                Arrays.stream(answers).map(name -> live(Samples.text(name).strip())).toList());
    }

    private static Rendering render(String cached, List<ClerkUser> live) {
        return WriteBack.render(Samples.decode(cached), ByteString.utf8(cached), live);
    }

    private static ClerkUser carol() {
        return live(Samples.text("api-user-carol.json").strip());
    }

    private static ClerkUser live(String api) {
        ByteString bytes = ByteString.utf8(api);
        Json.Obj user = (Json.Obj) new JacksonJsonParser().parse(bytes).orElseThrow();
        return new ClerkUser(((Json.Str) user.get("id").orElseThrow()).value(), user);
    }
}
