package dev.cachewarden.json;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.value.Samples;
import dev.cachewarden.demo.cache.DemoCache;
import dev.cachewarden.demo.cache.DemoValue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** The reader of the stream finds in every value what the decoder finds in it. */
final class FactsAgreementTest {

    private static final List<String> SAMPLES =
            List.of(
                    "api-user-alice.json",
                    "api-user-bob.json",
                    "api-user-carol.json",
                    "api-users.json",
                    "backend-latest-error404.json",
                    "backend-latest-getUser-google.json",
                    "backend-latest-getUser.json",
                    "backend-latest-getUserList.json",
                    "backend-v0-getUser.json",
                    "backend-v1-getUser.json",
                    "backend-v2-getUser.json",
                    "backend-v2-getUserList.json",
                    "frontend-UserResource.json",
                    "projection.json");

    private static final List<UnaryOperator<String>> ENCODINGS =
            List.of(
                    UnaryOperator.identity(),
                    Samples::stringified,
                    text -> Samples.stringified(Samples.stringified(text)),
                    text -> Samples.stringified(Samples.stringified(Samples.stringified(text))),
                    text -> "[" + text + "]",
                    text -> "[" + text + "," + text + "]",
                    text -> "[" + text + ",{}]",
                    text -> "{\"data\":[" + text + "],\"totalCount\":1}",
                    text -> "{\"data\":[" + text + "]}",
                    text -> "{\"json\":" + text + ",\"meta\":{\"values\":{}}}",
                    text -> "{\"json\":{\"json\":" + text + "}}",
                    text -> "{\"json\":" + text + ",\"other\":1}",
                    text -> "{\"meta\":{},\"json\":[" + text + "]}",
                    text -> Samples.stringified("{\"json\":" + text + "}"),
                    text -> " \n" + text + "\t\r\n",
                    text -> "\uFEFF" + text,
                    text -> text + "\u0000",
                    text -> "\u0000" + text,
                    text -> text + text,
                    text -> text + "x",
                    text -> text.substring(0, text.length() - 1),
                    text -> text.substring(0, text.length() / 2),
                    text -> text.substring(1),
                    text -> text.replaceFirst("\"", "'"),
                    text -> text.replaceFirst("\\{", "{\"_raw\":null,\"id\":7,"),
                    text -> text.replaceFirst("}\\s*$", ",\"id\":\"user_last\",\"_raw\":{}}"),
                    text -> text.replace("user_", "usr-"),
                    text -> text.replace("\"object\":\"user\",", ""));

    @Test
    void inEverySampleInEveryEncoding() {
        for (String sample : SAMPLES) {
            ENCODINGS.forEach(it -> Agreement.holdsFor(it.apply(Samples.text(sample))));
        }
    }

    @Test
    void inEverySampleCutAnywhere() {
        for (String sample : List.of("projection.json", "backend-latest-error404.json")) {
            ByteString whole = Samples.read(sample);
            for (int length = 0; length < whole.length(); length++) {
                Agreement.holdsFor(whole.slice(0, length));
            }
        }
    }

    @Test
    void inSamplesThatAreNotUtf8() {
        for (String sample : SAMPLES) {
            Agreement.holdsFor(
                    ByteString.wrap(Samples.text(sample).getBytes(StandardCharsets.UTF_16LE)));
            Agreement.holdsFor(
                    ByteString.wrap(Samples.text(sample).getBytes(StandardCharsets.UTF_16)));
            Agreement.holdsFor(Samples.read(sample).plus(ByteString.wrap(new byte[] {-1})));
        }
    }

    @Test
    void inEveryValueOfTheDemo() {
        new DemoCache(7, 300)
                .entries(Instant.parse("2026-03-01T10:00:00Z"))
                .forEach(entry -> {
                    if (entry.value() instanceof DemoValue.Text(ByteString bytes)) {
                        Agreement.holdsFor(bytes);
                    }
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                " null",
                "\"null\"",
                "\"\\\"null\\\"\"",
                "\"\"",
                "__NOT_FOUND__",
                "\"__NOT_FOUND__\"",
                "(gone)",
                "\"(gone)\"",
                "{}",
                "{ }",
                "undefined",
                "NaN",
                "[object Object]",
                "[object Object],[object Map]",
                "[object Object],",
                "[object Object]\n",
                "[object ]",
                "\"[object Object]\"",
                "true",
                "483920",
                "-0",
                "1e999",
                "01",
                "1 2",
                "1x",
                "\"483920\"",
                "\"true\"",
                "\"[1]\"",
                "\"[1\"",
                "'a'",
                "hello",
                "[]",
                "[[]]",
                "[,]",
                "[1,]",
                "{\"a\":1,}",
                "{\"a\" 1}",
                "{a:1}",
                "{\"data\":[],\"totalCount\":0}",
                "{\"data\":{},\"totalCount\":0}",
                "{\"data\":[{\"id\":\"user_1\"}],\"data\":[],\"totalCount\":0}",
                "{\"data\":[],\"data\":[{\"id\":\"user_1\"}],\"totalCount\":null}",
                "{\"id\":\"user_1\",\"data\":[{\"id\":\"user_2\"}],\"totalCount\":1}",
                "{\"json\":null}",
                "{\"json\":1,\"json\":{\"id\":\"user_1\"}}",
                "{\"meta\":1}",
                "{\"errors\":[],\"clerkError\":false}",
                "{\"errors\":[{\"code\":\"a\",\"code\":1}],\"clerkTraceId\":1,\"status\":404}",
                "{\"errors\":[[{\"code\":\"a\"}],{\"code\":\"b\"}],\"clerk_trace_id\":\"x\"}",
                "{\"errors\":[{\"code\":\"a\"}],\"errors\":{},\"clerkError\":true}",
                "{\"errors\":{},\"errors\":[{\"code\":\"a\"}],\"clerkError\":1,\"status\":\"4\"}",
                "{\"object\":\"user\"}",
                "{\"object\":\"user\",\"object\":\"x\"}",
                "{\"object\":1,\"object\":\"user\"}",
                "{\"id\":\"user_\",\"id\":null}",
                "{\"id\":null,\"_raw\":{\"id\":\"user_1\",\"username\":\"b\"},\"username\":\"a\"}",
                "{\"id\":\"user_1\",\"username\":null,\"_raw\":{\"username\":\"b\"}}",
                "{\"id\":\"user_1\",\"_raw\":{\"username\":\"b\",\"username\":{\"a\":[1]}}}",
                "{\"id\":\"user_1\",\"_raw\":{\"username\":\"b\"},\"_raw\":[{\"username\":\"c\"}]}",
                "{\"id\":\"user_1\",\"updated_at\":5,\"_raw\":{\"updated_at\":6}}",
                "{\"id\":\"user_1\",\"updatedAt\":null,\"updated_at\":5}",
                "{\"id\":\"user_1\",\"updatedAt\":5.0}",
                "{\"id\":\"user_1\",\"updatedAt\":-1}",
                "{\"id\":\"user_1\",\"updatedAt\":9223372036854775807}",
                "{\"id\":\"user_1\",\"updatedAt\":9223372036854775808}",
                "{\"id\":\"user_1\",\"updatedAt\":\"2025-01-01T00:00:00.143Z\"}",
                "{\"id\":\"user_1\",\"updatedAt\":\"2025-01-01\"}",
                "{\"id\":\"user_1\",\"name\":\"\\ud800\",\"username\":\"\\udc00x\"}",
                "{\"id\":\"user_1\",\"\\ud800\":1,\"\\ud83d\\ude00\":2}",
                "{\"\\u0069d\":\"user_1\"}",
                "{\"id\":\"user_\\u0031\",\"username\":\"a\\nb\"}",
                "{\"id\":\"user_1\u0001\"}",
                "{\"id\":\"user_1\",\"x\":\"\\q\"}"
            })
    void inValuesThatAreHardToTell(String value) {
        Agreement.holdsFor(value);
    }

    @Test
    void inNumbersNoComputerHasRoomFor() {
        String digits = "9".repeat(1_000_000);
        Agreement.holdsFor("{\"id\":\"user_1\",\"updatedAt\":" + digits + "}");
        Agreement.holdsFor("{\"id\":\"user_1\",\"banned\":" + digits + "e" + digits + "}");
        Agreement.holdsFor(digits + "." + digits);
    }

    @Test
    void inLongStringsAndNames() {
        String megabytes = "x".repeat(10_000_000);
        Agreement.holdsFor("\"" + megabytes + "\"");
        Agreement.holdsFor("\"" + megabytes);
        Agreement.holdsFor("{\"id\":\"user_1\",\"username\":\"" + megabytes + "\"}");
        Agreement.holdsFor("{\"id\":\"user_1\",\"" + megabytes + "\":1}");
        Agreement.holdsFor("[object Object]" + ",[object Object]".repeat(500_000));
    }

    @Test
    void inDeepNestingWithoutAStackOverflow() {
        for (int levels : List.of(499, 500, 501, 10_000, 1_000_000)) {
            String open = "[".repeat(levels);
            String close = "]".repeat(levels);
            Agreement.holdsFor(open + close);
            Agreement.holdsFor(open);
            Agreement.holdsFor(open + "}" + close);
            Agreement.holdsFor(Samples.stringified(open + close));
            Agreement.holdsFor("{\"id\":\"user_1\",\"publicMetadata\":" + open + close + "}");
            Agreement.holdsFor("{\"a\":".repeat(levels) + "1" + "}".repeat(levels));
        }
    }
}
