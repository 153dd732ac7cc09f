package dev.cachewarden.core.key;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;

import java.time.Instant;

class KsuidTest {

    @Test
    void anIdTellsWhenItWasMade() {
        // The example of the format's own documentation.
        assertThat(Ksuid.of("0ujtsYcgvSTl8PAuAdqWYSMnLOv", "").map(Ksuid::madeAt))
                .contains(Instant.parse("2017-10-10T04:00:47Z"));
    }

    @Test
    void whatIsLargerThan160BitsIsNone() {
        assertThat(Ksuid.of("aWgEPTl1tmebfsQzFP4bxwgy80V", "")).isPresent();
        assertThat(Ksuid.of("aWgEPTl1tmebfsQzFP4bxwgy80W", "")).isEmpty();
        assertThat(Ksuid.of("zzzzzzzzzzzzzzzzzzzzzzzzzzz", "")).isEmpty();
    }

    @Test
    void otherLengthsPrefixesAndCharactersAreNone() {
        assertThat(Ksuid.of("user_0ujtsYcgvSTl8PAuAdqWYSMnLO", "user_")).isEmpty();
        assertThat(Ksuid.of("org_0ujtsYcgvSTl8PAuAdqWYSMnLOv", "user_")).isEmpty();
        assertThat(Ksuid.of("user_0ujtsYcgvSTl8PAuAdqWYSMnL-v", "user_")).isEmpty();
    }

    @Property
    void decodingTheTextGivesTheId(@ForAll int seconds, @ForAll long high, @ForAll long low) {
        Ksuid id = new Ksuid(seconds, high, low);

        assertThat(Ksuid.of("user_" + id.text(), "user_")).contains(id);
    }
}
