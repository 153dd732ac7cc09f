package dev.cachewarden.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.ui.support.Shortcut.Keyboard;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

final class ShortcutTest {

    /** In a text; comments and what belongs to a terminal are none of the window's. */
    private static final Pattern KEYS_BY_HAND =
            Pattern.compile(
                    "\"[^\"\\n]*(Ctrl\\+|Control"
                            + " [A-Z]\\b|⌘|\\(F\\d)|isShortcutDown|KeyCombination");

    @ParameterizedTest
    @CsvSource({
        "FIND, Ctrl+K, ⌘K, Control K, Command K",
        "FIND_IN_ENTRY, Ctrl+F, ⌘F, Control F, Command F",
        "REFRESH, F5, F5, F5, F5",
        "CHECK, Ctrl+L, ⌘L, Control L, Command L",
        "REFETCH, Ctrl+R, ⌘R, Control R, Command R",
        "COPY, Ctrl+C, ⌘C, Control C, Command C",
        "DELETE, Delete, Delete, Delete, Delete",
        "MENU, Shift+F10, ⇧F10, Shift F10, Shift F10",
        "PALETTE, Ctrl+Shift+P, ⇧⌘P, Control Shift P, Shift Command P",
        "KEYS, F1, F1, F1, F1",
        "KEYS_TOO, Ctrl+/, ⌘/, Control /, Command /"
    })
    void eachSystemHasItsOwnWriting(
            Shortcut shortcut, String other, String mac, String spoken, String spokenOnMac) {
        assertThat(shortcut.written(Keyboard.OTHER)).isEqualTo(other);
        assertThat(shortcut.written(Keyboard.MAC)).isEqualTo(mac);
        assertThat(shortcut.spoken(Keyboard.OTHER)).isEqualTo(spoken);
        assertThat(shortcut.spoken(Keyboard.MAC)).isEqualTo(spokenOnMac);
    }

    @ParameterizedTest
    @EnumSource(Shortcut.class)
    void hereTheWritingIsThatOfJavaFx(Shortcut shortcut) {
        assertThat(shortcut.written()).isEqualTo(shortcut.combination().getDisplayText());
    }

    @ParameterizedTest
    @CsvSource({"Mac OS X, MAC", "Linux, OTHER", "Windows 11, OTHER", "'', OTHER"})
    void aSystemHasItsKeyboard(String system, Keyboard keyboard) {
        assertThat(Keyboard.of(system)).isEqualTo(keyboard);
    }

    @ParameterizedTest
    @EnumSource(Keyboard.class)
    void noTwoAreOneCombination(Keyboard keyboard) {
        assertThat(Arrays.stream(Shortcut.values()).map(it -> it.written(keyboard)))
                .doesNotHaveDuplicates();
        assertThat(Arrays.stream(Shortcut.values()).map(Shortcut::combination))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Shortcut.class)
    void theReadmeListsIt(Shortcut shortcut) throws IOException {
        assertThat(Files.readAllLines(Path.of("README.md")))
                .contains(
                        "| %s | %s | %s |"
                                .formatted(
                                        shortcut.written(Keyboard.OTHER),
                                        shortcut.written(Keyboard.MAC),
                                        shortcut.does()));
    }

    @Test
    void theWindowNamesNoKeysByHand() throws IOException {
        Path window = Path.of("src/main/java/dev/cachewarden/ui");
        List<Path> byHand = new ArrayList<>();
        try (Stream<Path> all = Files.walk(window)) {
            for (Path source : all.filter(it -> it.toString().endsWith(".java")).toList()) {
                if (KEYS_BY_HAND.matcher(Files.readString(source)).find()) {
                    byHand.add(source.getFileName());
                }
            }
        }
        assertThat(byHand).containsExactly(Path.of("Shortcut.java"));
    }
}
