package dev.cachewarden.planted;

import dev.cachewarden.planted.Unit.Origin;

import java.util.List;
import java.util.function.Function;

/** Keys and values, and copies of one user, that do not go together. */
final class IdentityFaults {

    private IdentityFaults() {}

    static List<Function<World, Unit>> all() {
        return List.of(
                IdentityFaults::twins,
                IdentityFaults::legacyTwins,
                IdentityFaults::anotherUser,
                IdentityFaults::anotherUserInRaw,
                IdentityFaults::renamed,
                IdentityFaults::withoutUsername,
                IdentityFaults::alias,
                IdentityFaults::aliasWithKey,
                IdentityFaults::batchWithMore,
                IdentityFaults::batchWithFewer,
                IdentityFaults::emptyBatch,
                IdentityFaults::batchWithOthers,
                IdentityFaults::olderByUsername,
                IdentityFaults::olderById,
                IdentityFaults::olderInTheBatch);
    }

    private static Unit twins(World world) {
        Person one = world.people().shown(world.production());
        Person other = world.people().shown(world.test()).withUsername(one.username());
        String first = world.production().usernameKey(one);
        Unit unit = world.unit();
        return unit.put(first, unit.any(one))
                .put(world.test().usernameKey(other), unit.any(other))
                .expect("USERNAME_TWINS", first)
                .count(world.production(), Origin.OWN)
                .count(world.test(), Origin.OWN);
    }

    private static Unit legacyTwins(World world) {
        Person one = world.people().shown(world.production());
        Person other = world.people().shown(world.development()).withUsername(one.username());
        String legacy = "clerk:username:" + Place.keyName(one.name());
        Unit unit = world.unit();
        return unit.put(world.production().usernameKey(one), unit.any(one))
                .put(legacy, unit.any(other))
                .expect("USERNAME_TWINS", legacy)
                .expect("LEGACY_KEY", legacy)
                .count(world.production(), Origin.OWN);
    }

    private static Unit anotherUser(World world) {
        Person named = world.people().bare();
        Person held = world.people().shown(world.development());
        String key = world.development().idKey(named);
        Unit unit = world.unit();
        return unit.put(key, unit.any(held))
                .expect("IDENTITY_MISMATCH", key)
                .count(world.development(), Origin.OWN);
    }

    private static Unit anotherUserInRaw(World world) {
        Person person = world.people().shown(world.production());
        String key = world.production().usernameKey(person);
        String other = world.people().bare().id();
        String value =
                UserText.BACKEND_2
                        .of(person)
                        .replace(
                                "\"_raw\":{\"id\":\"" + person.id(), "\"_raw\":{\"id\":\"" + other);
        return world.unit()
                .put(key, value)
                .expect("IDENTITY_MISMATCH", key)
                .count(world.production(), Origin.OWN);
    }

    private static Unit renamed(World world) {
        Person person = world.people().shown(world.production());
        String key = world.production().key("username", Place.keyName(person.name()) + "-before");
        Unit unit = world.unit();
        return unit.put(key, unit.any(person))
                .expect("STALE_USERNAME", key)
                .count(world.production(), Origin.OWN);
    }

    private static Unit withoutUsername(World world) {
        Person person = world.people().shown(world.production());
        String key = world.production().usernameKey(person);
        Unit unit = world.unit();
        return unit.put(key, unit.any(person.withUsername(null)))
                .expect("STALE_USERNAME", key)
                .count(world.production(), Origin.OWN);
    }

    private static Unit alias(World world) {
        Person one = world.people().shown(world.production());
        Person other = world.people().shown(world.production());
        Person dotted = one.withUsername("x.y" + one.name());
        Person underlined = other.withUsername("x_y" + one.name());
        String first =
                first(world.production().idKey(dotted), world.production().idKey(underlined));
        Unit unit = world.unit();
        return unit.put(world.production().idKey(dotted), unit.any(dotted))
                .put(world.production().idKey(underlined), unit.any(underlined))
                .expect("USERNAME_ALIAS", first)
                .count(world.production(), Origin.OWN)
                .count(world.production(), Origin.OWN);
    }

    private static Unit aliasWithKey(World world) {
        Person one = world.people().shown(world.test());
        Person other = world.people().shown(world.test()).withUsername(one.name() + "_");
        Person dotted = one.withUsername(one.name() + ".");
        String key = world.test().usernameKey(dotted);
        Unit unit = world.unit();
        return unit.put(world.test().idKey(other), unit.any(other))
                .put(key, unit.any(dotted))
                .expect("USERNAME_ALIAS", key)
                .count(world.test(), Origin.OWN)
                .count(world.test(), Origin.OWN);
    }

    private static String first(String one, String other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Unit batchWithMore(World world) {
        Person one = world.people().shown(world.production());
        Person more = world.people().shown(world.production());
        String key = world.production().key("ids", Batches.ids(one));
        Unit unit = world.unit();
        return unit.put(key, "[" + unit.any(one) + "," + unit.any(more) + "]")
                .expect("BATCH_EXTRA", key)
                .count(world.production(), Origin.OWN)
                .count(world.production(), Origin.OWN);
    }

    private static Unit batchWithFewer(World world) {
        Person one = world.people().shown(world.development());
        String key = world.development().key("ids", Batches.ids(one, world.people().bare()));
        Unit unit = world.unit();
        String value = "{\"data\":[" + unit.any(one) + "],\"totalCount\":1}";
        return unit.put(key, value)
                .expect("BATCH_MISSING", key)
                .count(world.development(), Origin.OWN);
    }

    private static Unit emptyBatch(World world) {
        String key = world.test().key("ids", Batches.ids(world.people().bare()));
        return world.unit().put(key, "[]").expect("BATCH_MISSING", key);
    }

    private static Unit batchWithOthers(World world) {
        Person held = world.people().shown(world.test());
        String key = world.test().key("ids", Batches.ids(world.people().bare()));
        Unit unit = world.unit();
        return unit.put(key, "[" + unit.any(held) + "]")
                .expect("BATCH_EXTRA", key)
                .expect("BATCH_MISSING", key)
                .count(world.test(), Origin.OWN);
    }

    private static Unit olderByUsername(World world) {
        Person person = world.people().shown(world.production());
        String older = world.production().usernameKey(person);
        Unit unit = world.unit();
        return unit.put(world.production().idKey(person), unit.any(person))
                .put(older, unit.any(person.withUpdated(person.updated() - 1)))
                .expect("COPIES_DIVERGE", older)
                .count(world.production(), Origin.OWN);
    }

    private static Unit olderById(World world) {
        Person person = world.people().shown(world.development());
        String older = world.development().idKey(person);
        Person later = person.withUpdated(person.updated() + 3_600_000);
        Unit unit = world.unit();
        return unit.put(older, unit.any(person))
                .put(world.development().usernameKey(person), unit.any(later))
                .put(world.development().key("ids", person.id()), "[" + unit.any(later) + "]")
                .expect("COPIES_DIVERGE", older)
                .count(world.development(), Origin.OWN);
    }

    private static Unit olderInTheBatch(World world) {
        Person person = world.people().shown(world.production());
        Person other = world.people().uploaded();
        String older = world.production().key("ids", Batches.ids(person, other));
        Unit unit = world.unit();
        String value =
                "["
                        + unit.any(other)
                        + ","
                        + unit.any(person.withUpdated(person.updated() - 60_000))
                        + "]";
        return unit.put(world.production().idKey(person), unit.any(person))
                .put(older, value)
                .expect("COPIES_DIVERGE", older)
                .count(world.production(), Origin.OWN)
                .count(world.production(), Origin.UPLOADED_PICTURE);
    }
}
