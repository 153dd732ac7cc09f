package dev.cachewarden.core.connection;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

class VariableNamesTest {

    @ParameterizedTest
    @CsvSource({
        "CACHEWARDEN_ENVIRONMENT, CACHEWARDEN_ENVIRONMENTS",
        "CACHEWARDEN_ENVIROMENTS, CACHEWARDEN_ENVIRONMENTS",
        "CACHEWARDEN_PASWORD, CACHEWARDEN_PASSWORD",
        "CACHEWARDEN_CLERK_KEY, CACHEWARDEN_CLERK_KEY_",
        "CACHEWARDEN_CONECT_TIMEOUT, CACHEWARDEN_CONNECT_TIMEOUT"
    })
    void aTypingErrorIsRefusedWithTheNameThatIsMostLikeIt(String typed, String meant) {
        assertThatThrownBy(() -> VariableNames.refuseUnknown(Map.of(typed, "x"), " in .env"))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage(
                        "%s in .env is no variable that Cachewarden knows; perhaps %s is meant."
                                        .formatted(typed, meant)
                                + " Correct it or take it out.");
    }

    @Test
    void aNameThatIsLikeNoneIsRefusedWithoutAGuess() {
        assertThatThrownBy(() -> VariableNames.refuseUnknown(Map.of("CACHEWARDEN_XYZZY", "x"), ""))
                .hasMessage(
                        "CACHEWARDEN_XYZZY is no variable that Cachewarden knows."
                                + " Correct it or take it out.");
    }
}
