package dev.cachewarden.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

final class PrivateFilesTest {

    @TempDir Path folder;

    @Test
    void nobodyElseCanReadWhatIsMade() throws IOException {
        Path outer = folder.resolve("state");
        Path inner = outer.resolve("flushes");
        PrivateFiles.createFolder(inner);
        Path file = PrivateFiles.create(inner.resolve("one.jsonl"));
        WholeFile.writePrivate(inner.resolve("two.json"), "{}");

        assertThat(permissions(inner)).isEqualTo("rwx------");
        assertThat(permissions(outer)).isEqualTo("rwx------");
        assertThat(permissions(PrivateFiles.createTemporaryFolder(folder, "demo")))
                .isEqualTo("rwx------");
        assertThat(permissions(file)).isEqualTo("rw-------");
        assertThat(permissions(inner.resolve("two.json"))).isEqualTo("rw-------");
    }

    @Test
    void nothingIsMadeTwice() throws IOException {
        PrivateFiles.createFolder(folder);
        Path file = PrivateFiles.create(folder.resolve("file"));

        assertThatThrownBy(() -> PrivateFiles.create(file))
                .isInstanceOf(FileAlreadyExistsException.class);
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
