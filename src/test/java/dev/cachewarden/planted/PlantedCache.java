package dev.cachewarden.planted;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A cache of about the given number of entries, one in a hundred of them with a planted fault, and
 * one more in a hundred that only looks like one. The same seed makes the same cache. Environments:
 * production, development, test, and qa and staging, which share an instance.
 */
public final class PlantedCache {

    private static final int SHARE = 100;

    private final long seed;
    private final int entries;

    public PlantedCache(long seed, int entries) {
        this.seed = seed;
        this.entries = entries;
    }

    /** Clerk instance of each environment whose instance can be known. */
    public Map<String, String> instances() {
        Map<String, String> instances = new TreeMap<>();
        World.of(seed).homes().forEach(home -> instances.put(home.name(), home.instance()));
        return instances;
    }

    /** Makes one unit after the other and keeps none. */
    public void forEach(Consumer<Unit> work) {
        World world = World.of(seed);
        SharedInstance shared = new SharedInstance(world.twins());
        int made = 0;
        made += some(faults(), world, entries / SHARE, work);
        made += some(LookAlikes.all(), world, entries / SHARE, work);
        while (made < entries) {
            Unit unit = Healthy.next(world);
            shared.see(unit);
            made += unit.entries().size();
            work.accept(unit);
        }
        work.accept(shared.unit(world));
    }

    /** Each plant in turn, at least once. */
    private static int some(
            List<Function<World, Unit>> plants, World world, int wanted, Consumer<Unit> work) {
        int made = 0;
        for (int i = 0; i < plants.size() || made < wanted; i++) {
            Unit unit = plants.get(i % plants.size()).apply(world);
            made += unit.entries().size();
            work.accept(unit);
        }
        return made;
    }

    private static List<Function<World, Unit>> faults() {
        List<Function<World, Unit>> all = new ArrayList<>();
        all.addAll(KeyFaults.all());
        all.addAll(OriginFaults.all());
        all.addAll(IdentityFaults.all());
        all.addAll(ValueFaults.all());
        return all;
    }

    /** Two environments show one instance: one finding, on the first entry of the first. */
    private static final class SharedInstance {

        private final String start;
        private String first = "";

        SharedInstance(List<Place> twins) {
            this.start = twins.getFirst().key("id", "");
        }

        void see(Unit unit) {
            unit.entries().stream()
                    .map(PlantedEntry::key)
                    .filter(key -> key.startsWith(start))
                    .filter(key -> first.isEmpty() || key.compareTo(first) < 0)
                    .forEach(key -> first = key);
        }

        Unit unit(World world) {
            return world.unit().expect("SHARED_INSTANCE", first);
        }
    }
}
