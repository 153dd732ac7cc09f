package dev.cachewarden.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Locale;

class NumbersTest {

    @Property
    void everyNumberIsGroupedByThousands(@ForAll long number) {
        assertThat(Numbers.of(number)).isEqualTo(String.format(Locale.ROOT, "%,d", number));
    }

    @Property
    void onlyOneIsSingular(@ForAll long number) {
        assertThat(Numbers.of(number, "key"))
                .isEqualTo(Numbers.of(number) + (number == 1 ? " key" : " keys"));
        assertThat(Numbers.agreeing(number, "is", "are")).isEqualTo(number == 1 ? "is" : "are");
    }

    @ParameterizedTest
    @CsvSource({
        "key, 0 keys",
        "entry, 0 entries",
        "cached user, 0 cached users",
        "query, 0 queries",
        "username, 0 usernames",
        "high finding, 0 high findings"
    })
    void aNounHasItsPlural(String noun, String none) {
        assertThat(Numbers.of(0, noun)).isEqualTo(none);
        assertThat(Numbers.of(1, noun)).isEqualTo("1 " + noun);
    }

    @Test
    void aRateIsAWholeNumber() {
        assertThat(Numbers.rate(54_321.6, "key")).isEqualTo("54,322 keys/s");
        assertThat(Numbers.rate(1, "key")).isEqualTo("1 key/s");
    }
}
