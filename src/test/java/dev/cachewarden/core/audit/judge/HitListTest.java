package dev.cachewarden.core.audit.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.Counted;
import dev.cachewarden.core.audit.Evidence;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.audit.rule.Hit;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

class HitListTest {

    @Test
    void theFirstOfTheCacheAreKeptAndAllAreCounted() {
        HitList list = new HitList(3, entry -> false);
        IntStream.of(9, 4, 7, 1, 8).forEach(entry -> list.add(List.of(entry), hit("x")));

        assertThat(list.kept(entry -> true))
                .extracting(it -> it.entries().getFirst())
                .containsExactly(1, 4, 7);
        assertThat(list.count(entry -> true)).isEqualTo(5);
    }

    @Test
    void mutedOnesTakeNoRoom() {
        HitList list = new HitList(2, entry -> entry < 5);
        IntStream.range(0, 8).forEach(entry -> list.add(List.of(entry), hit("x")));

        assertThat(list.kept(entry -> true)).hasSize(2);
        assertThat(list.count(entry -> true)).isEqualTo(3);
        assertThat(list.countMuted(entry -> true)).isEqualTo(5);
    }

    @Property
    void theOrderOfArrivalDoesNotMatter(
            @ForAll @Size(max = 40) List<@IntRange(max = 20) Integer> entries, @ForAll long seed) {
        List<Integer> shuffled = new java.util.ArrayList<>(entries);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(told(shuffled)).isEqualTo(told(entries));
    }

    /** However many are kept, and however the hits came: kept and counted together are all. */
    @Property
    void everyEntryIsToldOrCountedByTheWorstThatWasSaidOfIt(
            @ForAll @Size(max = 60) List<@IntRange(max = 30) Integer> entries,
            @ForAll @Size(value = 60) List<Severity> severities,
            @ForAll @IntRange(min = 1, max = 8) int most) {
        HitList list = new HitList(most, entry -> false);
        Map<Integer, Severity> worst = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            Severity severity = severities.get(i);
            list.add(List.of(entries.get(i)), new Hit(severity, Evidence.of("x", ""), List.of()));
            worst.merge(entries.get(i), severity, (a, b) -> a.isAtLeast(b) ? a : b);
        }

        Counted counted = list.countedOnly(entry -> true, entry -> entry % 2 == 0);

        List<Integer> told =
                list.kept(entry -> true).stream().map(it -> it.entries().getFirst()).toList();
        assertThat(told).doesNotHaveDuplicates();
        for (Severity severity : Severity.values()) {
            long kept = told.stream().filter(it -> worst.get(it) == severity).count();
            long all = worst.values().stream().filter(it -> it == severity).count();
            assertThat(kept + counted.of(severity)).isEqualTo(all);
        }
        assertThat(counted.outside())
                .isEqualTo(
                        worst.keySet().stream()
                                .filter(it -> it % 2 == 0 && !told.contains(it))
                                .count());
    }

    private static List<String> told(List<Integer> entries) {
        HitList one = new HitList(5, entry -> false);
        HitList other = new HitList(5, entry -> false);
        for (int i = 0; i < entries.size(); i++) {
            HitList list = i % 2 == 0 ? one : other;
            list.add(List.of(entries.get(i)), hit("entry " + entries.get(i)));
        }
        one.addAll(other);
        return one.kept(entry -> true).stream()
                .map(it -> it.entries() + it.hit().evidence().fact() + one.count(entry -> true))
                .toList();
    }

    private static Hit hit(String fact) {
        return new Hit(Severity.LOW, Evidence.of(fact, ""), List.of());
    }
}
