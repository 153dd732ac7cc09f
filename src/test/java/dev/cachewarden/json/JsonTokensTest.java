package dev.cachewarden.json;

import dev.cachewarden.core.json.JsonParser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** As {@link JsonTokensPropertiesTest}, for the edges. */
final class JsonTokensTest {

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
        TokensAgreement.holdsFor(text);
    }

    @Test
    void nestingEndsWhereTheParserOfValuesEndsIt() {
        for (int depth : List.of(63, 64, 65, 128, JsonParser.MAX_DEPTH, JsonParser.MAX_DEPTH + 1)) {
            TokensAgreement.holdsFor("[".repeat(depth) + "]".repeat(depth));
            TokensAgreement.holdsFor("{\"a\":".repeat(depth) + "1" + "}".repeat(depth));
            TokensAgreement.holdsFor("[{\"a\":".repeat(depth / 2) + "1" + "}]".repeat(depth / 2));
        }
    }
}
