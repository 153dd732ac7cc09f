package dev.cachewarden.planted;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

final class PlantedCacheTest {

    private static List<String> keys(long seed, int entries) {
        List<String> keys = new ArrayList<>();
        new PlantedCache(seed, entries)
                .forEach(unit -> unit.entries().forEach(entry -> keys.add(entry.key())));
        return keys;
    }

    private static String everything(long seed) {
        StringBuilder all = new StringBuilder();
        new PlantedCache(seed, 2_000)
                .forEach(unit ->
                        all.append(unit.expected())
                                .append(unit.counted())
                                .append(
                                        unit.entries().stream()
                                                .flatMap(it -> it.write().stream())
                                                .map(Arrays::deepToString)
                                                .toList()));
        return all.toString();
    }

    @Test
    void theSameSeedMakesTheSameCache() {
        assertThat(everything(1)).isEqualTo(everything(1));
        assertThat(everything(1)).isNotEqualTo(everything(2));
    }

    @Test
    void noKeyIsWrittenTwice() {
        assertThat(keys(3, 20_000)).doesNotHaveDuplicates();
    }

    @Test
    void itHasAboutAsManyEntriesAsAskedForAndFaultsInOneOfAHundred() {
        Set<String> faulty = new HashSet<>();
        new PlantedCache(4, 50_000)
                .forEach(unit -> unit.expected().forEach(it -> faulty.add(it.subject())));

        assertThat(keys(4, 50_000)).hasSizeBetween(50_000, 50_011);
        assertThat(faulty.size()).isBetween(400, 600);
    }

    @Test
    void everyFindingIsAboutAnEntryOfTheCache() {
        Set<String> keys = new HashSet<>(keys(5, 5_000));
        new PlantedCache(5, 5_000)
                .forEach(unit ->
                        assertThat(keys)
                                .containsAll(
                                        unit.expected().stream()
                                                .map(Unit.Expected::subject)
                                                .toList()));
    }
}
