package dev.cachewarden.planted;

import dev.cachewarden.planted.Unit.Origin;

import java.util.List;
import java.util.Random;

/**
 * What units are made from.
 *
 * @param twins two environments that are filled from one instance, so that neither's is known
 */
record World(
        Random random,
        People people,
        Place production,
        Place development,
        Place test,
        List<Place> twins) {

    static World of(long seed) {
        Random random = new Random(seed);
        String shared = Ksuids.of("ins", 1_620_000_000, random);
        return new World(
                random,
                new People(random),
                place("production", 1_640_000_000, random),
                place("development", 1_630_000_000, random),
                place("test", People.NEWEST_INSTANCE, random),
                List.of(
                        new Place("qa", shared, 1_620_000_000),
                        new Place("staging", shared, 1_620_000_000)));
    }

    private static Place place(String name, long since, Random random) {
        return new Place(name, Ksuids.of("ins", since, random), since);
    }

    List<Place> homes() {
        return List.of(production, development, test);
    }

    Place anyHome() {
        return homes().get(random.nextInt(3));
    }

    Unit unit() {
        return new Unit(random);
    }

    /** A unit with one entry of production's own user, whose value somebody has changed. */
    Unit own(Person person, String value) {
        return unit().put(production.idKey(person), value).count(production, Origin.OWN);
    }
}
