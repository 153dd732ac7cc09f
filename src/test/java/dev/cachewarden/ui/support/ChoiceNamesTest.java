package dev.cachewarden.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.Severity;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

final class ChoiceNamesTest {

    private final List<Severity> offered = new ArrayList<>(List.of(Severity.LOW, Severity.HIGH));
    private final ChoiceNames<Severity> names = new ChoiceNames<>(offered, Severity::label);

    @Test
    void aNameLeadsBackToItsChoice() {
        assertThat(names.fromString(names.toString(Severity.HIGH))).isEqualTo(Severity.HIGH);
    }

    @Test
    void onlyWhatIsOfferedAtTheMomentIsFound() {
        assertThat(names.fromString("medium")).isNull();
        offered.add(Severity.MEDIUM);
        assertThat(names.fromString("medium")).isEqualTo(Severity.MEDIUM);
    }

    @Test
    void noChoiceHasNoName() {
        assertThat(names.toString(null)).isEmpty();
    }
}
