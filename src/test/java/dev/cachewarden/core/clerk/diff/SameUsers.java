package dev.cachewarden.core.clerk.diff;

import org.junit.jupiter.params.provider.Arguments;

import java.util.stream.Stream;

/** Samples of one user each: as an app has cached it, and as the API answers. */
final class SameUsers {

    private SameUsers() {}

    /** Of every shape that holds the whole user. */
    static Stream<Arguments> whole() {
        return Stream.of(
                Arguments.of("api-user-alice.json", "api-user-alice.json"),
                Arguments.of("api-user-carol.json", "api-user-carol.json"),
                Arguments.of("backend-v0-getUser.json", "api-user-alice.json"),
                Arguments.of("backend-v1-getUser.json", "api-user-alice.json"),
                Arguments.of("backend-v2-getUser.json", "api-user-alice.json"),
                Arguments.of("backend-latest-getUser.json", "api-user-alice.json"),
                Arguments.of("backend-latest-getUser-google.json", "api-user-carol.json"));
    }
}
