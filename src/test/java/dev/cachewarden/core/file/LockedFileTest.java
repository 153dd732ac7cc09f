package dev.cachewarden.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cachewarden.testing.JavaProcess;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

final class LockedFileTest {

    private static final int THREADS = 8;
    private static final int ROUNDS = 20;

    @TempDir Path folder;

    @Test
    void noChangeOfAnyThreadIsLost() throws Exception {
        Path file = Files.writeString(folder.resolve("count"), "0");
        Callable<Integer> counting =
                () -> {
                    for (int i = 0; i < ROUNDS; i++) {
                        try (var _ = LockedFile.of(file)) {
                            int count = Integer.parseInt(Files.readString(file));
                            WholeFile.write(file, Integer.toString(count + 1));
                        }
                    }
                    return ROUNDS;
                };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> work = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                work.add(threads.submit(counting));
            }
            for (Future<Integer> each : work) {
                each.get();
            }
        }

        assertThat(file).hasContent(Integer.toString(THREADS * ROUNDS));
    }

    @Test
    void anotherProcessHoldsItUntilItEndsHoweverThatIs() throws Exception {
        Path file = folder.resolve("settings.json");
        Process other = JavaProcess.of(HoldingProcess.class, file.toString()).start();
        try (BufferedReader out = other.inputReader()) {
            assertThat(out.readLine()).isEqualTo("held");

            assertThat(LockedFile.isHeld(file)).isTrue();
            assertThat(LockedFile.now(file)).isEmpty();
            assertThatThrownBy(() -> LockedFile.of(file, Duration.ZERO))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("another Cachewarden is changing it");
        } finally {
            other.destroyForcibly().waitFor();
        }

        try (LockedFile held = LockedFile.of(file)) {
            assertThat(held).isNotNull();
            assertThat(LockedFile.isHeld(file)).isTrue();
        }
        assertThat(LockedFile.isHeld(file)).isFalse();
    }

    @Test
    void aLinkAndItsFileAreTheSame() throws IOException {
        Path target = Files.writeString(folder.resolve("target"), "text");
        Path link = Files.createSymbolicLink(folder.resolve("link"), target);

        try (var _ = LockedFile.of(link)) {
            assertThat(LockedFile.now(target)).isEmpty();
        }
    }

    @Test
    void whatIsAskedOnlyAndWhatIsDoneForGoodLeaveNoFile() throws IOException {
        Path file = Files.writeString(folder.resolve("record"), "text");

        assertThat(LockedFile.isHeld(file)).isFalse();
        LockedFile.of(file).closeForGood();

        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }
}
