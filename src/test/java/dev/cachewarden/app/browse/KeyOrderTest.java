package dev.cachewarden.app.browse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.index.Group;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

final class KeyOrderTest {

    private static final Section TEST = new Section.Configured(new Environment("test", false));

    private static Group group(List<String> names) {
        KeyIndex.Builder index = new KeyIndex.Builder(KeyGrammar.withDefaults());
        names.forEach(name -> index.add(ByteString.utf8("clerk:test:username:" + name)));
        return index.build().group(TEST, KeyType.USERNAME).orElseThrow();
    }

    private static Group numbered(int count) {
        return group(IntStream.range(0, count).mapToObj(it -> "u" + (1000 + it)).toList());
    }

    private static int[] all(int count) {
        return IntStream.range(0, count).toArray();
    }

    private static KeyOrder order(Group group, long[] values) {
        return KeyOrder.of(group, 0, values, Instant.EPOCH);
    }

    @Property(tries = 200)
    void keysAreInTheOrderOfTheirNumbersEqualOnesByNameUnknownOnesLast(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = -3, max = 3) Integer> numbers,
            @ForAll boolean isDescending) {
        long[] values = numbers.stream().mapToLong(it -> it == 0 ? KeyOrder.UNKNOWN : it).toArray();
        Comparator<Integer> byNumber = Comparator.comparingLong(it -> values[it]);
        int[] wanted =
                IntStream.range(0, values.length)
                        .boxed()
                        .sorted(
                                Comparator.<Integer, Boolean>comparing(
                                                it -> values[it] == KeyOrder.UNKNOWN)
                                        .thenComparing(
                                                isDescending ? byNumber.reversed() : byNumber)
                                        .thenComparing(Comparator.naturalOrder()))
                        .mapToInt(it -> it)
                        .toArray();
        KeyOrder order = order(numbered(values.length), values);
        assertThat(order.sorted(all(values.length), isDescending)).isEqualTo(wanted);
        assertThat(order.unknown(all(values.length)))
                .isEqualTo(numbers.stream().filter(it -> it == 0).count());
    }

    @Property(tries = 200)
    void whatAFilterLeavesIsInTheSameOrderAsAmongAll(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = -3, max = 3) Integer> numbers) {
        long[] values = numbers.stream().mapToLong(it -> it).toArray();
        KeyOrder order = order(numbered(values.length), values);
        int[] even = all(values.length);
        assertThat(order.sorted(Arrays.stream(even).filter(it -> it % 2 == 0).toArray(), false))
                .isEqualTo(
                        Arrays.stream(order.sorted(even, false))
                                .filter(it -> it % 2 == 0)
                                .toArray());
    }

    @Test
    void keysKeepTheirNumbersWhenOthersComeAndGoAndThoseThatCameHaveNone() {
        KeyOrder order = order(group(List.of("a", "b", "d")), new long[] {30, 20, 10});
        Group later = group(List.of("b", "c", "d", "e"));
        KeyOrder carried = order.on(later, 0, 4);
        assertThat(carried.sorted(all(4), false)).containsExactly(2, 0, 1, 3);
        assertThat(carried.unknown(all(4))).isEqualTo(2);
        assertThat(carried.asOf()).isEqualTo(order.asOf());
    }

    @Test
    void aPartOfAGroupIsSortedByItsOwnNumbers() {
        KeyOrder order = KeyOrder.of(numbered(5), 2, new long[] {3, 2, 1}, Instant.EPOCH);
        assertThat(order.sorted(new int[] {2, 3, 4}, false)).containsExactly(4, 3, 2);
        assertThat(order.on(numbered(5), 1, 4).sorted(new int[] {1, 2, 3}, false))
                .containsExactly(3, 2, 1);
    }

    @Property(tries = 200)
    void ranksOfTextsAreInTheirOrderAndEqualForEqualOnes(
            @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 3000) Integer> numbers) {
        // Texts that are equal for long, and of every length around a chunk's end.
        List<String> texts =
                numbers.stream().map(it -> "jane doe".repeat(it % 3) + "x".repeat(it % 9)).toList();
        long[] ranks = TextRanks.of(texts.size(), texts::get);
        for (int i = 0; i < ranks.length; i++) {
            assertThat(ranks[i] == KeyOrder.UNKNOWN).isEqualTo(texts.get(i).isEmpty());
            for (int k = 0; k < ranks.length; k++) {
                assertThat(Integer.signum(Long.compare(ranks[i], ranks[k])))
                        .isEqualTo(Integer.signum(texts.get(i).compareTo(texts.get(k))));
            }
        }
    }
}
