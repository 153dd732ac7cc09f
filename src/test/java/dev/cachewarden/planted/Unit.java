package dev.cachewarden.planted;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Entries that have nothing to do with those of other units, and what an audit must say of them.
 * Written by the plants, read by tests.
 */
public final class Unit {

    /** Why a user's origin is proven or not. */
    public enum Origin {
        OWN,
        FOREIGN,
        UPLOADED_PICTURE,
        NO_PICTURE,
        OTHER_PICTURE,
        INSTANCE_UNKNOWN
    }

    /** A finding that has to come. */
    public record Expected(String rule, String subject) {}

    /** A user that has to be counted under an environment. */
    public record Counted(String environment, Origin origin) {}

    private static final long SHORTEST = 150_000;
    private static final long LONGEST = 299_000;

    private final List<PlantedEntry> entries = new ArrayList<>();
    private final List<Expected> expected = new ArrayList<>();
    private final List<Counted> counted = new ArrayList<>();
    private final Random random;

    Unit(Random random) {
        this.random = random;
    }

    public List<PlantedEntry> entries() {
        return entries;
    }

    public List<Expected> expected() {
        return expected;
    }

    public List<Counted> counted() {
        return counted;
    }

    /** An entry as the app writes it some time ago. */
    Unit put(String key, String value) {
        return put(PlantedEntry.text(key, value, ttl()));
    }

    Unit put(PlantedEntry entry) {
        entries.add(entry);
        return this;
    }

    Unit expect(String rule, String subject) {
        expected.add(new Expected(rule, subject));
        return this;
    }

    Unit count(Place place, Origin origin) {
        counted.add(new Counted(place.name(), origin));
        return this;
    }

    /** Of a running entry; long enough for the test. */
    long ttl() {
        return random.nextLong(SHORTEST, LONGEST);
    }

    /** Any shape that a user can have. */
    String any(Person person) {
        return UserText.any(random).of(person);
    }
}
