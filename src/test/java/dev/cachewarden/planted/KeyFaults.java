package dev.cachewarden.planted;

import dev.cachewarden.planted.Unit.Origin;

import java.util.List;
import java.util.function.Function;

/** Faults in names, times to live and types. */
final class KeyFaults {

    private static final long HOUR_MILLIS = 3_600_000;

    private KeyFaults() {}

    static List<Function<World, Unit>> all() {
        return List.of(
                KeyFaults::legacyId,
                KeyFaults::legacyUsername,
                KeyFaults::legacySession,
                world -> unknown(world, "undefined"),
                world -> unknown(world, "Production"),
                world -> unknown(world, ""),
                KeyFaults::notAnId,
                KeyFaults::unknownType,
                KeyFaults::unrecognised,
                KeyFaults::overLong,
                KeyFaults::badBatch,
                KeyFaults::withoutTtl,
                KeyFaults::stateWithoutTtl,
                KeyFaults::longTtl,
                KeyFaults::hash,
                KeyFaults::otherTypes,
                KeyFaults::hashWithoutTtl);
    }

    private static Unit legacyId(World world) {
        Person person = world.people().shown(world.anyHome());
        String key = "clerk:id:" + person.id();
        Unit unit = world.unit();
        return unit.put(key, unit.any(person)).expect("LEGACY_KEY", key);
    }

    private static Unit legacyUsername(World world) {
        Person person = world.people().uploaded();
        String key = "clerk:username:" + Place.keyName(person.name());
        Unit unit = world.unit();
        return unit.put(key, unit.any(person)).expect("LEGACY_KEY", key);
    }

    private static Unit legacySession(World world) {
        String key = "clerk:session:" + world.people().bare().id().replace("user", "sess");
        return world.unit().put(key, "active").expect("LEGACY_KEY", key);
    }

    private static Unit unknown(World world, String environment) {
        Person person = world.people().shown(world.development());
        String key = "clerk:" + environment + ":id:" + person.id();
        Unit unit = world.unit();
        return unit.put(key, unit.any(person)).expect("UNKNOWN_ENVIRONMENT", key);
    }

    private static Unit notAnId(World world) {
        Person bare = world.people().bare();
        String id = bare.id().substring(0, 20);
        String key = world.production().key("id", id);
        return world.unit()
                .put(key, UserText.PROJECTION.of(bare).replace(bare.id(), id))
                .expect("MALFORMED_KEY", key)
                .count(world.production(), Origin.NO_PICTURE);
    }

    private static Unit unknownType(World world) {
        String key = world.anyHome().key("profile", world.people().bare().id());
        return world.unit().put(key, "{\"theme\":\"dark\"}").expect("MALFORMED_KEY", key);
    }

    private static Unit unrecognised(World world) {
        String key = "clerk:" + world.people().bare().id();
        return world.unit().put(key, "1").expect("MALFORMED_KEY", key);
    }

    private static Unit overLong(World world) {
        Person someone = world.people().shown(world.production());
        Person person = someone.withUsername(someone.name() + "-" + "x".repeat(600));
        String key = world.production().usernameKey(person);
        Unit unit = world.unit();
        return unit.put(key, unit.any(person))
                .expect("MALFORMED_KEY", key)
                .count(world.production(), Origin.OWN);
    }

    private static Unit badBatch(World world) {
        Person person = world.people().shown(world.production());
        String key = world.production().key("ids", person.id() + ",undefined");
        Unit unit = world.unit();
        return unit.put(key, "[" + unit.any(person) + "]")
                .expect("MALFORMED_KEY", key)
                .expect("BATCH_MISSING", key)
                .count(world.production(), Origin.OWN);
    }

    private static Unit withoutTtl(World world) {
        Person person = world.people().shown(world.test());
        String key = world.test().idKey(person);
        Unit unit = world.unit();
        return unit.put(PlantedEntry.text(key, unit.any(person), PlantedEntry.FOREVER))
                .expect("NO_TTL", key)
                .count(world.test(), Origin.OWN);
    }

    private static Unit stateWithoutTtl(World world) {
        String id = world.people().bare().id();
        String key = world.production().key("oauth", "state:" + id.substring(5));
        return world.unit()
                .put(PlantedEntry.text(key, "pending", PlantedEntry.FOREVER))
                .expect("NO_TTL", key);
    }

    private static Unit longTtl(World world) {
        Person person = world.people().uploaded();
        String key = world.development().usernameKey(person);
        Unit unit = world.unit();
        return unit.put(PlantedEntry.text(key, unit.any(person), HOUR_MILLIS))
                .expect("LONG_TTL", key)
                .count(world.development(), Origin.UPLOADED_PICTURE);
    }

    private static Unit hash(World world) {
        String key = world.anyHome().idKey(world.people().bare());
        Unit unit = world.unit();
        return unit.put(PlantedEntry.other(key, unit.ttl(), "HSET", "id", "1"))
                .expect("WRONG_TYPE", key);
    }

    private static Unit otherTypes(World world) {
        Unit unit = world.unit();
        for (List<Object> write :
                List.of(
                        List.<Object>of("RPUSH", "member"),
                        List.<Object>of("SADD", "member"),
                        List.<Object>of("ZADD", "1", "member"),
                        List.<Object>of("XADD", "*", "field", "1"))) {
            String key = world.anyHome().key("user", world.people().bare().id() + ":roles");
            Object[] rest = write.subList(1, write.size()).toArray();
            unit.put(PlantedEntry.other(key, unit.ttl(), write.getFirst().toString(), rest))
                    .expect("WRONG_TYPE", key);
        }
        return unit;
    }

    private static Unit hashWithoutTtl(World world) {
        String key = "clerk:user:" + world.people().bare().id() + ":metadata:public";
        return world.unit()
                .put(PlantedEntry.lasting(key, "HSET", "plan", "team"))
                .expect("LEGACY_KEY", key)
                .expect("NO_TTL", key)
                .expect("WRONG_TYPE", key);
    }
}
