package dev.cachewarden.json;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Our reader of tokens against Jackson's: the same tokens and texts, or not JSON for both. */
final class TokensAgreement {

    private static final JsonFactory JACKSON = StrictJson.factory();
    private static final List<String> NOT_JSON = List.of("not JSON");

    private TokensAgreement() {}

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static void holdsFor(String text) {
        assertThat(read(utf8(text))).as(text).isEqualTo(byJackson(utf8(text)));
    }

    private static List<String> byJackson(byte[] bytes) {
        List<String> read = new ArrayList<>();
        int depth = 0;
        try (tools.jackson.core.JsonParser in =
                JACKSON.createParser(ObjectReadContext.empty(), bytes)) {
            for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
                if (!read.isEmpty() && depth == 0) {
                    // Jackson reads several documents in a row, which are none together.
                    return NOT_JSON;
                }
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                read.add(
                        token == JsonToken.PROPERTY_NAME
                                ? "name " + in.currentName()
                                : token.isScalarValue()
                                        ? scalar(token, in.getString())
                                        : "" + token);
            }
            return read;
        } catch (JacksonException e) {
            return NOT_JSON;
        }
    }

    private static String scalar(JsonToken token, String text) {
        return token.isBoolean() || token == JsonToken.VALUE_NULL
                ? token.toString()
                : token + " " + text;
    }

    private static List<String> read(byte[] bytes) {
        // Surrounded by what would change the reading if it went beyond its bounds.
        byte[] room = new byte[bytes.length + 2];
        room[0] = '"';
        System.arraycopy(bytes, 0, room, 1, bytes.length);
        room[bytes.length + 1] = '0';
        JsonTokens in = new JsonTokens(room, 1, bytes.length);
        List<String> read = new ArrayList<>();
        Deque<JsonToken> open = new ArrayDeque<>();
        try {
            while (true) {
                if (open.peek() == JsonToken.START_OBJECT) {
                    if (!in.nextName()) {
                        read.add("" + JsonToken.END_OBJECT);
                        open.pop();
                        continue;
                    }
                    read.add("name " + in.text());
                }
                JsonToken token = in.next();
                if (token == null) {
                    return read;
                }
                read.add(token.isScalarValue() ? scalar(token, text(token, in)) : "" + token);
                if (token.isStructStart()) {
                    open.push(token);
                } else if (token == JsonToken.END_ARRAY) {
                    open.pop();
                }
            }
        } catch (NotJson e) {
            return NOT_JSON;
        }
    }

    private static String text(JsonToken token, JsonTokens in) {
        return token == JsonToken.VALUE_STRING || token.isNumeric() ? in.text() : "";
    }
}
