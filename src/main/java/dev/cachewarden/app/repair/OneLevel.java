package dev.cachewarden.app.repair;

import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.JsonParser;
import dev.cachewarden.core.key.ByteString;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Takes one level of encoding off a value: JSON that is a string which itself holds JSON. */
final class OneLevel {

    private final JsonParser parser;

    OneLevel(JsonParser parser) {
        this.parser = parser;
    }

    /** The text of the string, byte for byte; empty where it is not a value of that kind. */
    Optional<ByteString> off(ByteString value) {
        return parser.parse(value)
                .filter(Json.Str.class::isInstance)
                .flatMap(text -> utf8(((Json.Str) text).value()))
                .filter(inner -> parser.parse(inner).isPresent());
    }

    /** Refuses half a surrogate pair, which JSON can hold and UTF-8 cannot. */
    private static Optional<ByteString> utf8(String text) {
        try {
            ByteBuffer bytes =
                    StandardCharsets.UTF_8
                            .newEncoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .encode(CharBuffer.wrap(text));
            byte[] exact = new byte[bytes.remaining()];
            bytes.get(exact);
            return Optional.of(ByteString.wrap(exact));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
