package dev.cachewarden.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.file.LockedFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reports are in the order in which they were begun, and their number does not grow for ever. */
final class ReportFolderTest {

    private static final Instant NOW = Instant.parse("2026-11-30T09:45:01.5Z");

    @TempDir Path state;

    @Test
    void theOrderIsThatOfTheRunsAlsoWhereTheClockIsSetBack() throws IOException {
        ReportFolder folder = new ReportFolder(state);
        List<Path> made = new ArrayList<>();
        for (int hours : List.of(0, 0, 9, 5, -9_000, 10, 10)) {
            made.addFirst(folder.create(NOW.plus(Duration.ofHours(hours))));
        }
        assertThat(folder.newestFirst()).isEqualTo(made);
    }

    @Test
    void beyondAThousandTheOldestIsDeletedUnlessItIsStillWritten() throws IOException {
        ReportFolder folder = new ReportFolder(state);
        for (int i = 0; i < 999; i++) {
            Files.createFile(
                    state.resolve(
                            String.format(Locale.ROOT, "2026-11-29T09-45-01.%06dZ.jsonl", i)));
        }
        List<Path> files = folder.newestFirst();
        Path oldest = files.getLast();
        folder.create(NOW);
        try (LockedFile _ = LockedFile.of(oldest)) {
            folder.create(NOW);
            assertThat(folder.newestFirst()).hasSize(1_001).contains(oldest);
        }
        folder.create(NOW);
        assertThat(folder.newestFirst()).hasSize(1_000).doesNotContain(oldest, files.get(997));
    }
}
