package dev.cachewarden.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.json.Json;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

import java.math.BigDecimal;
import java.time.Instant;

/** One instant however it is written, and nothing of what is no instant. */
class MomentsTest {

    private static final long FARTHEST = 8_640_000_000_000_000L;

    @Property
    void anInstantIsTheSameInAllSpellings(
            @ForAll @LongRange(min = 100_000_000_000L, max = FARTHEST) long millis) {
        assertThat(Moments.ofNumber(Long.toString(millis))).isEqualTo(millis);
        assertThat(Moments.ofNumber(new BigDecimal(millis).movePointLeft(3) + "e3"))
                .isEqualTo(millis);
        assertThat(Moments.ofText(Long.toString(millis))).isEqualTo(millis);
        assertThat(Moments.ofText(Instant.ofEpochMilli(millis).toString())).isEqualTo(millis);
        assertThat(Moments.areSame(number(millis), new Json.Str(Long.toString(millis)))).isTrue();
        assertThat(Moments.areSame(number(millis), number(millis - 1))).isFalse();
    }

    @Property
    void noNumberOfJsonFailsOrChangesItsSign(@ForAll("numbers") String literal) {
        long millis = Moments.ofNumber(literal);

        if (millis != Moments.UNKNOWN) {
            assertThat(millis).isBetween(-FARTHEST, FARTHEST);
            assertThat(Long.signum(millis)).isIn(0, new BigDecimal(literal).signum());
            assertThat(Instant.ofEpochMilli(millis)).isNotNull();
        }
    }

    @Property
    void noTextFails(@ForAll String text) {
        long millis = Moments.ofText(text);

        assertThat(millis == Moments.UNKNOWN || Math.abs(millis) <= FARTHEST).isTrue();
    }

    @Example
    void whatIsNoMomentIsUnknown() {
        for (String literal : new String[] {"1e400", "-1e400", "9223372036854775807", "1e16"}) {
            assertThat(Moments.ofNumber(literal)).as(literal).isEqualTo(Moments.UNKNOWN);
        }
        for (String text :
                new String[] {
                    "", "2025", "today", "+1000000000-12-31T23:59:59.999999999Z", "1e5"
                }) {
            assertThat(Moments.ofText(text)).as(text).isEqualTo(Moments.UNKNOWN);
        }
        assertThat(Moments.of(new Json.Null())).isEqualTo(Moments.UNKNOWN);
    }

    @Example
    void offsetsAndShorterFractionsAreTheSameInstant() {
        assertThat(Moments.ofText("2025-01-01T02:00:00+02:00"))
                .isEqualTo(Moments.ofText("2025-01-01T00:00:00.000Z"))
                .isEqualTo(1_735_689_600_000L);
    }

    private static Json number(long millis) {
        return new Json.Num(Long.toString(millis));
    }

    @Provide
    Arbitrary<String> numbers() {
        Arbitrary<String> digits = Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(30);
        Arbitrary<String> exponents = Arbitraries.of("", "e3", "e15", "E-7", "e400", "e-400");
        Arbitrary<String> fractions = Arbitraries.of("", ".5", ".000000001");
        return Combinators.combine(Arbitraries.of("", "-"), digits, fractions, exponents)
                .as((sign, whole, fraction, exponent) ->
                        sign + new java.math.BigInteger(whole) + fraction + exponent);
    }
}
