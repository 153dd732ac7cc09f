package dev.cachewarden.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.JsonFields;
import dev.cachewarden.core.json.JsonText;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

import java.util.List;
import java.util.function.UnaryOperator;

/** In any wrapping of a user, broken off at any place, nothing private shows. */
final class MaskedDocumentPropertiesTest {

    private static final String SECRET = "4915207771234";

    /** What an app may make of a document before it stores it. */
    private static final List<UnaryOperator<Json>> WRAPPINGS =
            List.of(
                    json -> new Json.Arr(List.of(new Json.Null(), json)),
                    json -> new JsonFields().put("value", json).put("expires", 1).object(),
                    json -> new JsonFields().put("json", json).put("meta", "{}").object(),
                    json -> new JsonFields().put("id", "user_1").put("_raw", json).object(),
                    json -> new Json.Str(JsonText.of(json)),
                    json -> new Json.Str(JsonText.inLine(json)),
                    json -> new JsonFields().put(JsonText.inLine(json), 1).object());

    @Property
    void nothingPrivateIsInAMaskedDocument(@ForAll("documents") Json document) {
        assertThat(JsonText.of(MaskedDocument.of(document))).doesNotContain(SECRET);
    }

    @Property
    void norInOneThatBreaksOff(
            @ForAll("documents") Json document, @ForAll @DoubleRange(max = 1) double part) {
        String text = JsonText.of(document);
        int end = (int) (text.length() * part);

        assertThat(Masking.brokenDocument(text.substring(0, end))).doesNotContain(SECRET);
    }

    @Property
    void whatIsNotPrivateStays(@ForAll("wrappings") List<UnaryOperator<Json>> wrappings) {
        Json open = new JsonFields().put("username", "alice").put("hasEmailAddress", true).object();

        assertThat(MaskedDocument.of(wrapped(open, wrappings))).isEqualTo(wrapped(open, wrappings));
    }

    @Provide
    Arbitrary<Json> documents() {
        return Combinators.combine(Arbitraries.of(users()), wrappings())
                .as(MaskedDocumentPropertiesTest::wrapped);
    }

    @Provide
    Arbitrary<List<UnaryOperator<Json>>> wrappings() {
        return Arbitraries.of(WRAPPINGS).list().ofMaxSize(4);
    }

    private static Json wrapped(Json json, List<UnaryOperator<Json>> wrappings) {
        Json wrapped = json;
        for (UnaryOperator<Json> each : wrappings) {
            wrapped = each.apply(wrapped);
        }
        return wrapped;
    }

    private static List<Json> users() {
        return List.of(
                user("privateMetadata", new JsonFields().put("n", SECRET).object()),
                user("private_metadata", new Json.Arr(List.of(new Json.Num(SECRET)))),
                user("private-metadata", new JsonFields().put(SECRET, true).object()),
                user("phoneNumber", new Json.Str(SECRET)),
                user("phone_number", new Json.Num(SECRET)),
                user("phoneNumbers", new Json.Arr(List.of(new Json.Str(SECRET)))),
                user("emailAddress", new Json.Str(SECRET + "@example.com")),
                user("email", new Json.Str("a%40" + SECRET + ".example.com")),
                user("provider_username", new Json.Str(SECRET)),
                user("identifier", new Json.Str(SECRET)),
                user("note", new Json.Str("call +" + SECRET + " or a@" + SECRET + ".com")));
    }

    private static Json user(String name, Json value) {
        return new JsonFields()
                .put("id", "user_1")
                .put(name, value)
                .put("username", "alice")
                .object();
    }
}
