package dev.cachewarden.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.json.JsonParser;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Reads what Jackson reads, and takes nothing for JSON that Jackson does not. */
final class JsonTokensTest {

    private static final JsonFactory JACKSON = StrictJson.factory();
    private static final List<String> NOT_JSON = List.of("not JSON");

    /** Pieces that JSON is made of, right and wrong. */
    private static final String[] PIECES = {
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        " ",
        "\n",
        "\t",
        "\r",
        "\f",
        "\"",
        "\\",
        "\"a\"",
        "\"\"",
        "\"b\":",
        "\"primaryEmailAddressId\"",
        "\"\\u00e9\\n\"",
        "\"\\ud83d\\ude00\"",
        "\"\\ud83d\"",
        "\"\\x\"",
        "\"ä😀\"",
        "\"\u0001\"",
        "\"\u007f\"",
        "\\u12",
        "true",
        "false",
        "null",
        "tru",
        "nul",
        "True",
        "0",
        "-",
        "-0",
        "01",
        "7",
        "1735689600143",
        "-12345678901234567890",
        "1.5",
        "1.",
        ".5",
        "1e5",
        "1E+07",
        "2e-1",
        "3e",
        "+1",
        "NaN",
        "//",
        "'a'",
        "x"
    };

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(PIECES).list().ofMaxSize(12).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> documents() {
        Arbitrary<String> scalars =
                Arbitraries.of(
                        "\"\"",
                        "\"a b\"",
                        "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
                        "\"ä😀\\u00e9\"",
                        "0",
                        "-1",
                        "1735689600143",
                        "12345678901234567890",
                        "0.25",
                        "1e-7",
                        "true",
                        "false",
                        "null");
        Arbitrary<String> names =
                Arbitraries.of(
                        "\"id\"",
                        "\"\"",
                        "\"\\u0069d\"",
                        "\"create_organizations_limit\"",
                        "\"ß\"");
        Arbitrary<String> spaces = Arbitraries.of("", "", "", " ", "\r\n\t ");
        return Arbitraries.recursive(
                () -> scalars,
                inner ->
                        Combinators.combine(
                                        names,
                                        spaces,
                                        inner.list().ofMaxSize(4),
                                        Arbitraries.of(true, false))
                                .as(
                                        (name, space, items, isArray) ->
                                                isArray
                                                        ? array(items, space)
                                                        : object(name, items, space)),
                0,
                4);
    }

    private static String array(List<String> items, String space) {
        return "[" + space + String.join(space + "," + space, items) + space + "]";
    }

    private static String object(String name, List<String> values, String space) {
        List<String> members =
                values.stream().map(value -> name + space + ":" + space + value).toList();
        return "{" + space + String.join(space + "," + space, members) + space + "}";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void assertReadAlike(String text) {
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

    @Property(tries = 3_000)
    void piecesInAnyOrderAreReadAlike(@ForAll("texts") String text) {
        assertReadAlike(text);
    }

    @Property(tries = 500)
    void documentsAreReadAlike(@ForAll("documents") String text) {
        assertReadAlike(text);
    }

    @Property(tries = 2_000)
    void documentsInWhichAnotherPieceStandsAreReadAlike(
            @ForAll("documents") String text, @ForAll("texts") String piece, @ForAll int place) {
        int at = Math.floorMod(place, text.length() + 1);
        assertReadAlike(text.substring(0, at) + piece + text.substring(at));
    }

    /** Bytes are looked at eight together, so each place among eight is another case. */
    @Property(tries = 500)
    void whatEndsAStringIsFoundWhereverItStands(
            @ForAll @IntRange(max = 40) int before, @ForAll @IntRange(max = 40) int after) {
        for (String special : List.of("\"", "\\n", "\\", "\u0000", "\u001f", "ä", " ", "!", "]")) {
            assertReadAlike("[\"" + "a".repeat(before) + special + "b".repeat(after) + "\"]");
            assertReadAlike("{\"" + "a".repeat(before) + special + "b".repeat(after) + "\":1}");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1 ",
                "1 2",
                "[1 2]",
                "[1,]",
                "[,1]",
                "{\"a\":1,}",
                "{,}",
                "{\"a\"}",
                "{\"a\":}",
                "{1:2}",
                "[}",
                "{]",
                "]",
                "}",
                "[",
                "{",
                "{\"a\"",
                "{\"a\":",
                "{\"a\":1",
                "[1",
                "\"a",
                "\"\\",
                "\"\\u",
                "\"\\u00",
                "\"\\u00g0\"",
                "\"\\u00e9\"",
                "tru",
                "truex",
                "[truex]",
                "nullnull",
                "fals",
                "falsf",
                "-",
                "-a",
                "1.e1",
                "1e",
                "1e+",
                "00",
                "-01",
                "0x1",
                "\u00a0",
                "[1\u000b]",
                "\ufeff1",
                "{\"a\":1}{\"b\":2}",
                "[]]",
                "\"\\ud800\"",
                "{\"\\ud800\":1}",
                "{\"\\udc00\":1}",
                "{\"\\ud83d\\ude00\":1}",
                "{\"\\ud83d😀\":1}"
            })
    void whatIsNearlyJsonIsReadAlike(String text) {
        assertReadAlike(text);
    }

    @Test
    void nestingEndsWhereTheParserOfValuesEndsIt() {
        for (int depth : List.of(63, 64, 65, 128, JsonParser.MAX_DEPTH, JsonParser.MAX_DEPTH + 1)) {
            assertReadAlike("[".repeat(depth) + "]".repeat(depth));
            assertReadAlike("{\"a\":".repeat(depth) + "1" + "}".repeat(depth));
            assertReadAlike("[{\"a\":".repeat(depth / 2) + "1" + "}]".repeat(depth / 2));
        }
    }

    @Property(tries = 500)
    void whatIsSkippedIsReadToItsEnd(@ForAll("documents") String skipped) {
        JsonTokens in = tokens("[" + skipped + ",\"behind\"]");

        in.next();
        in.next();
        in.skipChildren();

        assertThat(in.next()).isEqualTo(JsonToken.VALUE_STRING);
        assertThat(in.text()).isEqualTo("behind");
        assertThat(in.next()).isEqualTo(JsonToken.END_ARRAY);
        assertThat(in.next()).isNull();
    }

    @Property
    void integersAreWhatTheyAre(@ForAll long number) {
        JsonTokens in = tokens(Long.toString(number));

        in.next();

        assertThat(in.integer()).isEqualTo(number);
    }

    private static JsonTokens tokens(String text) {
        byte[] bytes = utf8(text);
        return new JsonTokens(bytes, 0, bytes.length);
    }
}
