package dev.cachewarden.core.key;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import java.nio.charset.StandardCharsets;

/** Shows bytes and text so that nothing turns into something else. */
class PrintableTest {

    @Property
    void anyBytesComeBackFromWhatIsShown(@ForAll byte[] bytes) {
        assertThat(Printable.parse(Printable.of(ByteString.wrap(bytes))))
                .isEqualTo(ByteString.wrap(bytes));
    }

    @Property
    void whatIsShownHasBytesInEveryEncodingOfUnicode(@ForAll char[] characters) {
        String shown = Printable.ofText(new String(characters));

        assertThat(new String(shown.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(shown);
    }

    @Example
    void halfOfAPairIsToldFromAQuestionMark() {
        assertThat(Printable.ofText("a\ud83d?")).isEqualTo("a\\ud83d?");
        assertThat(Printable.ofSentence("a\ud83d?")).isEqualTo("a\\ud83d?");
    }
}
