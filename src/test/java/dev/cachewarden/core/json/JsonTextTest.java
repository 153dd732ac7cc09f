package dev.cachewarden.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.json.JacksonJsonParser;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

import java.util.List;

/** The printed value is the stored one, for all characters. */
class JsonTextTest {

    private final JsonParser parser = new JacksonJsonParser();

    @Property
    void anyTextComesBackFromTheBytesThatArePrinted(
            @ForAll @Size(max = 40) List<Character> characters) {
        Json value = new Json.Arr(List.of(new Json.Str(text(characters))));

        assertThat(parser.parse(ByteString.utf8(JsonText.of(value)))).contains(value);
        assertThat(parser.parse(ByteString.utf8(JsonText.inLine(value)))).contains(value);
    }

    @Example
    void halfOfAPairIsEscaped() {
        assertThat(JsonText.of(new Json.Str("a\ud83db"))).isEqualTo("\"a\\ud83db\"");
        assertThat(JsonText.of(new Json.Str("\udc00"))).isEqualTo("\"\\udc00\"");
    }

    @Example
    void aWholePairIsACharacter() {
        assertThat(JsonText.of(new Json.Str("\ud83d\ude00"))).isEqualTo("\"\ud83d\ude00\"");
    }

    private static String text(List<Character> characters) {
        StringBuilder text = new StringBuilder();
        characters.forEach(text::append);
        return text.toString();
    }
}
