package dev.cachewarden.demo.cache;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Against what the named library versions really write for the same API answer. */
final class LibraryShapesTest {

    @ParameterizedTest
    @CsvSource({
        "BACKEND_V0, api-user-alice, backend-v0-getUser",
        "BACKEND_V1, api-user-alice, backend-v1-getUser",
        "BACKEND_V2, api-user-alice, backend-v2-getUser",
        "BACKEND_LATEST, api-user-alice, backend-latest-getUser",
        "BACKEND_LATEST, api-user-bob, backend-latest-bob",
        "BACKEND_LATEST, api-user-carol, backend-latest-getUser-google",
        "FRONT_END, api-user-alice, frontend-UserResource",
        "PROJECTION, api-user-alice, projection",
    })
    void isWrittenByteForByteAsTheLibraryDoes(Shape shape, String api, String library)
            throws IOException {
        ObjectNode user = (ObjectNode) Shape.MAPPER.readTree(sample(api));

        String written =
                Shape.MAPPER.writeValueAsString(
                        shape.node(user, Instant.ofEpochMilli(1735690000000L)));

        assertThat(written).isEqualTo(sample(library));
    }

    @Test
    void inventedUserHasTheMembersOfAnApiAnswer() throws IOException {
        ObjectNode real = (ObjectNode) Shape.MAPPER.readTree(sample("api-user-alice"));
        ObjectNode realGoogle = (ObjectNode) Shape.MAPPER.readTree(sample("api-user-carol"));
        Population population = new Population(3);

        ObjectNode invented = ApiJson.of(population.user(0));
        ObjectNode google =
                java.util.stream.IntStream.iterate(20, number -> number + 1)
                        .mapToObj(population::user)
                        .filter(DemoUser::google)
                        .findFirst()
                        .map(ApiJson::of)
                        .orElseThrow();

        assertThat(names(invented)).isEqualTo(names(real));
        assertThat(names(invented, "email_addresses")).isEqualTo(names(real, "email_addresses"));
        assertThat(names(google, "external_accounts"))
                .isEqualTo(names(realGoogle, "external_accounts"));
    }

    private static List<String> names(ObjectNode node) {
        return List.copyOf(node.propertyNames());
    }

    private static List<String> names(ObjectNode node, String list) {
        return names((ObjectNode) node.get(list).get(0));
    }

    private static String sample(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        LibraryShapesTest.class.getResourceAsStream(name + ".json"), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
