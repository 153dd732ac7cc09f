package dev.cachewarden.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What {@code core.text} writes is written by nothing else. */
class OneWordingTest {

    private static final Path SOURCES = Path.of("src/main/java/dev/cachewarden");
    private static final Path HERE = SOURCES.resolve("core/text");

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "plural by s | `\\?\\s*\"\"\\s*:\\s*\"s\"|\"( ?\\w+)\"\\s*:\\s*\"\\1s ?\"`",
                "plural by ies | `y ?\"\\s*:\\s*\"[^\"]*ies ?\"`",
                "verb by number | `\" ?(is|was|has|does)\\b[^\"]*\"\\s*:\\s*\""
                        + " ?(are|were|have|do)\\b`",
                "grouped number | `%[-\\d]*,`",
                "unit of bytes | `\" ?(KB|MB|GB|TB|KiB|MiB|GiB)\\b[.,]?\"|%(d|s|\\.\\df)"
                        + " ?[KMG]i?B`",
                "list with and | `\\(\", \"[^;]*\" and \"|joining\\(\" and \"\\)|join\\(\" and"
                        + " \"`",
                "time of day | `ofPattern\\(\"HH:mm:ss\"`"
            })
    void isWrittenInOnePlace(String what, Pattern byHand) {
        assertThat(sources().filter(it -> byHand.matcher(text(it)).find())).as(what).isEmpty();
    }

    private static Stream<Path> sources() {
        try (Stream<Path> all = Files.walk(SOURCES)) {
            List<Path> found =
                    all.filter(it -> it.toString().endsWith(".java") && !it.startsWith(HERE))
                            .toList();
            assertThat(found).hasSizeGreaterThan(500);
            return found.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
