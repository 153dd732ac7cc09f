package dev.cachewarden.planted;

import dev.cachewarden.planted.Unit.Origin;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** Values that are wrong in themselves. */
final class ValueFaults {

    private ValueFaults() {}

    static List<Function<World, Unit>> all() {
        return List.of(
                world -> encoded(world, 1),
                world -> encoded(world, 2),
                world -> corrupt(world, "[object Object]"),
                world -> corrupt(world, "undefined"),
                world -> corrupt(world, "{'id':'user_1'}"),
                world -> corrupt(world, "hello"),
                world -> corrupt(world, "42"),
                world -> corrupt(world, "\"a\""),
                world -> corrupt(world, CLERK_ERROR),
                ValueFaults::truncated,
                ValueFaults::binary,
                ValueFaults::corruptRoles,
                world -> negative(world, "null"),
                world -> negative(world, ""),
                world -> negative(world, "\"null\""),
                world -> negative(world, "__NOT_FOUND__"),
                world -> edited(world, "\"firstName\":\"", "\"firstName\":\"Not"),
                world -> edited(world, "\"banned\":false,\"c", "\"banned\":true,\"c"),
                world -> edited(world, "\"emailAddress\":\"", "\"emailAddress\":\"not."),
                world -> edited(world, "\"unsafeMetadata\":{}", "\"unsafeMetadata\":{\"a\":1}"),
                ValueFaults::testAddress,
                ValueFaults::testNumber,
                ValueFaults::privateData,
                ValueFaults::laterThanItsId,
                ValueFaults::earlierThanItsId);
    }

    private static final String CLERK_ERROR =
            "{\"clerkError\":true,\"code\":\"api_response_error\",\"status\":404,"
                    + "\"errors\":[{\"code\":\"resource_not_found\",\"message\":\"not found\"}]}";

    private static Unit encoded(World world, int times) {
        Person person = world.people().shown(world.production());
        Unit unit = world.unit();
        String value = unit.any(person);
        for (int i = 0; i < times; i++) {
            value = "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        }
        String key = world.production().idKey(person);
        return unit.put(key, value)
                .expect("DOUBLE_ENCODED", key)
                .count(world.production(), Origin.OWN);
    }

    private static Unit corrupt(World world, String value) {
        Person person = world.people().bare();
        Place place = world.anyHome();
        String key = world.random().nextBoolean() ? place.idKey(person) : place.usernameKey(person);
        return world.unit().put(key, value).expect("CORRUPT", key);
    }

    private static Unit truncated(World world) {
        Person person = world.people().shown(world.production());
        String whole = UserText.BACKEND_3.of(person);
        int length = 1 + world.random().nextInt(whole.length() - 1);
        String key = world.production().idKey(person);
        return world.unit().put(key, whole.substring(0, length)).expect("CORRUPT", key);
    }

    /** A client that replaces the byte finds a user in it, and another fails: not proven. */
    private static Unit binary(World world) {
        Person person = world.people().shown(world.production());
        byte[] value = UserText.API.of(person).getBytes(StandardCharsets.UTF_8);
        value[value.length / 2] = (byte) 0xff;
        String key = world.production().usernameKey(person);
        Unit unit = world.unit();
        return unit.put(PlantedEntry.bytes(key, value, unit.ttl()));
    }

    private static Unit corruptRoles(World world) {
        String key = world.anyHome().key("user", world.people().bare().id() + ":roles");
        return world.unit().put(key, "[\"admin\",").expect("CORRUPT", key);
    }

    private static Unit negative(World world, String value) {
        Person person = world.people().bare();
        Place place = world.anyHome();
        String key =
                world.random().nextBoolean()
                        ? place.idKey(person)
                        : place.key("ids", Batches.ids(person, world.people().bare()));
        return world.unit().put(key, value).expect("NEGATIVE_CACHE", key);
    }

    /** Only outside {@code _raw}. */
    private static Unit edited(World world, String from, String to) {
        Person person = world.people().shown(world.production());
        String value = UserText.BACKEND_1.of(person);
        int at = value.indexOf(from);
        String edited = value.substring(0, at) + to + value.substring(at + from.length());
        String key = world.production().idKey(person);
        return world.own(person, edited).expect("RAW_DISAGREES", key);
    }

    private static Unit testAddress(World world) {
        Person person = world.people().shown(world.production());
        Person tester = person.withEmail(person.email().replace("@", "+clerk_test@"));
        Unit unit = world.unit();
        String key = world.production().usernameKey(person);
        return unit.put(key, unit.any(tester))
                .expect("TEST_IDENTITY", key)
                .count(world.production(), Origin.OWN);
    }

    private static Unit testNumber(World world) {
        Person person = world.people().uploaded();
        Person tester = person.withPhone("+120155501" + (10 + world.random().nextInt(90)));
        Unit unit = world.unit();
        String key = world.production().idKey(person);
        return unit.put(key, unit.any(tester))
                .expect("TEST_IDENTITY", key)
                .count(world.production(), Origin.UPLOADED_PICTURE);
    }

    private static Unit privateData(World world) {
        Person person =
                world.people().shown(world.production()).withPrivateData("{\"stripe\":\"cus_1\"}");
        List<UserText> shapes = List.of(UserText.API, UserText.BACKEND_0, UserText.BACKEND_3);
        String value = shapes.get(world.random().nextInt(shapes.size())).of(person);
        return world.own(person, value).expect("PRIVATE_DATA", world.production().idKey(person));
    }

    private static Unit laterThanItsId(World world) {
        return clock(world, 86_400_000);
    }

    private static Unit earlierThanItsId(World world) {
        return clock(world, -6_000);
    }

    private static Unit clock(World world, long offMillis) {
        Person person = world.people().shown(world.production());
        Unit unit = world.unit();
        String key = world.production().idKey(person);
        return unit.put(key, unit.any(person.withMade(person.made() + offMillis)))
                .expect("CLOCK", key)
                .count(world.production(), Origin.OWN);
    }
}
