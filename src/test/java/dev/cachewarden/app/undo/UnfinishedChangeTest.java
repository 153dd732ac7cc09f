package dev.cachewarden.app.undo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.flush.MemoryJournal;
import dev.cachewarden.app.flush.UnfinishedFlush;
import dev.cachewarden.core.change.ChangeStart;
import dev.cachewarden.core.change.Undoing;
import dev.cachewarden.core.flush.FlushCounts;
import dev.cachewarden.core.flush.FlushExecution;
import dev.cachewarden.core.flush.FlushReport;
import dev.cachewarden.core.flush.FlushStatus;
import dev.cachewarden.core.flush.FlushSubject;
import dev.cachewarden.core.port.FlushJournal;
import dev.cachewarden.testing.KeptReports;
import dev.cachewarden.testing.MemoryCache;
import dev.cachewarden.testing.MemoryChanges;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A change that was cut off is named with how to undo it, until it is undone. */
final class UnfinishedChangeTest {

    private static final String HERE = "memory:6379";
    private static final String REPORT = "/reports/flush-1";

    private final Workspace workspace = new MemoryCache().workspace();
    private final MemoryChanges journal = new MemoryChanges();

    private static ChangeStart delete(String id, String server) {
        return new ChangeStart(
                id,
                MemoryChanges.AT,
                server,
                "Delete 3 entries",
                new Undoing.Possible(),
                Optional.of("/reports/repair-1"));
    }

    private static ChangeStart start(String action, Undoing undo, Optional<String> report) {
        return new ChangeStart("a", MemoryChanges.AT, HERE, action, undo, report);
    }

    private static ChangeStart undoOf(String undone) {
        return new ChangeStart(
                "u",
                MemoryChanges.AT,
                HERE,
                "Undo " + undone,
                new Undoing.Of(undone, true),
                Optional.empty());
    }

    private Optional<String> told() {
        return told(new MemoryJournal());
    }

    private Optional<String> told(FlushJournal flushes) {
        return UnfinishedChange.of(flushes, journal, workspace, Assertions::fail)
                .map(it -> it.words(ZoneOffset.UTC));
    }

    @Test
    void isNamedWithItsTimeAndHowItIsUndone() {
        journal.interrupted(delete("a", HERE));

        assertThat(told())
                .contains(
                        "“Delete 3 entries”, begun on memory:6379 at 2026-11-30 09:45:01, was"
                            + " interrupted: how much of it was done is not on record. It is not"
                            + " run again by itself: audit, or look at the entries, and change what"
                            + " is not as it should be. To put its entries back as they were:"
                            + " cachewarden undo a.");
    }

    @Test
    void isNotNamedWhileItRunsNorWhereItWasNotMadeNorOnceItIsUndone() {
        journal.interrupted(delete("a", HERE + "/2")).underWay(delete("b", HERE));
        assertThat(told()).isEmpty();

        journal.interrupted(delete("c", HERE));
        assertThat(told()).isPresent();
        journal.ended(undoOf("c"), 3);
        assertThat(told()).isEmpty();
    }

    @Test
    void nothingIsSaidOfUndoingWhatWasNotKept() {
        journal.interrupted(start("Delete 3 entries", new Undoing.Impossible(), Optional.empty()));
        assertThat(told().orElseThrow())
                .endsWith("Its entries were not kept, so it cannot be undone.");
    }

    @Test
    void anUndoThatWasCutOffIsRunAgainByTheChangeItUndoes() {
        journal.ended(delete("a", HERE), 3).interrupted(undoOf("a"));
        assertThat(told().orElseThrow())
                .endsWith(
                        "To run it again: cachewarden undo a."
                                + " To put its entries back as they were: cachewarden undo u.");
        journal.ended(undoOf("a"), 3);
        assertThat(told()).as("it was run again").isEmpty();
    }

    @Test
    void aFlushIsNamedByItsReportOnceAndWithHowItIsUndone() {
        journal.interrupted(
                start("Flush development", new Undoing.Possible(), Optional.of(REPORT)));
        KeptReports flushes = new KeptReports(List.of(flush(FlushStatus.INTERRUPTED, REPORT)));

        assertThat(told(flushes).orElseThrow())
                .isEqualTo(
                        new UnfinishedFlush(flushes.all().getFirst()).words(ZoneOffset.UTC)
                                + " Run it again to delete the rest. To put its entries back as"
                                + " they were: cachewarden undo a.");
        journal.ended(undoOf("a"), 3);
        assertThat(told(flushes)).isEmpty();
    }

    @Test
    void aFlushThatWasRunAgainIsNotNamedByTheJournal() {
        journal.interrupted(
                start("Flush development", new Undoing.Possible(), Optional.of(REPORT)));
        assertThat(
                        told(
                                new KeptReports(
                                        List.of(
                                                flush(FlushStatus.COMPLETE, "/reports/flush-2"),
                                                flush(FlushStatus.INTERRUPTED, REPORT)))))
                .isEmpty();
    }

    private static FlushReport flush(FlushStatus status, String file) {
        return new FlushReport(
                new FlushSubject(HERE, "development", "clerk:development:*"),
                new FlushExecution(status, MemoryChanges.AT, Duration.ZERO, Optional.empty()),
                new FlushCounts(5, 3, 0, 0, Map.of()),
                List.of(),
                Optional.empty(),
                file);
    }
}
