package dev.cachewarden.json;

import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.JsonParser;
import dev.cachewarden.core.key.ByteString;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Strict JSON (RFC 8259) in UTF-8. Keeps member order, duplicate members and the digits of numbers.
 * Nesting is limited to {@value JsonParser#MAX_DEPTH} levels so that no stack can overflow.
 */
public final class JacksonJsonParser implements JsonParser {

    private final JsonFactory factory = StrictJson.factory();

    @Override
    public Optional<Json> parse(ByteString text) {
        // Decoded here: given bytes, Jackson would guess UTF-16 and accept malformed UTF-8.
        return text.text().flatMap(this::parse);
    }

    private Optional<Json> parse(String text) {
        try (var in = factory.createParser(ObjectReadContext.empty(), text)) {
            JsonToken first = in.nextToken();
            if (first == null) {
                return Optional.empty();
            }
            Json value = value(first, in);
            return in.nextToken() == null ? Optional.of(value) : Optional.empty();
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private static Json value(JsonToken token, tools.jackson.core.JsonParser in) {
        return switch (token) {
            case START_OBJECT -> object(in);
            case START_ARRAY -> array(in);
            case VALUE_STRING -> new Json.Str(in.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Num(in.getString());
            case VALUE_TRUE -> new Json.Bool(true);
            case VALUE_FALSE -> new Json.Bool(false);
            case VALUE_NULL -> new Json.Null();
            default -> throw new IllegalStateException(token + " at " + location(in));
        };
    }

    private static Json object(tools.jackson.core.JsonParser in) {
        List<Json.Member> members = new ArrayList<>();
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = in.currentName();
            members.add(new Json.Member(name, value(in.nextToken(), in)));
        }
        return new Json.Obj(members);
    }

    private static Json array(tools.jackson.core.JsonParser in) {
        List<Json> items = new ArrayList<>();
        for (JsonToken token = in.nextToken();
                token != JsonToken.END_ARRAY;
                token = in.nextToken()) {
            items.add(value(token, in));
        }
        return new Json.Arr(items);
    }

    private static String location(tools.jackson.core.JsonParser in) {
        TokenStreamLocation at = in.currentLocation();
        return at.getLineNr() + ":" + at.getColumnNr();
    }
}
