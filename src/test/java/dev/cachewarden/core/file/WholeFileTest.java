package dev.cachewarden.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

final class WholeFileTest {

    @TempDir Path folder;

    @Test
    void aFileIsReplacedAndNothingElseIsLeft() throws IOException {
        Path file = folder.resolve("report.md");
        WholeFile.write(file, "first");

        WholeFile.write(file, "zweite – Zeile");

        assertThat(file).hasContent("zweite – Zeile");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path target = Files.writeString(folder.resolve("target"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), target);

        WholeFile.write(link, "text");

        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(target).hasContent("text");
    }

    @Test
    void aDeviceIsWrittenTo() throws IOException {
        Path device = Path.of("/dev/null");

        WholeFile.write(device, "text");

        assertThat(Files.isRegularFile(device)).isFalse();
    }

    @Test
    void aMissingFolderAndAFolderInPlaceAreSaid() {
        assertThatThrownBy(() -> WholeFile.write(folder.resolve("no").resolve("file"), ""))
                .isInstanceOfSatisfying(
                        IOException.class,
                        e -> assertThat(WholeFile.why(e)).isEqualTo("there is no such folder."));
        assertThatThrownBy(() -> WholeFile.write(folder, ""))
                .isInstanceOfSatisfying(
                        IOException.class,
                        e -> assertThat(WholeFile.why(e)).isEqualTo("it is a folder."));
    }
}
