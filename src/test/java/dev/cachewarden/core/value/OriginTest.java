package dev.cachewarden.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.json.Json;
import dev.cachewarden.json.JacksonJsonParser;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

final class OriginTest {

    private static final String AVATAR =
            "{\"type\":\"default\",\"iid\":\"ins_2abc\",\"rid\":\"user_1\",\"initials\":\"AB\"}";

    private static Optional<Origin> origin(String id, String imageUrl) {
        return Origin.of(
                new UserView(
                        new Json.Obj(
                                List.of(
                                        new Json.Member("id", new Json.Str(id)),
                                        new Json.Member("imageUrl", new Json.Str(imageUrl))))),
                new JacksonJsonParser());
    }

    private static String url(String payload) {
        return "https://img.clerk.com/"
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(payload.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theDefaultAvatarNamesTheInstance() {
        UserView alice =
                Samples.decode(Samples.read("backend-latest-getUser.json")).users().getFirst();

        Optional<Origin> origin = Origin.of(alice, new JacksonJsonParser());

        assertThat(origin).contains(new Origin("ins_2pdYpIPl7qZhGpSnfFa2gVwqxFN"));
        assertThat(origin.orElseThrow().abbreviated()).isEqualTo("ins_2pdY…FN");
    }

    @Test
    void theQueryIsNoPartOfThePayload() {
        assertThat(origin("user_1", url(AVATAR) + "?width=80")).contains(new Origin("ins_2abc"));
    }

    @Test
    void aProxiedPictureSaysNothing() {
        UserView carol =
                Samples.decode(Samples.read("backend-latest-getUser-google.json"))
                        .users()
                        .getFirst();

        assertThat(Origin.of(carol, new JacksonJsonParser())).isEmpty();
    }

    @Test
    void anotherUsersAvatarSaysNothing() {
        assertThat(origin("user_2", url(AVATAR))).isEmpty();
    }

    @Test
    void otherHostsPaddingAndRubbishSayNothing() {
        assertThat(origin("user_1", url(AVATAR).replace("img.clerk.com", "img.clerk.dev")))
                .isEmpty();
        assertThat(origin("user_1", url(AVATAR) + "=")).isEmpty();
        assertThat(origin("user_1", "https://img.clerk.com/A")).isEmpty();
        assertThat(origin("user_1", url("[]"))).isEmpty();
        assertThat(origin("user_1", url("{\"type\":\"default\",\"rid\":\"user_1\"}"))).isEmpty();
    }

    @Property(tries = 200)
    void noAddressCanBreakIt(@ForAll String imageUrl, @ForAll String payload) {
        assertThat(origin("user_1", imageUrl)).isEmpty();
        assertThat(origin("user_1", url(payload))).isEmpty();
    }
}
