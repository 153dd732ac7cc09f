package dev.cachewarden.planted;

import dev.cachewarden.planted.Unit.Origin;

import java.util.List;
import java.util.function.Function;

/** Users where they do not belong, and those whose origin only Clerk knows. */
final class OriginFaults {

    /** Between development's instance and production's. */
    private static final long BEFORE_PRODUCTION = 1_635_000_000;

    private OriginFaults() {}

    static List<Function<World, Unit>> all() {
        return List.of(
                OriginFaults::leakedById,
                OriginFaults::leakedByUsername,
                OriginFaults::leakedInABatch,
                OriginFaults::shownByAnotherCopy,
                OriginFaults::olderThanTheInstance,
                OriginFaults::olderAndShown,
                OriginFaults::inTwoEnvironments,
                OriginFaults::inTwoEnvironmentsUnshown,
                OriginFaults::inABatchOfAnother,
                OriginFaults::notProven,
                OriginFaults::notProvenWithoutPicture);
    }

    private static Unit leakedById(World world) {
        Person person = world.people().shown(world.development());
        String key = world.production().idKey(person);
        Unit unit = world.unit();
        return unit.put(key, unit.any(person))
                .expect("FOREIGN_INSTANCE", key)
                .count(world.production(), Origin.FOREIGN);
    }

    private static Unit leakedByUsername(World world) {
        Person person = world.people().shown(world.production());
        String key = world.test().usernameKey(person);
        Unit unit = world.unit();
        return unit.put(key, unit.any(person))
                .expect("FOREIGN_INSTANCE", key)
                .count(world.test(), Origin.FOREIGN);
    }

    private static Unit leakedInABatch(World world) {
        Person own = world.people().shown(world.production());
        Person leaked = world.people().shown(world.development());
        String key = world.production().key("ids", Batches.ids(own, leaked));
        Unit unit = world.unit();
        return unit.put(key, "[" + unit.any(own) + "," + unit.any(leaked) + "]")
                .expect("FOREIGN_INSTANCE", key)
                .count(world.production(), Origin.OWN)
                .count(world.production(), Origin.FOREIGN);
    }

    private static Unit shownByAnotherCopy(World world) {
        Person shown = world.people().shown(world.development());
        String id = world.production().idKey(shown);
        String username = world.production().usernameKey(shown);
        return world.unit()
                .put(id, UserText.BACKEND_3.of(shown))
                .put(username, UserText.PROJECTION.of(shown.withPicture("")))
                .expect("FOREIGN_INSTANCE", id)
                .expect("FOREIGN_INSTANCE", username)
                .count(world.production(), Origin.FOREIGN);
    }

    private static Unit olderThanTheInstance(World world) {
        Person person = world.people().madeAt(BEFORE_PRODUCTION);
        String key = world.production().idKey(person);
        Unit unit = world.unit();
        return unit.put(key, unit.any(person))
                .expect("PREDATES_INSTANCE", key)
                .count(world.production(), Origin.NO_PICTURE);
    }

    private static Unit olderAndShown(World world) {
        Person bare = world.people().madeAt(BEFORE_PRODUCTION);
        Person person = bare.withPicture(People.avatar(world.development(), bare.id()));
        String key = world.production().idKey(person);
        Unit unit = world.unit();
        return unit.put(key, unit.any(person))
                .expect("PREDATES_INSTANCE", key)
                .expect("FOREIGN_INSTANCE", key)
                .count(world.production(), Origin.FOREIGN);
    }

    private static Unit inTwoEnvironments(World world) {
        Person person = world.people().shown(world.production());
        String home = world.production().idKey(person);
        String away = world.development().idKey(person);
        Unit unit = world.unit();
        String value = unit.any(person);
        return unit.put(home, value)
                .put(away, value)
                .expect("CROSS_ENVIRONMENT_ID", away)
                .expect("FOREIGN_INSTANCE", away)
                .count(world.production(), Origin.OWN)
                .count(world.development(), Origin.FOREIGN);
    }

    /** Nothing shows where the user lives, so one finding on the first key is for both. */
    private static Unit inTwoEnvironmentsUnshown(World world) {
        Person person = world.people().uploaded();
        String first = world.production().idKey(person);
        String second = world.test().usernameKey(person);
        Unit unit = world.unit();
        return unit.put(first, unit.any(person))
                .put(second, unit.any(person))
                .expect("CROSS_ENVIRONMENT_ID", first)
                .count(world.production(), Origin.UPLOADED_PICTURE)
                .count(world.test(), Origin.UPLOADED_PICTURE);
    }

    private static Unit inABatchOfAnother(World world) {
        Person person = world.people().shown(world.development());
        Person other = world.people().uploaded();
        String home = world.development().idKey(person);
        String away = world.test().key("ids", Batches.ids(person, other));
        Unit unit = world.unit();
        return unit.put(home, unit.any(person))
                .put(away, "[" + unit.any(other) + "," + unit.any(person) + "]")
                .expect("CROSS_ENVIRONMENT_ID", away)
                .expect("FOREIGN_INSTANCE", away)
                .count(world.development(), Origin.OWN)
                .count(world.test(), Origin.FOREIGN)
                .count(world.test(), Origin.UPLOADED_PICTURE);
    }

    /** A development user who leaked: only Clerk can show it. */
    private static Unit notProven(World world) {
        Person person = world.people().uploaded();
        Unit unit = world.unit();
        return unit.put(world.production().idKey(person), unit.any(person))
                .count(world.production(), Origin.UPLOADED_PICTURE);
    }

    private static Unit notProvenWithoutPicture(World world) {
        Person bare = world.people().bare();
        Person person = bare.withPicture("https://www.gravatar.com/avatar?d=mp");
        Unit unit = world.unit();
        return unit.put(world.production().usernameKey(person), unit.any(person))
                .count(world.production(), Origin.OTHER_PICTURE);
    }
}
