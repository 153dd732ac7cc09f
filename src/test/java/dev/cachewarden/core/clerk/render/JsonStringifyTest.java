package dev.cachewarden.core.clerk.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.value.Samples;
import dev.cachewarden.json.JacksonJsonParser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The expected texts are what Node.js 20 answers to {@code JSON.stringify(JSON.parse(…))}. */
final class JsonStringifyTest {

    @ParameterizedTest
    @CsvSource({
        "1.0, 1",
        "-0, 0",
        "-0.0, 0",
        "1e21, 1e+21",
        "1e20, 100000000000000000000",
        "123456789012345678901234567890, 1.2345678901234568e+29",
        "9007199254740993, 9007199254740992",
        "0.000001, 0.000001",
        "0.0000001, 1e-7",
        "1.5e-9, 1.5e-9",
        "4.9e-324, 5e-324",
        "2e-323, 2e-323",
        "1e23, 1e+23",
        "2e23, 2e+23",
        "1.7976931348623157e308, 1.7976931348623157e+308",
        "1e400, null",
        "-1e-400, 0",
        "-12.50, -12.5",
        "0.1, 0.1",
        "1E2, 100",
        "12345.678, 12345.678"
    })
    void numbersAreDoublesWithTheFewestDigits(String written, String expected) {
        assertThat(stringified(written)).isEqualTo(expected);
    }

    @Test
    void onlyWhatHasToBeEscapedIs() {
        assertThat(JsonStringify.text(new Json.Str("\"\\/\b\f\n\r\t\0\u001f\u007f\u2028é😀")))
                .isEqualTo("\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\u007f\u2028é😀\"");
    }

    @Test
    void aSurrogateThatStandsAloneIsEscaped() {
        assertThat(stringified("\"\\uD83D \\ude00\\uD83D\\uDE00\""))
                .isEqualTo("\"\\ud83d \\ude00😀\"");
    }

    @Test
    void membersThatLookLikeIndicesComeFirstInAscendingOrder() {
        assertThat(
                        stringified(
                                "{\"b\":1,\"10\":2,\"2\":3,\"01\":4,\"-1\":5,\"4294967294\":6,"
                                        + "\"4294967295\":7,\"1.5\":8,\"0\":9,\"\":10}"))
                .isEqualTo(
                        "{\"0\":9,\"2\":3,\"10\":2,\"4294967294\":6,\"b\":1,\"01\":4,\"-1\":5,"
                                + "\"4294967295\":7,\"1.5\":8,\"\":10}");
    }

    @Test
    void ofMembersWithOneNameTheLastStandsAtTheFirstPlace() {
        assertThat(stringified("{\"a\":1,\"b\":2,\"a\":{\"3\":1,\"3\":2}}"))
                .isEqualTo("{\"a\":{\"3\":2},\"b\":2}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api-user-alice.json",
                "api-user-carol.json",
                "backend-v0-getUser.json",
                "backend-v2-getUserList.json",
                "backend-latest-getUser-google.json",
                "frontend-UserResource.json"
            })
    void whatJavaScriptWroteComesOutTheSame(String sample) {
        String text = Samples.text(sample).strip();

        assertThat(stringified(text)).isEqualTo(text);
    }

    private static String stringified(String text) {
        return JsonStringify.text(
                new JacksonJsonParser().parse(ByteString.utf8(text)).orElseThrow());
    }
}
