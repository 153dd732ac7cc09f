package dev.cachewarden.core.key;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;

final class ShortenedTest {

    @Property
    void whatIsShownIsBoundedAndWholeWhereItIsShort(@ForAll String name) {
        String shown = Shortened.of(name);

        assertThat(shown.length()).isLessThanOrEqualTo(Shortened.MOST + 20);
        assertThat(Shortened.isShortened(shown)).isEqualTo(name.length() > Shortened.MOST);
        if (name.length() <= Shortened.MOST) {
            assertThat(shown).isEqualTo(name);
        }
    }

    @Property
    void labelsAreShorterStill(@ForAll String name) {
        assertThat(Shortened.label(name).length())
                .isLessThanOrEqualTo(Shortened.MOST_OF_A_LABEL + 10);
    }

    @Test
    void aLongNameKeepsItsEndsAndSaysHowLongItIs() {
        String name = "clerk:production:username:" + "a".repeat(524_262) + "end";

        assertThat(Shortened.of(name))
                .startsWith("clerk:production:username:aaa")
                .contains("…[524,291 characters, ")
                .endsWith("aaaend");
    }

    @Test
    void namesThatDifferLookDifferentWhereverThatIs() {
        assertThat(Shortened.of("a".repeat(200) + "b" + "a".repeat(200)))
                .isNotEqualTo(Shortened.of("a".repeat(201) + "b" + "a".repeat(199)));
    }

    @Test
    void aSentenceKeepsItsWords() {
        assertThat(
                        Shortened.words(
                                "The key "
                                        + "k".repeat(1_000)
                                        + " is no key. "
                                        + "A b. ".repeat(50)))
                .startsWith("The key kkk")
                .contains("kkk is no key. A b.")
                .hasSizeLessThan(500);
    }
}
