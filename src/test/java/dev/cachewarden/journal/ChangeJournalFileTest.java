package dev.cachewarden.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.change.ChangeCounts;
import dev.cachewarden.core.change.ChangeEnd;
import dev.cachewarden.core.change.ChangeStart;
import dev.cachewarden.core.change.JournalledChange;
import dev.cachewarden.core.change.Undoing;
import dev.cachewarden.core.file.LockedFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The journal keeps what it was given, over killed programs, full disks and clocks that are set.
 */
final class ChangeJournalFileTest {

    private static final Instant NOW = Instant.parse("2026-11-30T09:45:01Z");

    @TempDir Path state;

    private ChangeJournalFile journal() {
        return new ChangeJournalFile(state);
    }

    private static ChangeStart start(int number, Instant at, Optional<String> report) {
        return new ChangeStart(
                "change-" + number, at, "here:6379", "Delete", new Undoing.Possible(), report);
    }

    private static ChangeStart start(int number) {
        return start(number, NOW, Optional.empty());
    }

    private static ChangeEnd end(int number) {
        return new ChangeEnd(
                "change-" + number, NOW, new ChangeCounts(number, 0, 0), Optional.empty());
    }

    private static List<String> ids(List<JournalledChange> changes) {
        return changes.stream().map(it -> it.start().id()).toList();
    }

    @Test
    void changesAreInTheOrderInWhichTheyWereBegunWhateverTheClockSays() {
        for (int i = 0; i < 4; i++) {
            Duration jump = Duration.ofHours(i % 2 == 0 ? 9 * i : -9 * i);
            journal().begin(start(i, NOW.plus(jump), Optional.empty()));
        }
        assertThat(ids(journal().newest(9)))
                .containsExactly("change-3", "change-2", "change-1", "change-0");
    }

    @Test
    void ofALongJournalNothingIsLostAndTheLastPartIsRead() throws IOException {
        ChangeJournalFile small = new ChangeJournalFile(state, 2_000);
        for (int i = 0; i < 40; i++) {
            small.begin(start(i));
            small.end(end(i));
        }

        List<JournalledChange> read = small.newest(99);
        assertThat(read).hasSizeBetween(4, 20).allMatch(it -> it.end().isPresent());
        assertThat(read.getFirst().start().id()).isEqualTo("change-39");
        try (Stream<Path> files = Files.list(state)) {
            long lines = 0;
            for (Path file : files.filter(it -> it.toString().endsWith(".jsonl")).toList()) {
                lines += Files.readAllLines(file).size();
                assertThat(Files.size(file)).isLessThan(3_000);
            }
            assertThat(lines).isEqualTo(80);
        }
    }

    @Test
    void halfALetterOfAnInterruptedLineSpoilsNoOtherLine() throws IOException {
        journal().begin(start(1));
        Files.write(
                state.resolve("journal.jsonl"),
                new byte[] {'{', '"', (byte) 0xE2, (byte) 0x80},
                StandardOpenOption.APPEND);
        journal().end(end(1));

        assertThat(journal().newest(9))
                .singleElement()
                .satisfies(it -> assertThat(it.end()).contains(end(1)));
    }

    @Test
    void aChangeIsUnderWayAsLongAsItsReportIsWritten() throws IOException {
        Path report = Files.createFile(state.resolve("report.jsonl"));
        journal().begin(start(1, NOW, Optional.of(report.toString())));
        try (LockedFile _ = LockedFile.of(report)) {
            assertThat(journal().newest(1).getFirst().isInterrupted()).isFalse();
        }
        assertThat(journal().newest(1).getFirst().isInterrupted()).isTrue();
    }
}
