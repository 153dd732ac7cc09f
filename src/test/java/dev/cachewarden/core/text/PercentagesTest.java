package dev.cachewarden.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

import org.junit.jupiter.api.Test;

final class PercentagesTest {

    @Property
    void onlyAllIsHundredPercentAndOnlyNothingIsZero(
            @ForAll @LongRange(min = 1, max = 10_000_000) long whole,
            @ForAll @LongRange(min = 0, max = 10_000_000) long some) {
        long part = Math.min(some, whole);

        String words = Percentages.of(part, whole);

        assertThat(words.equals("100 %") || words.equals("100.0 %")).isEqualTo(part == whole);
        assertThat(words.equals("0 %") || words.equals("0.0 %")).isEqualTo(part == 0);
    }

    @Test
    void aPartIsWrittenWithADigitWhereItIsNearAnEnd() {
        assertThat(Percentages.of(970, 1_000)).isEqualTo("97 %");
        assertThat(Percentages.of(25, 1_000)).isEqualTo("2.5 %");
        assertThat(Percentages.of(999, 1_000)).isEqualTo("99.9 %");
        assertThat(Percentages.of(1, 1_000_000)).isEqualTo("< 0.1 %");
        assertThat(Percentages.of(999_999, 1_000_000)).isEqualTo("> 99.9 %");
    }
}
