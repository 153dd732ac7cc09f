package dev.cachewarden.app.edit;

import dev.cachewarden.core.entry.StoredValue;
import dev.cachewarden.core.entry.StoredValue.Collection;
import dev.cachewarden.core.entry.StoredValue.Dumped;
import dev.cachewarden.core.entry.StoredValue.Opaque;
import dev.cachewarden.core.entry.StoredValue.Text;
import dev.cachewarden.core.json.JsonParser;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.text.Bytes;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The text of a value as a person edits it, such that every byte that is not edited comes back.
 * What was JSON stays JSON; anything else is text of which nothing is understood.
 */
public final class ValueText {

    /** A text field that wraps its lines becomes slow above. */
    static final int LONGEST = 256 << 10;

    private final ByteString before;
    private final String text;
    private final boolean isJson;
    private final JsonParser parser;

    private ValueText(ByteString before, String text, JsonParser parser) {
        this.before = before;
        this.text = text;
        this.parser = parser;
        this.isJson = parser.parse(before).isPresent();
    }

    /** What has become of the text. */
    public sealed interface Draft {

        /** It can be written. */
        record Writable(ByteString value) implements Draft {}

        /**
         * It cannot.
         *
         * @param why a sentence
         */
        record Unwritable(String why) implements Draft {}
    }

    /** Why a value cannot be edited as text, a sentence; empty if it can. */
    public static Optional<String> whyNot(StoredValue value) {
        return switch (value) {
            case Collection it -> notString(it.redisType());
            case Opaque(String type) -> notString(type);
            case Dumped(String type, long _) -> notString(type);
            case Text it when it.length() > LONGEST ->
                    Optional.of(
                            "Values of more than " + Bytes.of(LONGEST) + " are not edited here.");
            case Text it when it.isCut() -> Optional.of("Only its beginning was read.");
            case Text(ByteString bytes, var _) ->
                    bytes.text()
                            .map(ValueText::whyLost)
                            .orElseGet(() ->
                                    Optional.of(
                                            "It is no text: its bytes would not come back"
                                                    + " as they are."));
        };
    }

    private static Optional<String> notString(String type) {
        return Optional.of("It is a " + type + ": only strings are edited here.");
    }

    /** Text fields leave control characters out, but for the tab and the line feed. */
    private static Optional<String> whyLost(String text) {
        return text.chars().anyMatch(it -> (it < ' ' && it != '\n' && it != '\t') || it == 0x7f)
                ? Optional.of("It holds control characters, which would be lost.")
                : Optional.empty();
    }

    /** The text of a value; empty where {@link #whyNot} says why. */
    public static Optional<ValueText> of(StoredValue value, JsonParser parser) {
        return value instanceof Text(ByteString bytes, var _) && whyNot(value).isEmpty()
                ? bytes.text().map(text -> new ValueText(bytes, text, parser))
                : Optional.empty();
    }

    /** As it is stored. */
    public String text() {
        return text;
    }

    /** Whether what is written must be JSON. */
    public boolean isJson() {
        return isJson;
    }

    /** What of an edited text can be written. */
    public Draft draft(String edited) {
        ByteString value;
        try {
            value = encoded(edited);
        } catch (CharacterCodingException e) {
            return new Draft.Unwritable("It holds half a character, which cannot be written.");
        }
        if (value.equals(before)) {
            return new Draft.Unwritable("Nothing is changed in it so far.");
        }
        return isJson && parser.parse(value).isEmpty()
                ? new Draft.Unwritable("It is JSON no longer: the app could not read it.")
                : new Draft.Writable(value);
    }

    private static ByteString encoded(String edited) throws CharacterCodingException {
        var bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(edited));
        byte[] exact = new byte[bytes.remaining()];
        bytes.get(exact);
        return ByteString.wrap(exact);
    }
}
