package dev.cachewarden.core.people;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

final class ElidedIdsTest {

    private static final String ONE = "user_2n07URf15Ii2RgHPZqBN9lzKWfq";
    private static final String LIKE_IT = "user_2n07URf15Ii2RgHPZqXY9lzKWfq";

    @Test
    void anIdAloneShowsItsStartAndItsEnd() {
        assertThat(ElidedIds.ALONE.of(ONE)).isEqualTo("user_2n07…KWfq");
        assertThat(ElidedIds.ALONE.of("user_1")).isEqualTo("user_1");
        assertThat(ElidedIds.ALONE.of("")).isEmpty();
    }

    @Test
    void amongThoseWithTheSameEndsThePartShowsInWhichItIsUnlikeThem() {
        ElidedIds ids = ElidedIds.of(List.of(ONE, LIKE_IT, "user_2zzzURf15Ii2RgHPZqBN9lzKWfq"));

        assertThat(ids.of(ONE)).isEqualTo("user_2n07…B…KWfq");
        assertThat(ids.of(LIKE_IT)).isEqualTo("user_2n07…X…KWfq");
        assertThat(ids.of("user_2zzzURf15Ii2RgHPZqBN9lzKWfq")).isEqualTo("user_2zzz…KWfq");
    }

    @Property
    void noTwoIdsOfAListAreShownAlike(@ForAll("similar") Set<String> ids) {
        ElidedIds elided = ElidedIds.of(ids);

        assertThat(ids.stream().map(elided::of)).doesNotHaveDuplicates();
    }

    /** Of few letters, so that many have starts, ends and middles in common. */
    @Provide
    Arbitrary<Set<String>> similar() {
        Arbitrary<String> part = Arbitraries.strings().withChars("ab").ofMaxLength(4);
        Arbitrary<String> end = Arbitraries.of("cccc", "dddd");
        Arbitrary<String> id =
                Combinators.combine(part, part, end)
                        .as((one, two, last) -> "user_aaaa" + one + "aaaaaaaa" + two + last);
        return id.set().ofMinSize(1).ofMaxSize(12);
    }
}
