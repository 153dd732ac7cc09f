package dev.cachewarden.core.clerk.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.clerk.ClerkUser;
import dev.cachewarden.core.clerk.render.JsonStringify;
import dev.cachewarden.core.clerk.render.UserForm;
import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.Json.Member;
import dev.cachewarden.core.value.Samples;
import dev.cachewarden.core.value.UserView;
import dev.cachewarden.json.JacksonJsonParser;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.time.ZoneId;
import java.util.List;

final class DifferencesPropertiesTest {

    private static final JacksonJsonParser PARSER = new JacksonJsonParser();
    private static final List<Json.Obj> USERS =
            List.of(
                    api("api-user-alice.json"),
                    api("api-user-bob.json"),
                    api("api-user-carol.json"));

    @Property(tries = 300)
    void aUserHasNoDifferencesWithItselfInAnyShapeWeRender(
            @ForAll("liveUsers") Json.Obj live, @ForAll("forms") UserForm form) {
        Json cached = PARSER.parse(JsonStringify.bytes(form.user(live))).orElseThrow();

        assertThat(
                        Differences.of(
                                new UserView((Json.Obj) cached),
                                new ClerkUser("user_x", live),
                                ZoneId.of("UTC")))
                .isEmpty();
    }

    @Provide
    Arbitrary<UserForm> forms() {
        return Arbitraries.of(UserForm.all());
    }

    /** A sample with other values in some of its members. */
    @Provide
    Arbitrary<Json.Obj> liveUsers() {
        return Combinators.combine(
                        Arbitraries.of(USERS),
                        Arbitraries.of(
                                "public_metadata",
                                "private_metadata",
                                "username",
                                "banned",
                                "image_url",
                                "created_at",
                                "create_organizations_limit",
                                "scim"),
                        values())
                .as(DifferencesPropertiesTest::with);
    }

    private static Arbitrary<Json> values() {
        Arbitrary<Json> leaves =
                Arbitraries.oneOf(
                        Arbitraries.strings().map(Json.Str::new),
                        Arbitraries.of("1.0", "-0", "1e400", "12345678901234567890", "1e21")
                                .map(Json.Num::new),
                        Arbitraries.of(new Json.Null(), new Json.Bool(true)));
        return Arbitraries.recursive(
                () -> leaves,
                inner ->
                        Arbitraries.oneOf(
                                inner.list().ofMaxSize(3).map(Json.Arr::new),
                                Combinators.combine(Arbitraries.of("a", "a_b", "aB", "1"), inner)
                                        .as(Member::new)
                                        .list()
                                        .ofMaxSize(3)
                                        .map(Json.Obj::new)),
                0,
                2);
    }

    private static Json.Obj with(Json.Obj user, String name, Json value) {
        return new Json.Obj(
                user.members().stream()
                        .map(it -> it.name().equals(name) ? new Member(name, value) : it)
                        .toList());
    }

    private static Json.Obj api(String sample) {
        return (Json.Obj) PARSER.parse(Samples.read(sample)).orElseThrow();
    }
}
