package dev.cachewarden.core.repair;

import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.change.UndoNote;
import dev.cachewarden.core.outcome.TaskOutcome;
import dev.cachewarden.core.repair.RepairResult.Status;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a repair has done.
 *
 * @param results one per step of the plan, in its order
 * @param complete whether everything that was ready was tried
 * @param failure why it ended early, or that its report is not complete; for the user
 * @param undo how it can be undone
 */
public record RepairReport(
        RepairKind kind,
        List<RepairResult> results,
        boolean complete,
        Optional<String> failure,
        UndoNote undo) {

    /** Of a repair whose entries were not kept. */
    public RepairReport(
            RepairKind kind,
            List<RepairResult> results,
            boolean complete,
            Optional<String> failure) {
        this(kind, results, complete, failure, UndoNote.NONE);
    }

    public RepairReport {
        results = List.copyOf(results);
    }

    public long count(Status status) {
        return results.stream().filter(result -> result.status() == status).count();
    }

    /**
     * Done if everything that was ready was tried, answered and written down: what the app has
     * rewritten meanwhile is no failure of the repair.
     */
    public TaskOutcome outcome() {
        return TaskOutcome.doneIf(
                complete
                        && failure.isEmpty()
                        && count(Status.FAILED) == 0
                        && count(Status.IN_DOUBT) == 0);
    }

    /** How it can be undone, and what could not be kept for that: sentences. */
    public List<String> undoWords() {
        return Stream.concat(
                        Stream.of(undo.words()).filter(_ -> mayHaveChanged()),
                        undo.aboutUnsaved().stream())
                .toList();
    }

    /** Whether an entry was changed, or perhaps was. */
    public boolean mayHaveChanged() {
        return count(Status.DONE) + count(Status.IN_DOUBT) > 0;
    }

    /** Sentences: what was done, and what not and why. */
    public String summary() {
        return RepairReportWords.summary(this);
    }
}
