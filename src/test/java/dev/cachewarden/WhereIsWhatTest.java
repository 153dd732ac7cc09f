package dev.cachewarden;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page by which one finds one's way in, {@code CONTRIBUTING.md}. */
final class WhereIsWhatTest {

    private static final Path MAIN = Path.of("src/main/java/dev/cachewarden");
    private static final Pattern ROW = Pattern.compile("\\| ([^|]+) \\| `([^`|]+)` \\|");

    static List<String> rows() throws IOException {
        return Files.readAllLines(Path.of("CONTRIBUTING.md")).stream()
                .dropWhile(line -> !line.equals("## Where is what"))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("|"))
                .skip(2)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void eachTaskHasOneFileThatIsThere(String row) {
        Matcher task = ROW.matcher(row);

        assertThat(task.matches()).isTrue();
        assertThat(file(task.group(2))).isRegularFile();
    }

    @Test
    void noTaskIsNamedTwice() throws IOException {
        assertThat(rows().stream().map(row -> row.split("\\|", -1)[1]))
                .hasSizeGreaterThan(40)
                .doesNotHaveDuplicates();
    }

    private static Path file(String name) {
        return name.startsWith("src/") ? Path.of(name) : MAIN.resolve(name);
    }
}
