package dev.cachewarden.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.change.ChangeCounts;
import dev.cachewarden.core.change.ChangeEnd;
import dev.cachewarden.core.change.ChangeHistory;
import dev.cachewarden.core.change.ChangeStart;
import dev.cachewarden.core.change.JournalledChange;
import dev.cachewarden.core.change.Undoing;
import dev.cachewarden.core.port.RepairJournal.RepairRecord;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The journal, with what older reports say of changes that it does not name. */
final class ChangeHistoryTest {

    private static final Instant AT = Instant.parse("2026-11-30T09:45:01.123Z");
    private static final String ID = "20261130-094501-123kw";
    private static final String PLAN =
            """
            {"line":"plan","startedAt":"2026-11-22T16:18:22Z","server":"here:6379",\
            "target":"development","pattern":"clerk:development:*","keys":3}
            {"line":"sending","batch":1,"keys":3,"matched":3}
            {"line":"answered","batch":1,"removed":2}
            """;
    private static final String END =
            """
            {"line":"end","status":"COMPLETE","elapsedMs":40,"matched":3,"deleted":2,\
            "alreadyGone":1,"inDoubt":0,"failed":0,"notSent":0}
            """;

    @TempDir Path folder;

    private ChangeHistory history() {
        return new ChangeJournalFile(folder).history();
    }

    private void journal(Optional<String> report) {
        ChangeJournalFile journal = new ChangeJournalFile(folder);
        journal.begin(
                new ChangeStart(
                        ID, AT, "here:6379", "Flush 3 keys", new Undoing.Possible(), report));
        journal.end(new ChangeEnd(ID, AT, new ChangeCounts(3, 0, 0), Optional.empty()));
    }

    private Path report(String kind, String text) throws IOException {
        Path file = folder.resolve(kind).resolve("2026-11-22T16-18-22.000000Z.jsonl");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private void appendToJournal(byte[] bytes) throws IOException {
        Files.write(folder.resolve("journal.jsonl"), bytes, StandardOpenOption.APPEND);
    }

    @Test
    void whatWasWrittenIsReadBackWithUntilWhenItCanBeUndone() {
        ChangeJournalFile journal = new ChangeJournalFile(folder);
        ChangeStart start =
                new ChangeStart(
                        ID, AT, "here:6379", "Undo", new Undoing.Of("x", false), Optional.of("r"));
        ChangeEnd end =
                new ChangeEnd(
                        ID,
                        AT,
                        new ChangeCounts(1, 2, 4, 3),
                        Optional.of("Cancelled."),
                        Optional.of(AT.plusSeconds(300)));
        journal.begin(start);
        journal.end(end);

        assertThat(history().changes())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.start()).isEqualTo(start);
                    assertThat(it.end()).contains(end);
                    assertThat(it.author()).contains(" on ");
                });
        assertThat(history().remarks()).isEmpty();
    }

    @Test
    void aFlushOfBeforeThereWasAJournalIsListedFromItsReport() throws IOException {
        Path file = report("flush", PLAN + END);

        assertThat(history().changes())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.start().action()).isEqualTo("Flush of development");
                    assertThat(it.start().server()).isEqualTo("here:6379");
                    assertThat(it.start().at()).isEqualTo("2026-11-22T16:18:22Z");
                    assertThat(it.start().undo()).isEqualTo(new Undoing.Reported());
                    assertThat(it.start().report()).contains(file.toString());
                    assertThat(it.end().orElseThrow().changed()).isEqualTo(2);
                    assertThat(it.author()).isEmpty();
                });
    }

    @Test
    void aReportWithoutEndIsOfAnInterruptedFlush() throws IOException {
        report("flush", PLAN);

        assertThat(history().changes()).singleElement().matches(JournalledChange::isInterrupted);
    }

    @Test
    void aRepairOfBeforeThereWasAJournalIsListedFromItsRecord() {
        List<String> keys = List.of("clerk:a:id:1", "clerk:a:id:2", "clerk:a:id:3", "clerk:a:id:4");
        try (RepairRecord record =
                new RepairRecordFiles(folder).begin(AT, "here:6379", "Delete 4 entries", keys)) {
            assertThat(history().changes()).singleElement().matches(JournalledChange::underWay);
            record.add(keys.getFirst(), "DONE");
            record.add(keys.get(1), "IN_DOUBT");
            record.add(keys.get(2), "CHANGED");
            record.finish(false, Optional.of("The connection was lost."));
        }

        assertThat(history().changes())
                .singleElement()
                .satisfies(it -> {
                    ChangeEnd end = it.end().orElseThrow();
                    assertThat(it.start().action()).isEqualTo("Delete 4 entries");
                    assertThat(end.counts()).isEqualTo(new ChangeCounts(1, 1, 2));
                    assertThat(end.problem()).contains("The connection was lost.");
                });
    }

    @Test
    void aChangeWithALineInTheJournalIsListedOnceEvenIfItsFolderWasMoved() throws IOException {
        Path file = report("flush", PLAN + END);
        journal(Optional.of("/elsewhere/flush/" + file.getFileName()));

        assertThat(history().changes()).extracting(it -> it.start().id()).containsExactly(ID);
    }

    @Test
    void aReportWhoseLineInTheJournalIsLostCanStillBeUndoneByTheIdThatItNames() throws IOException {
        report(
                "flush",
                PLAN + END.replace("\"notSent\":0", "\"notSent\":0,\"undo\":\"" + ID + "\""));

        assertThat(history().changes())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.start().id()).isEqualTo(ID);
                    assertThat(it.start().undo()).isEqualTo(new Undoing.Possible());
                });
        journal(Optional.empty());
        assertThat(history().changes()).hasSize(1);
    }

    @Test
    void reportsThatCannotBeReadAreNamedAndTheOthersListed() throws IOException {
        journal(Optional.empty());
        Path flush = report("flush", PLAN + "{\"line\":\"end\",\"status\":\"UNKNOWN\"}\n");
        Path repair = report("repair", "{\"line\":\"plan\",\"startedAt\":\"long ago\"}\n");

        ChangeHistory history = history();

        assertThat(history.changes()).extracting(it -> it.start().id()).containsExactly(ID);
        assertThat(history.remarks())
                .containsExactly(
                        "2 reports cannot be read and are left out: "
                                + flush
                                + " and "
                                + repair
                                + ".");
    }

    @Test
    void aLineThatCannotBeReadIsNamedAndTheOthersListed() throws IOException {
        journal(Optional.empty());
        appendToJournal("{\"line\":\"begun\",\"id\":\"half\n".getBytes(StandardCharsets.UTF_8));
        appendToJournal(new byte[] {(byte) 0xFF, (byte) 0xC3, '\n'});
        appendToJournal("{\"line\":\"later\",\"id\":\"x\"}\n".getBytes(StandardCharsets.UTF_8));

        ChangeHistory history = history();

        assertThat(history.changes()).extracting(it -> it.start().id()).containsExactly(ID);
        assertThat(history.remarks())
                .containsExactly(
                        "3 lines of the journal in "
                                + folder
                                + " cannot be read and are left out: journal.jsonl line 3,"
                                + " journal.jsonl line 4 and journal.jsonl line 5.");
        assertThat(new ChangeJournalFile(folder).newest(9)).hasSize(1);
    }

    @Test
    void aLineThatIsBeingWrittenIsNoneYet() throws IOException {
        journal(Optional.empty());
        appendToJournal("{\"line\":\"begun\",\"id\":\"half".getBytes(StandardCharsets.UTF_8));

        assertThat(history().remarks()).isEmpty();
    }
}
