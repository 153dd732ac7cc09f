package dev.cachewarden.core.clerk.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.json.JacksonJsonParser;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class JsonStringifyPropertiesTest {

    @Property
    void aNumberReadsBackAsTheSameDouble(@ForAll("doubles") double value) {
        String written = JsonStringify.text(new Json.Num(Double.toString(value)));

        assertThat(Double.parseDouble(written)).isEqualTo(value == 0 ? 0 : value);
    }

    @Property
    void aNumberHasNoMoreDigitsThanJavaGivesIt(@ForAll("doubles") double value) {
        String written = JsonStringify.text(new Json.Num(Double.toString(value)));

        assertThat(significant(written)).isLessThanOrEqualTo(significant(Double.toString(value)));
    }

    @Property
    void stringifyingTwiceIsStringifyingOnce(@ForAll("documents") Json document) {
        ByteString once = JsonStringify.bytes(document);

        assertThat(new JacksonJsonParser().parse(once).map(JsonStringify::bytes)).contains(once);
    }

    @Provide
    Arbitrary<Double> doubles() {
        return Arbitraries.oneOf(
                Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite),
                Arbitraries.integers().map(Integer::doubleValue),
                Arbitraries.doubles().between(-1, 1));
    }

    @Provide
    Arbitrary<Json> documents() {
        Arbitrary<Json> leaves =
                Arbitraries.oneOf(
                        Arbitraries.strings().map(Json.Str::new),
                        doubles().map(value -> new Json.Num(value.toString())),
                        Arbitraries.of(new Json.Null(), new Json.Bool(true), new Json.Bool(false)));
        Arbitrary<String> names =
                Arbitraries.oneOf(
                        Arbitraries.strings().ofMaxLength(4),
                        Arbitraries.integers().between(0, 20).map(String::valueOf));
        return Arbitraries.recursive(
                () -> leaves,
                inner ->
                        Arbitraries.oneOf(
                                inner.list().ofMaxSize(4).map(Json.Arr::new),
                                net.jqwik.api.Combinators.combine(names, inner)
                                        .as(Json.Member::new)
                                        .list()
                                        .ofMaxSize(4)
                                        .map(Json.Obj::new)),
                0,
                3);
    }

    private static int significant(String number) {
        String digits = number.replaceAll("[eE].*", "").replaceAll("[^0-9]", "");
        return digits.replaceAll("^0+", "").replaceAll("0+$", "").length();
    }
}
