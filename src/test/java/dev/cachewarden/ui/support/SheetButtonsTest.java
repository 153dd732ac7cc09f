package dev.cachewarden.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** In every sheet the buttons are in one order, because one class puts them there. */
final class SheetButtonsTest {

    /** Panels whose Cancel stops a task and belongs to no sheet. */
    private static final Set<String> NO_SHEETS =
            Set.of("ActivityView.java", "FindingsView.java", "SortControls.java", "ValuesBar.java");

    /** Buttons that end a sheet. */
    private static final Pattern ENDS =
            Pattern.compile("new Button\\(\"(Cancel|Close|Go on)\"|setCancelButton\\(true\\)");

    /** What leads to another place is at the left; its parts can be calls themselves. */
    private static final String ELSEWHERE = "List\\.of\\((?:[^()]|\\([^()]*\\))*\\),";

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/cachewarden/ui"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void whatEndsASheetStandsInItsLineOfButtons() throws IOException {
        Set<String> apart =
                sources().stream()
                        .filter(file -> ENDS.matcher(text(file)).find())
                        .filter(file -> !text(file).contains("SheetButtons.of("))
                        .map(file -> file.getFileName().toString())
                        .collect(Collectors.toSet());

        assertThat(apart).isEqualTo(NO_SHEETS);
    }

    @Test
    void noLineOfButtonsBeginsWithTheAction() throws IOException {
        Pattern lines = Pattern.compile("SheetButtons\\.of\\(([^;]*)\\)");
        List<String> wrong =
                sources().stream()
                        .filter(file -> !file.endsWith("SheetButtons.java"))
                        .flatMap(file -> lines.matcher(text(file)).results())
                        .map(line -> line.group(1).replaceAll(ELSEWHERE, "").strip())
                        .filter(line -> !line.matches("(?s)(cancel|close|done|stop|goOn)\\b.*"))
                        .toList();

        assertThat(wrong).isEmpty();
    }
}
