package dev.cachewarden.planted;

import dev.cachewarden.planted.Unit.Origin;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a running app leaves in its cache. */
final class Healthy {

    private Healthy() {}

    /** One user, or a page of users with their batch. */
    static Unit next(World world) {
        int dice = world.random().nextInt(100);
        if (dice < 3) {
            return inTwins(world);
        }
        Place place =
                dice < 63 ? world.production() : dice < 88 ? world.development() : world.test();
        return dice % 12 == 0 ? page(world, place) : one(world, place);
    }

    private static Unit one(World world, Place place) {
        Unit unit = world.unit();
        Person person = person(world, place, unit);
        unit.put(place.idKey(person), unit.any(person));
        if (world.random().nextInt(3) == 0) {
            unit.put(place.usernameKey(person), unit.any(person));
        }
        return unit;
    }

    private static Unit page(World world, Place place) {
        Unit unit = world.unit();
        List<Person> people = new ArrayList<>();
        int size = 1 + world.random().nextInt(10);
        for (int i = 0; i < size; i++) {
            people.add(person(world, place, unit));
        }
        people.forEach(person -> {
            if (world.random().nextBoolean()) {
                unit.put(place.idKey(person), unit.any(person));
            }
        });
        UserText shape = UserText.any(world.random());
        return unit.put(
                place.key("ids", Batches.ids(people)),
                people.stream().map(shape::of).collect(Collectors.joining(",", "[", "]")));
    }

    /** Three in four show their instance. */
    private static Person person(World world, Place place, Unit unit) {
        int dice = world.random().nextInt(20);
        if (dice < 15) {
            unit.count(place, Origin.OWN);
            return world.people().shown(place);
        }
        unit.count(place, dice < 19 ? Origin.UPLOADED_PICTURE : Origin.NO_PICTURE);
        return dice < 19 ? world.people().uploaded() : world.people().bare();
    }

    private static Unit inTwins(World world) {
        Place place = world.twins().get(world.random().nextInt(2));
        Person person = world.people().shown(place);
        Unit unit = world.unit();
        return unit.put(place.idKey(person), unit.any(person))
                .count(place, Origin.INSTANCE_UNKNOWN);
    }
}
