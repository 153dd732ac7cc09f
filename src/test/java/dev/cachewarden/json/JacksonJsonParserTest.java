package dev.cachewarden.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.key.ByteString;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

final class JacksonJsonParserTest {

    private final JacksonJsonParser parser = new JacksonJsonParser();

    private Optional<Json> parse(String text) {
        return parser.parse(ByteString.utf8(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0", "1.0", "1e5", "1E+5", "12345678901234567890.000"})
    void numbersKeepTheirDigits(String literal) {
        assertThat(parse(literal)).contains(new Json.Num(literal));
    }

    @Test
    void membersKeepOrderAndDuplicates() {
        assertThat(parse("{\"b\":1,\"a\":null,\"b\":[true,\"x\"]}"))
                .contains(
                        new Json.Obj(
                                List.of(
                                        new Json.Member("b", new Json.Num("1")),
                                        new Json.Member("a", new Json.Null()),
                                        new Json.Member(
                                                "b",
                                                new Json.Arr(
                                                        List.of(
                                                                new Json.Bool(true),
                                                                new Json.Str("x")))))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{} x",
                "{}{}",
                "{\"a\":1",
                "\"open",
                "NaN",
                "'a'",
                "[1,]",
                "[,1]",
                "undefined",
                "// c\n1",
                "01",
                "}",
                "\uFEFF{}"
            })
    void whatIsNotOneStrictValueIsNotJson(String text) {
        assertThat(parse(text)).isEmpty();
    }

    @Test
    void bytesThatAreNotUtf8AreNotJson() {
        assertThat(parser.parse(ByteString.wrap(new byte[] {'"', (byte) 0xff, '"'}))).isEmpty();
        assertThat(parser.parse(ByteString.wrap("{\"a\":1}".getBytes(StandardCharsets.UTF_16LE))))
                .isEmpty();
    }

    @Test
    void nestingHasALimitInsteadOfAStackOverflow() {
        assertThat(parse("[".repeat(400) + "]".repeat(400))).isPresent();
        assertThat(parse("[".repeat(100_000) + "]".repeat(100_000))).isEmpty();
    }

    @Test
    void aLongStringIsRead() {
        assertThat(parse("\"" + "x".repeat(10_000_000) + "\"")).isPresent();
    }
}
