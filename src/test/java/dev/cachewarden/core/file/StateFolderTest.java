package dev.cachewarden.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.Map;

final class StateFolderTest {

    private static final Path ACCOUNT = Path.of("/home/ops");

    private static Path of(String system, Map<String, String> environment) {
        return StateFolder.of(environment, system, ACCOUNT);
    }

    @Test
    void onLinuxItIsWhereXdgKeepsState() {
        assertThat(of("Linux", Map.of())).isEqualTo(Path.of("/home/ops/.local/state/cachewarden"));
        assertThat(of("Linux", Map.of("XDG_STATE_HOME", "/state")))
                .isEqualTo(Path.of("/state/cachewarden"));
    }

    @Test
    void onMacOsItIsApplicationSupport() {
        assertThat(of("Mac OS X", Map.of("XDG_STATE_HOME", "/state")))
                .isEqualTo(Path.of("/home/ops/Library/Application Support/Cachewarden"));
    }

    @Test
    void onWindowsItIsTheLocalAppData() {
        assertThat(of("Windows 11", Map.of("LOCALAPPDATA", "/local")))
                .isEqualTo(Path.of("/local/Cachewarden"));
        assertThat(of("Windows 11", Map.of("HOME", "/elsewhere")))
                .isEqualTo(Path.of("/home/ops/AppData/Local/Cachewarden"));
    }

    @Test
    void homeGoesBeforeWhatTheSystemKnowsOfTheUser() {
        assertThat(of("Linux", Map.of("HOME", "/other")))
                .isEqualTo(Path.of("/other/.local/state/cachewarden"));
        assertThat(of("Mac OS X", Map.of("HOME", "/other")))
                .isEqualTo(Path.of("/other/Library/Application Support/Cachewarden"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "relative"})
    void aVariableThatNamesNoWholePathIsIgnored(String value) {
        assertThat(of("Linux", Map.of("XDG_STATE_HOME", value, "HOME", value)))
                .isEqualTo(Path.of("/home/ops/.local/state/cachewarden"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Linux", "Mac OS X", "Windows 11"})
    void cachewardenHomeGoesBeforeEverything(String system) {
        assertThat(
                        of(
                                system,
                                Map.of(
                                        "CACHEWARDEN_HOME",
                                        "/own",
                                        "HOME",
                                        "/other",
                                        "XDG_STATE_HOME",
                                        "/state",
                                        "LOCALAPPDATA",
                                        "/local")))
                .isEqualTo(Path.of("/own"));
    }
}
