package dev.cachewarden.demo.cache;

import dev.cachewarden.core.key.ByteString;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Values that cannot be right: what stringifying, truncating and renaming do to an entry. */
final class BrokenValues {

    /** Their users have numbers that no cached user has. */
    private static final int FIRST = 1_900_000_000;

    private static final int USERS = 9;

    private static final int CUT_AFTER = 700;

    private final Population population;

    BrokenValues(Population population) {
        this.population = population;
    }

    /** Of the users whose values these are. */
    static IntStream numbers() {
        return IntStream.range(FIRST, FIRST + USERS);
    }

    Stream<DemoEntry> all(Instant at) {
        return Stream.of(
                entry(0, DemoValue.text("[object Object]")),
                entry(1, DemoValue.text("undefined")),
                entry(2, cut(Shape.BACKEND_LATEST.of(user(2), at))),
                entry(3, handEdited(user(3), at)),
                renamed(user(4), at),
                incomplete(List.of(user(5), user(6)), at),
                hash(user(7)),
                list(user(8)));
    }

    private DemoUser user(int number) {
        return population.user(FIRST + number);
    }

    private DemoEntry entry(int number, DemoValue value) {
        DemoUser user = user(number);
        return DemoEntry.written(DemoKeys.id(user.environment(), user.id()), value);
    }

    private static DemoValue cut(DemoValue value) {
        ByteString bytes = ((DemoValue.Text) value).bytes();
        return new DemoValue.Text(bytes.slice(0, CUT_AFTER));
    }

    /** The class's fields and its {@code _raw} no longer say the same. */
    private static DemoValue handEdited(DemoUser user, Instant at) {
        return Shape.text(
                Shape.BACKEND_LATEST.node(user, at).put("firstName", "Edited").put("banned", true));
    }

    /** Still under the name the user had before. */
    private static DemoEntry renamed(DemoUser user, Instant at) {
        return DemoEntry.written(
                DemoKeys.username(user.environment(), user.handle() + "-before"),
                Shape.PROJECTION.of(user, at));
    }

    /** The key names two users, the value holds one. */
    private static DemoEntry incomplete(List<DemoUser> users, Instant at) {
        ArrayNode value = JsonNodeFactory.instance.arrayNode();
        value.add(Shape.PROJECTION.node(users.getFirst(), at));
        List<String> ids = users.stream().map(DemoUser::id).toList();
        return DemoEntry.written(
                DemoKeys.ids(users.getFirst().environment(), ids), Shape.text(value));
    }

    private static DemoEntry hash(DemoUser user) {
        return DemoEntry.written(
                        DemoKeys.key(user.environment(), "user", user.id() + ":metadata:public"),
                        new DemoValue.Hash(Map.of("plan", "team", "seats", "12")))
                .withoutTtl();
    }

    private static DemoEntry list(DemoUser user) {
        return DemoEntry.written(
                        DemoKeys.key(user.environment(), "user", user.id() + ":roles"),
                        new DemoValue.Items(List.of("member", "editor")))
                .withoutTtl();
    }
}
