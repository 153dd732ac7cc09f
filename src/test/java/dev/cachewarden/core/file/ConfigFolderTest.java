package dev.cachewarden.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Map;

final class ConfigFolderTest {

    private static final Path ACCOUNT = Path.of("/home/ops");

    private static Path of(String system, Map<String, String> environment) {
        return ConfigFolder.of(environment, system, ACCOUNT);
    }

    @Test
    void onLinuxItIsWhereXdgKeepsSettings() {
        assertThat(of("Linux", Map.of())).isEqualTo(Path.of("/home/ops/.config/cachewarden"));
        assertThat(of("Linux", Map.of("XDG_CONFIG_HOME", "/settings")))
                .isEqualTo(Path.of("/settings/cachewarden"));
        assertThat(of("Linux", Map.of("XDG_CONFIG_HOME", "relative", "HOME", "/root")))
                .isEqualTo(Path.of("/root/.config/cachewarden"));
    }

    @Test
    void onWindowsItIsTheRoamingAppData() {
        assertThat(of("Windows 11", Map.of("APPDATA", "/roaming")))
                .isEqualTo(Path.of("/roaming/Cachewarden"));
    }

    @Test
    void onMacOsItIsTheFolderOfTheState() {
        assertThat(of("Mac OS X", Map.of()))
                .isEqualTo(StateFolder.of(Map.of(), "Mac OS X", ACCOUNT));
    }

    @Test
    void theProgramsOwnVariableGoesBeforeAll() {
        assertThat(of("Linux", Map.of("CACHEWARDEN_HOME", "/own", "XDG_CONFIG_HOME", "/x")))
                .isEqualTo(Path.of("/own"));
    }
}
