package dev.cachewarden.json;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import tools.jackson.core.JsonToken;

import java.util.List;

/** Reads what Jackson reads, and takes nothing for JSON that Jackson does not. */
final class JsonTokensPropertiesTest {

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
                                .as((name, space, items, isArray) ->
                                        isArray ? array(items, space) : object(name, items, space)),
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

    @Property(tries = 3_000)
    void piecesInAnyOrderAreReadAlike(@ForAll("texts") String text) {
        TokensAgreement.holdsFor(text);
    }

    @Property(tries = 500)
    void documentsAreReadAlike(@ForAll("documents") String text) {
        TokensAgreement.holdsFor(text);
    }

    @Property(tries = 2_000)
    void documentsInWhichAnotherPieceStandsAreReadAlike(
            @ForAll("documents") String text, @ForAll("texts") String piece, @ForAll int place) {
        int at = Math.floorMod(place, text.length() + 1);
        TokensAgreement.holdsFor(text.substring(0, at) + piece + text.substring(at));
    }

    /** Bytes are looked at eight together, so each place among eight is another case. */
    @Property(tries = 500)
    void whatEndsAStringIsFoundWhereverItStands(
            @ForAll @IntRange(max = 40) int before, @ForAll @IntRange(max = 40) int after) {
        for (String special : List.of("\"", "\\n", "\\", "\u0000", "\u001f", "ä", " ", "!", "]")) {
            TokensAgreement.holdsFor(
                    "[\"" + "a".repeat(before) + special + "b".repeat(after) + "\"]");
            TokensAgreement.holdsFor(
                    "{\"" + "a".repeat(before) + special + "b".repeat(after) + "\":1}");
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
        byte[] bytes = TokensAgreement.utf8(text);
        return new JsonTokens(bytes, 0, bytes.length);
    }
}
