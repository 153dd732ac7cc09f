package dev.cachewarden.core.key;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

final class NearestNameTest {

    private static final List<String> NAMES = List.of("production", "development", "test");

    @ParameterizedTest
    @CsvSource({
        "developmnt, development",
        "devleopment, development",
        "dev, development",
        "prod, production",
        "Prodution, production",
        "tests, test",
    })
    void aSlipIsKnownAsTheNameItWasMeantFor(String typed, String meant) {
        assertThat(NearestName.of(typed, NAMES)).contains(meant);
    }

    @Test
    void anotherWordIsNoSlip() {
        assertThat(NearestName.of("staging", NAMES)).isEmpty();
        assertThat(NearestName.of("", NAMES)).isEmpty();
        assertThat(NearestName.of("qa", NAMES)).isEmpty();
    }

    @Property
    void oneLetterTooFewIsOneStepAway(
            @ForAll @AlphaChars @StringLength(min = 2, max = 20) String name,
            @ForAll @IntRange(max = 19) int at) {
        String shorter = new StringBuilder(name).deleteCharAt(at % name.length()).toString();

        assertThat(NearestName.distance(name, shorter)).isEqualTo(1);
        assertThat(NearestName.distance(shorter, name)).isEqualTo(1);
        assertThat(NearestName.distance(name, name)).isZero();
    }
}
