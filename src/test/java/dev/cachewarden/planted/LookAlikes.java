package dev.cachewarden.planted;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.packing.Enveloped;
import dev.cachewarden.packing.Packed;
import dev.cachewarden.planted.Unit.Origin;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What resembles a fault of some rule, and is none. */
final class LookAlikes {

    private static final long DAY_MILLIS = 86_400_000;

    private LookAlikes() {}

    static List<Function<World, Unit>> all() {
        return List.of(
                LookAlikes::plusTestWithoutClerk,
                LookAlikes::numberThatMayBeCalled,
                LookAlikes::testerWhereTestersBelong,
                LookAlikes::nullInsteadOfNoMetadata,
                LookAlikes::membersInAnotherOrder,
                LookAlikes::batchInAnotherOrder,
                LookAlikes::batchOfOneAsUser,
                LookAlikes::batchInEnvelope,
                LookAlikes::superjson,
                LookAlikes::packed,
                LookAlikes::inAnEnvelope,
                LookAlikes::usernameInCapitals,
                LookAlikes::keyThatTheAppCut,
                LookAlikes::pictureInASize,
                LookAlikes::longSession,
                LookAlikes::roles,
                LookAlikes::agreeingCopies,
                LookAlikes::copiesWithoutTime,
                LookAlikes::sameNameWithoutNameKeys,
                LookAlikes::otherTenant,
                LookAlikes::withoutCreatedAt);
    }

    private static Unit plusTestWithoutClerk(World world) {
        Person person = world.people().shown(world.production());
        return anyShape(world, person.withEmail(person.email().replace("@", "+test@")));
    }

    private static Unit numberThatMayBeCalled(World world) {
        return anyShape(world, world.people().shown(world.production()).withPhone("+12015550200"));
    }

    private static Unit testerWhereTestersBelong(World world) {
        Person person = world.people().shown(world.development());
        Person tester = person.withEmail("a+clerk_test@example.com").withPhone("+12015550100");
        Unit unit = world.unit();
        return unit.put(world.development().idKey(person), unit.any(tester))
                .count(world.development(), Origin.OWN);
    }

    private static Unit nullInsteadOfNoMetadata(World world) {
        Person person = world.people().shown(world.production());
        String value =
                UserText.BACKEND_3
                        .of(person)
                        .replace("\"private_metadata\":{}", "\"private_metadata\":null");
        return world.own(person, value);
    }

    private static Unit membersInAnotherOrder(World world) {
        Person person = world.people().shown(world.production());
        String value =
                UserText.BACKEND_3
                        .of(person.withPublicData("{\"a\":1,\"b\":{\"c\":2,\"d\":3}}"))
                        .replace(
                                "\"public_metadata\":{\"a\":1,\"b\":{\"c\":2,\"d\":3}}",
                                "\"public_metadata\":{\"b\":{\"d\":3,\"c\":2},\"a\":1}");
        return world.own(person, value);
    }

    private static Unit batchInAnotherOrder(World world) {
        Person one = world.people().shown(world.production());
        Person other = world.people().shown(world.production());
        String ids = Batches.ids(one, other);
        boolean sorted = ids.startsWith(one.id());
        Unit unit = world.unit();
        String first = unit.any(sorted ? other : one);
        String second = unit.any(sorted ? one : other);
        return unit.put(world.production().key("ids", ids), "[" + first + "," + second + "]")
                .count(world.production(), Origin.OWN)
                .count(world.production(), Origin.OWN);
    }

    private static Unit batchOfOneAsUser(World world) {
        Person one = world.people().shown(world.production());
        Unit unit = world.unit();
        return unit.put(world.production().key("ids", one.id()), unit.any(one))
                .count(world.production(), Origin.OWN);
    }

    private static Unit batchInEnvelope(World world) {
        Person one = world.people().shown(world.test());
        Unit unit = world.unit();
        String value = "{\"data\":[" + unit.any(one) + "],\"totalCount\":1}";
        return unit.put(world.test().key("ids", one.id()), value).count(world.test(), Origin.OWN);
    }

    private static Unit superjson(World world) {
        Person one = world.people().shown(world.test());
        Unit unit = world.unit();
        String value = "{\"json\":" + unit.any(one) + ",\"meta\":{\"values\":{}}}";
        return unit.put(world.test().idKey(one), value).count(world.test(), Origin.OWN);
    }

    private static Unit packed(World world) {
        Person one = world.people().shown(world.test());
        Unit unit = world.unit();
        Packed packing = any(world, List.of(Packed.values()));
        byte[] value = packing.pack(ByteString.utf8(unit.any(one))).toArray();
        return unit.put(PlantedEntry.bytes(world.test().idKey(one), value, unit.ttl()))
                .count(world.test(), Origin.OWN);
    }

    private static Unit inAnEnvelope(World world) {
        Person one = world.people().shown(world.test());
        Unit unit = world.unit();
        Enveloped envelope = any(world, List.of(Enveloped.values()));
        String value = envelope.around(ByteString.utf8(unit.any(one))).text().orElseThrow();
        return unit.put(world.test().idKey(one), value).count(world.test(), Origin.OWN);
    }

    private static <T> T any(World world, List<T> of) {
        return of.get(world.random().nextInt(of.size()));
    }

    private static Unit usernameInCapitals(World world) {
        Person person = world.people().shown(world.production());
        String key = world.production().usernameKey(person);
        Unit unit = world.unit();
        return unit.put(key, unit.any(person.withUsername(person.name().toUpperCase(Locale.ROOT))))
                .count(world.production(), Origin.OWN);
    }

    private static Unit keyThatTheAppCut(World world) {
        Person someone = world.people().shown(world.production());
        Person person = someone.withUsername(someone.name() + "-" + "y".repeat(600));
        String key = world.production().usernameKey(person).substring(0, 512);
        Unit unit = world.unit();
        return unit.put(key, unit.any(person)).count(world.production(), Origin.OWN);
    }

    private static Unit pictureInASize(World world) {
        Person person = world.people().shown(world.production());
        return anyShape(world, person.withPicture(person.picture() + "?width=80"));
    }

    private static Unit longSession(World world) {
        String id = world.people().bare().id().replace("user", "sess");
        String key = world.production().key("session", id);
        return world.unit().put(PlantedEntry.text(key, "active", DAY_MILLIS));
    }

    private static Unit roles(World world) {
        String key = world.anyHome().key("user", world.people().bare().id() + ":roles");
        return world.unit().put(key, world.random().nextBoolean() ? "[\"admin\"]" : "admin");
    }

    private static Unit agreeingCopies(World world) {
        Person person = world.people().shown(world.development());
        Unit unit = world.unit();
        return unit.put(world.development().idKey(person), UserText.FRONT_END.of(person))
                .put(world.development().usernameKey(person), UserText.API.of(person))
                .put(
                        world.development().key("ids", person.id()),
                        "[" + UserText.BACKEND_2.of(person) + "]")
                .count(world.development(), Origin.OWN);
    }

    private static Unit copiesWithoutTime(World world) {
        Person person = world.people().shown(world.development());
        String timeless = "\"updatedAt\":" + person.updated() + ",";
        Unit unit = world.unit();
        return unit.put(world.development().idKey(person), UserText.API.of(person))
                .put(
                        world.development().usernameKey(person),
                        UserText.PROJECTION.of(person).replace(timeless, ""))
                .count(world.development(), Origin.OWN);
    }

    /** Alias across environments, and twins that no key says. */
    private static Unit sameNameWithoutNameKeys(World world) {
        Person one = world.people().shown(world.production());
        Person other = world.people().shown(world.development()).withUsername(one.username());
        Unit unit = world.unit();
        return unit.put(world.production().idKey(one), unit.any(one))
                .put(world.development().idKey(other), unit.any(other))
                .count(world.production(), Origin.OWN)
                .count(world.development(), Origin.OWN);
    }

    private static Unit otherTenant(World world) {
        String id = world.people().bare().id();
        return world.unit().put("clerks:id:" + id, "undefined").put("shop:" + id, "[object");
    }

    private static Unit withoutCreatedAt(World world) {
        Person person = world.people().shown(world.production());
        String value =
                UserText.PROJECTION.of(person).replace(",\"createdAt\":" + person.made(), "");
        return world.own(person, value);
    }

    private static Unit anyShape(World world, Person person) {
        Unit unit = world.unit();
        return unit.put(world.production().idKey(person), unit.any(person))
                .count(world.production(), Origin.OWN);
    }
}
