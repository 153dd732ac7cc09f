package dev.cachewarden.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cachewarden.core.port.JournalException;
import dev.cachewarden.core.port.RepairJournal.RepairRecord;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class RepairRecordFilesTest {

    private static final Instant START = Instant.parse("2026-11-22T16:18:22Z");

    @TempDir Path folder;

    private RepairRecord begin() {
        return new RepairRecordFiles(folder)
                .begin(START, "127.0.0.1:6379", "Delete 2 entries", List.of("clerk:id:a", "b"));
    }

    private static List<String> lines(RepairRecord record) throws IOException {
        return Files.readAllLines(Path.of(record.location()));
    }

    @Test
    void thePlanIsOnTheDiskBeforeAnythingIsChanged() throws IOException {
        try (RepairRecord record = begin()) {
            assertThat(lines(record))
                    .containsExactly(
                            "{\"line\":\"plan\",\"startedAt\":\"2026-11-22T16:18:22Z\",\"server\":\"127.0.0.1:6379\",\"action\":\"Delete"
                                + " 2 entries\",\"keys\":[\"clerk:id:a\",\"b\"]}");
        }
    }

    @Test
    void everyOutcomeIsALineAndTheEndIsTheLast() throws IOException {
        try (RepairRecord record = begin()) {
            record.add("clerk:id:a", "DONE");
            record.finish(false, Optional.of("Lost."));

            assertThat(lines(record).subList(1, 3))
                    .containsExactly(
                            "{\"line\":\"result\",\"key\":\"clerk:id:a\",\"outcome\":\"DONE\"}",
                            "{\"line\":\"end\",\"complete\":false,\"failure\":\"Lost.\"}");
        }
    }

    @Test
    void repairsOfOneMomentHaveTheirOwnFiles() {
        try (RepairRecord one = begin();
                RepairRecord other = begin()) {
            assertThat(one.location()).isNotEqualTo(other.location());
        }
    }

    @Test
    void whereNothingCanBeKeptTheRepairDoesNotStart() throws IOException {
        Files.writeString(folder.resolve("repair"), "a file where the folder should be");

        assertThatThrownBy(this::begin)
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("The record of the repair cannot be written to");
    }
}
