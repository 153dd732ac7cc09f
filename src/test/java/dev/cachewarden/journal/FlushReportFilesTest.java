package dev.cachewarden.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cachewarden.core.connection.CacheName;
import dev.cachewarden.core.flush.FlushCounts;
import dev.cachewarden.core.flush.FlushEvent;
import dev.cachewarden.core.flush.FlushExecution;
import dev.cachewarden.core.flush.FlushPlan;
import dev.cachewarden.core.flush.FlushReport;
import dev.cachewarden.core.flush.FlushReportWords;
import dev.cachewarden.core.flush.FlushStatus;
import dev.cachewarden.core.flush.FlushSubject;
import dev.cachewarden.core.flush.FlushTally;
import dev.cachewarden.core.flush.FlushTarget;
import dev.cachewarden.core.flush.FlushVerification;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.port.FlushJournal.FlushRecord;
import dev.cachewarden.core.port.JournalException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

final class FlushReportFilesTest {

    private static final KeyGrammar GRAMMAR = KeyGrammar.withDefaults();
    private static final Instant START = Instant.parse("2026-11-22T16:18:22.123456Z");
    private static final List<FlushEvent> EVENTS =
            List.of(
                    new FlushEvent.Sending(1, 10, 12),
                    new FlushEvent.Sending(2, 5, 17),
                    new FlushEvent.Answered(1, 9),
                    new FlushEvent.Refused(2, "Busy “now”.", List.of("clerk:a\\x00:id:x")),
                    new FlushEvent.Sending(3, 7, 25));

    @TempDir Path folder;

    @Test
    void aFinishedReportIsReadBackAsItWas() {
        FlushReport written = write(EVENTS, true);

        assertThat(new FlushReportFiles(folder).newest(1, _ -> {})).containsExactly(written);
    }

    @Test
    void aReportThatIsBeingWrittenIsOfARunThatIsNotInterrupted() {
        FlushReportFiles files = new FlushReportFiles(folder);
        try (var record = files.begin(plan(), START)) {
            EVENTS.forEach(record::add);

            FlushReport report = files.newest(1, _ -> {}).getFirst();
            assertThat(report.status()).isEqualTo(FlushStatus.RUNNING);
            assertThat(FlushReportWords.text(report))
                    .startsWith("Still running: ")
                    .doesNotContain("running it again");
        }
        assertThat(files.newest(1, _ -> {}).getFirst().status()).isEqualTo(FlushStatus.INTERRUPTED);
    }

    @Test
    void aReportWithoutEndIsInterruptedAndItsUnansweredBatchesAreInDoubt() {
        write(EVENTS, false);

        FlushReport report = new FlushReportFiles(folder).newest(1, _ -> {}).getFirst();
        assertThat(report.status()).isEqualTo(FlushStatus.INTERRUPTED);
        assertThat(report.counts())
                .isEqualTo(new FlushCounts(25, 9, 1, 7, Map.of("Busy “now”.", 5L)));
        assertThat(report.startedAt()).isEqualTo(START);
    }

    @Test
    void whereverTheWriterIsKilledTheReportClaimsNoMoreThanWasAnswered() throws IOException {
        write(EVENTS, true);
        Path file = onlyFile();
        byte[] whole = Files.readAllBytes(file);
        FlushCounts last = FlushCounts.NONE;
        for (int length = 0; length <= whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            List<FlushReport> report = new FlushReportFiles(folder).newest(1, _ -> {});
            FlushCounts counts = report.isEmpty() ? FlushCounts.NONE : report.getFirst().counts();
            assertThat(counts.deleted()).isBetween(last.deleted(), 9L);
            assertThat(counts.deleted() + counts.inDoubt()).isLessThanOrEqualTo(22);
            last = counts;
        }
        assertThat(last.deleted()).isEqualTo(9);
    }

    @Test
    void onlyTheOwnerCanReadIt() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        write(EVENTS, true);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(onlyFile())))
                .isEqualTo("rw-------");
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(onlyFile().getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void twoReportsOfOneInstantAreTwoFiles() throws IOException {
        write(List.of(), true);
        write(EVENTS, true);

        try (var files = Files.list(folder.resolve("flush"))) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsOneSentence() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        FlushReportFiles reports = new FlushReportFiles(file);

        assertThatThrownBy(() -> reports.begin(plan(), START))
                .isInstanceOf(JournalException.class)
                .hasMessageStartingWith("The report of the flush cannot be written to " + file)
                .hasMessageEndingWith("then run the flush again.");
    }

    @Test
    void aFullDiskIsOneSentence() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full));

        assertThatThrownBy(() -> FlushRecordFile.begin(full, plan(), START))
                .isInstanceOf(IOException.class);
        assertThat(FlushRecordFile.UNWRITABLE.at(full, new IOException("No space left on device")))
                .hasMessage(
                        "The report of the flush cannot be written to /dev/full: No space left on"
                                + " device. Make room or make it writable, then run the flush"
                                + " again.");
    }

    @Test
    void withoutAnyReportThereIsNoNewest() {
        assertThat(new FlushReportFiles(folder).newest(1, _ -> {})).isEmpty();
    }

    @Test
    void theReportOfOneCacheIsFoundBehindLaterOnesOfOthers() throws IOException {
        FlushReport own = write(EVENTS, true);
        Path folderOfReports = folder.resolve("flush");
        String text = Files.readString(onlyFile());
        Files.writeString(
                folderOfReports.resolve("2030-01-01T00-00-00.000000Z.jsonl"),
                text.replace("localhost:6379", "localhost:6379/2"));
        Files.writeString(
                folderOfReports.resolve("2030-01-02T00-00-00.000000Z.jsonl"),
                text.replace("clerk:*", "auth:*"));
        Files.writeString(folderOfReports.resolve("2030-01-03T00-00-00.000000Z.jsonl"), "no\n");
        FlushReportFiles files = new FlushReportFiles(folder);

        assertThat(files.latest(new CacheName("localhost:6379", "clerk"), Set.of("clerk:*")))
                .contains(own);
        assertThat(files.latest(new CacheName("other:6379", "clerk"), Set.of("clerk:*"))).isEmpty();
        assertThat(
                        files.latest(
                                new CacheName("localhost:6379", "clerk"),
                                Set.of("clerk:development:*")))
                .isEmpty();
    }

    @Test
    void aReportThatCannotBeReadIsNamedAndTheOthersAreRead() throws IOException {
        FlushReport written = write(List.of(), true);
        Files.writeString(folder.resolve("flush").resolve("x.jsonl"), "hello\n");
        List<String> leftOut = new ArrayList<>();

        assertThat(new FlushReportFiles(folder).newest(1, leftOut::add)).containsExactly(written);
        assertThat(leftOut.toString()).contains("x.jsonl is no report of a flush");
    }

    private FlushReport write(List<FlushEvent> events, boolean finished) {
        FlushTally tally = new FlushTally();
        try (FlushRecord record = new FlushReportFiles(folder).begin(plan(), START)) {
            for (FlushEvent event : events) {
                record.add(event);
                tally.add(event);
            }
            FlushReport report =
                    new FlushReport(
                            new FlushSubject(
                                    "localhost:6379",
                                    "all environments and keys without one",
                                    "clerk:*"),
                            new FlushExecution(
                                    FlushStatus.FAILED,
                                    START,
                                    Duration.ofMillis(1500),
                                    Optional.of("Connection lost.")),
                            tally.counts(),
                            tally.failedKeys(),
                            Optional.of(new FlushVerification(1, 2, 3)),
                            record.location());
            if (finished) {
                record.finish(report);
            }
            return report;
        }
    }

    private static FlushPlan plan() {
        return FlushPlan.of(
                "localhost:6379",
                FlushTarget.all(),
                KeyIndex.empty(GRAMMAR),
                GRAMMAR,
                OptionalLong.empty());
    }

    private Path onlyFile() throws IOException {
        try (var files = Files.list(folder.resolve("flush"))) {
            return files.toList().getFirst();
        }
    }
}
