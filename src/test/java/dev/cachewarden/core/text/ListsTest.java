package dev.cachewarden.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

class ListsTest {

    @Test
    void theLastTwoAreJoinedByAnd() {
        assertThat(Lists.and(List.of())).isEmpty();
        assertThat(Lists.and(List.of("a"))).isEqualTo("a");
        assertThat(Lists.and(List.of("a", "b"))).isEqualTo("a and b");
        assertThat(Lists.and(List.of("a", "b", "c"))).isEqualTo("a, b and c");
        assertThat(Lists.some(List.of("a", "b", "c", "d", "e"), 3)).isEqualTo("a, b and 3 more");
    }

    @Property
    void eachWordIsShownOrCounted(
            @ForAll @IntRange(min = 0, max = 5_000) int size,
            @ForAll @IntRange(min = 2, max = 9) int most) {
        List<String> words = IntStream.range(0, size).mapToObj(i -> "w" + i).toList();

        String[] parts = Lists.some(words, most).split(", | and ");

        assertThat(parts.length).isLessThanOrEqualTo(most);
        if (size <= most) {
            assertThat(Lists.some(words, most)).isEqualTo(Lists.and(words));
        } else {
            assertThat(parts)
                    .startsWith(words.subList(0, most - 1).toArray(String[]::new))
                    .endsWith(Numbers.of(size - most + 1L) + " more");
        }
    }
}
