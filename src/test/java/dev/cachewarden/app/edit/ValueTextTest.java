package dev.cachewarden.app.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.edit.ValueText.Draft;
import dev.cachewarden.core.entry.StoredValue;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.json.JacksonJsonParser;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/** A value is edited as text only where each of its bytes comes back. */
final class ValueTextTest {

    private static StoredValue.Text stored(ByteString bytes) {
        return new StoredValue.Text(bytes, bytes.length());
    }

    private static ValueText text(String value) {
        return ValueText.of(stored(ByteString.utf8(value)), new JacksonJsonParser()).orElseThrow();
    }

    private static Draft unwritable(String why) {
        return new Draft.Unwritable(why);
    }

    @Property
    void whatIsNotEditedComesBackAsItWasOrIsNotOfferedAtAll(@ForAll byte[] bytes) {
        StoredValue.Text value = stored(ByteString.copyOf(bytes));
        Optional<ValueText> text = ValueText.of(value, new JacksonJsonParser());

        assertThat(text.isPresent()).isEqualTo(ValueText.whyNot(value).isEmpty());
        text.ifPresent(it -> {
            assertThat(it.draft(it.text()))
                    .isEqualTo(unwritable("Nothing is changed in it so far."));
            assertThat(it.draft(it.text() + " x") instanceof Draft.Writable)
                    .isEqualTo(!it.isJson());
        });
    }

    @Property
    void textThatIsNotUnderstoodIsWrittenByteForByte(@ForAll String edited) {
        Draft draft = text("no JSON at all {").draft(edited);

        if (draft instanceof Draft.Writable(ByteString written)) {
            assertThat(written.text()).contains(edited);
        } else {
            assertThat(edited.chars().anyMatch(it -> Character.isSurrogate((char) it))).isTrue();
        }
    }

    @Test
    void whatWasJsonStaysJson() {
        ValueText user = text("{\"id\": \"user_1\"}");

        assertThat(user.draft("{\"id\": \"user_2\"}"))
                .isEqualTo(new Draft.Writable(ByteString.utf8("{\"id\": \"user_2\"}")));
        assertThat(user.draft("{\"id\": \"user_2\""))
                .isEqualTo(unwritable("It is JSON no longer: the app could not read it."));
        assertThat(user.draft("")).isInstanceOf(Draft.Unwritable.class);
    }

    @Test
    void whatATextFieldWouldLoseIsNotOffered() {
        for (ByteString lost :
                List.of(
                        ByteString.copyOf(new byte[] {(byte) 0x1f, (byte) 0x8b, 8, 0}),
                        ByteString.copyOf(new byte[] {(byte) 0xc3}),
                        ByteString.utf8("{\r\n}"),
                        ByteString.utf8("a\u0000b"))) {
            assertThat(ValueText.whyNot(stored(lost))).isPresent();
        }
        assertThat(ValueText.whyNot(new StoredValue.Text(ByteString.utf8("ab"), 3)))
                .contains("Only its beginning was read.");
        assertThat(ValueText.whyNot(new StoredValue.Collection("hash", List.of(), 0)))
                .contains("It is a hash: only strings are edited here.");
        assertThat(ValueText.whyNot(stored(ByteString.utf8("x".repeat(ValueText.LONGEST + 1)))))
                .contains("Values of more than 256 KB are not edited here.");
    }
}
