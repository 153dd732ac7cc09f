package dev.cachewarden.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.file.LockedFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/** What a start removes of what others have left. */
final class ServerFolderTest {

    @TempDir Path parent;

    private Path folder(String name) throws IOException {
        Path folder = Files.createDirectory(parent.resolve(name));
        Files.writeString(folder.resolve("owner"), "1\n");
        return folder;
    }

    @Test
    @DisabledOnOs(OS.WINDOWS) // The process is one of POSIX.
    void aFolderThatNobodyHoldsGoesWithItsServer() throws Exception {
        Path abandoned = folder("cachewarden-redis-1");
        Files.createDirectory(abandoned.resolve("more"));
        Process server = new ProcessBuilder("sleep", "600").start();
        Files.writeString(abandoned.resolve(ServerFolder.PID_FILE), server.pid() + "\n");

        ServerFolder.removeAbandoned(parent);

        assertThat(server.waitFor()).isNotZero();
        assertThat(abandoned).doesNotExist();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS) // The process is one of POSIX.
    void aProcessThatOnlyHasTheNumberOfThatServerStays() throws Exception {
        Path abandoned = folder("cachewarden-redis-1");
        Process other = new ProcessBuilder("sleep", "600").start();
        try {
            Path file = abandoned.resolve(ServerFolder.PID_FILE);
            Files.writeString(file, other.pid() + "\n");
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3_600)));

            ServerFolder.removeAbandoned(parent);

            assertThat(other.isAlive()).isTrue();
            assertThat(abandoned).doesNotExist();
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void whatIsHeldOrBeingMadeOrNotOursStays() throws IOException {
        Path held = folder("cachewarden-redis-1");
        Path beingMade = Files.createDirectory(parent.resolve("cachewarden-redis-2"));
        Path other = folder("other");
        try (var _ = LockedFile.of(held.resolve("owner"))) {
            ServerFolder.removeAbandoned(parent);
        }

        assertThat(held).exists();
        assertThat(beingMade).exists();
        assertThat(other).exists();
    }
}
