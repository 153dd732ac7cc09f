package dev.cachewarden.ui.ttl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;

final class TtlTextTest {

    @ParameterizedTest
    @CsvSource({
        "300, PT5M",
        "5:00, PT5M",
        "1:00:00, PT1H",
        "90 s, PT1M30S",
        "10min, PT10M",
        "2 h, PT2H",
        "1d, PT24H",
        "250ms, PT0.25S"
    })
    void readsWhatPeopleType(String typed, Duration ttl) {
        assertThat(TtlText.parse(typed)).contains(ttl);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0:00", "-5", "5:0", "soon", "99999999999999999999"})
    void refusesWhatIsNoTimeToLive(String typed) {
        assertThat(TtlText.parse(typed)).isEmpty();
    }
}
