package dev.cachewarden.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.window.WindowState;
import dev.cachewarden.core.window.WindowState.Bounds;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

final class WindowStateFileTest {

    @TempDir Path folder;

    private WindowStateFile file() {
        return new WindowStateFile(folder.resolve("state").resolve("window.json"));
    }

    @Test
    void theWindowIsAsItWasLeft() {
        WindowState left =
                new WindowState(
                        Optional.of(new Bounds(-1200, 40, 1440, 900)),
                        true,
                        Optional.of(true),
                        true);

        file().save(left);

        assertThat(file().load()).isEqualTo(left);
    }

    @Test
    void coloursThatFollowTheSystemGoOnFollowingIt() {
        file().save(WindowState.FIRST);

        assertThat(file().load()).isEqualTo(WindowState.FIRST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"bounds\": {\"x\": 1}}", "{\"dark\": \"yes\"}"})
    void whatCannotBeReadIsAsTheFirstTime(String damaged) throws IOException {
        Path file = folder.resolve("window.json");
        Files.writeString(file, damaged);

        assertThat(new WindowStateFile(file).load()).isEqualTo(WindowState.FIRST);
    }
}
