package dev.cachewarden.demo.cache;

import static dev.cachewarden.demo.cache.ClerkInstance.DEVELOPMENT;
import static dev.cachewarden.demo.cache.ClerkInstance.PRODUCTION;

import dev.cachewarden.core.key.ByteString;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What went wrong: development users cached under production by a server with the wrong
 * credentials, keys without an environment from a deployment that never went away, environments
 * nobody configured.
 */
final class Incident {

    /**
     * Number of the production user whose {@code username:} entry a development user of the same
     * name has overwritten: alice.
     */
    static final int OVERWRITTEN = 0;

    private static final int ALICE = 0;
    private static final int BOB = 1;
    private static final int CAROL = 2;

    /** Members of the team whose development accounts are cached under production. */
    private static final int[] LEAKED = {0, 1, 3, 4, 5};

    private final Population population;

    Incident(Population population) {
        this.population = population;
    }

    /** Comes back within minutes of being deleted: an old deployment still writes it. */
    Stream<DemoEntry> returning(Instant at) {
        DemoUser bob = population.team(BOB, DEVELOPMENT);
        DemoValue value = Shape.BACKEND_V1.of(bob, at);
        return Stream.of(
                DemoEntry.written(DemoKeys.legacy("id", bob.id()), value),
                DemoEntry.written(DemoKeys.legacy("username", bob.handle()), value));
    }

    /** Is refreshed as long as it is there, and stays away once it is deleted. */
    Stream<DemoEntry> lasting(Instant at) {
        return Stream.of(leaks(), legacy(at), strangeEnvironments(at), strangeKeys())
                .flatMap(entries -> entries);
    }

    private Stream<DemoEntry> leaks() {
        Stream<DemoEntry> byId =
                IntStream.of(LEAKED)
                        .mapToObj(member -> population.team(member, DEVELOPMENT))
                        .map(user -> written(DemoKeys.id(production(), user.id()), leaked(user)));
        DemoUser alice = population.team(ALICE, DEVELOPMENT);
        return Stream.concat(
                Stream.of(written(DemoKeys.username(production(), alice.handle()), leaked(alice))),
                byId);
    }

    /** As the user was a while ago: fewer roles, one more address, the older time. */
    private static DemoValue leaked(DemoUser user) {
        DemoUser before = user.withRoles("member").withUpdatedAt(user.createdAt() + 20);
        ObjectNode api = ApiJson.of(before);
        ArrayNode addresses = (ArrayNode) api.get("email_addresses");
        ObjectNode former = ((ObjectNode) addresses.get(0)).deepCopy();
        former.put(
                "id",
                "idn_"
                        + DemoKsuid.at(
                                user.createdAt(),
                                new java.util.SplittableRandom(user.identity() + 2)));
        former.put("email_address", user.email(".old"));
        addresses.insert(0, former);
        return Shape.text(Shape.BACKEND_LATEST.node(api, Instant.EPOCH));
    }

    private Stream<DemoEntry> legacy(Instant at) {
        DemoUser alice = population.team(ALICE, PRODUCTION);
        DemoUser carol = population.team(CAROL, PRODUCTION);
        DemoValue value = Shape.BACKEND_V2.of(alice, at);
        return Stream.of(
                written(DemoKeys.legacy("id", alice.id()), value),
                written(DemoKeys.legacy("username", alice.handle()), value).withoutTtl(),
                written(
                                DemoKeys.legacy("user", carol.id() + ":roles"),
                                DemoValue.text("[\"member\"]"))
                        .withoutTtl());
    }

    private Stream<DemoEntry> strangeEnvironments(Instant at) {
        Stream<DemoEntry> undefined =
                IntStream.range(0, 4)
                        .mapToObj(member -> population.team(member, DEVELOPMENT))
                        .flatMap(user ->
                                idAndName("undefined", user, Shape.BACKEND_V2.of(user, at)));
        DemoUser carol = population.team(CAROL, DEVELOPMENT);
        return Stream.of(
                        undefined,
                        idAndName("dev", carol, Shape.PROJECTION.of(carol, at)),
                        Stream.of(
                                written(
                                        DemoKeys.id("", carol.id()),
                                        Shape.PROJECTION.of(carol, at)),
                                written(
                                        DemoKeys.id("*", carol.id()),
                                        Shape.PROJECTION.of(carol, at))))
                .flatMap(entries -> entries);
    }

    private static Stream<DemoEntry> idAndName(String environment, DemoUser user, DemoValue value) {
        return Stream.of(
                written(DemoKeys.id(environment, user.id()), value),
                written(DemoKeys.username(environment, user.handle()), value));
    }

    private static Stream<DemoEntry> strangeKeys() {
        ByteString binary =
                ByteString.wrap(new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) 0xc3, '('});
        DemoValue nobody = DemoValue.text("null");
        return Stream.of(
                written(ByteString.utf8("clerk:stats"), DemoValue.text("{\"hits\":91823}"))
                        .withoutTtl(),
                written(ByteString.utf8("clerk:lock:rebuild"), DemoValue.text("worker-3"))
                        .withoutTtl(),
                written(ByteString.utf8("clerk:v2:users:all"), DemoValue.text("[]")).withoutTtl(),
                written(DemoKeys.key(production(), "id", ""), nobody).withoutTtl(),
                written(
                        DemoKeys.key(production(), "username", "eve\u001b[2J\u001b[31m\nroot"),
                        nobody),
                written(
                        DemoKeys.key(DEVELOPMENT.environment(), "id", "user_").plus(binary),
                        nobody));
    }

    private static DemoEntry written(ByteString key, DemoValue value) {
        return DemoEntry.written(key, value);
    }

    private static String production() {
        return PRODUCTION.environment();
    }
}
