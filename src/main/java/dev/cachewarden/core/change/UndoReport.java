package dev.cachewarden.core.change;

import dev.cachewarden.core.change.UndoCounts.NotTouched;
import dev.cachewarden.core.outcome.TaskOutcome;
import dev.cachewarden.core.snapshot.SnapshotTitle;
import dev.cachewarden.core.text.Numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an undo did.
 *
 * @param undo how it can be undone itself
 * @param problem why it stopped early, a sentence
 */
public record UndoReport(
        SnapshotTitle title, UndoCounts counts, UndoNote undo, Optional<String> problem) {

    /** Done if all was undone that still could be. */
    public TaskOutcome outcome() {
        return TaskOutcome.doneIf(
                problem.isEmpty()
                        && counts.failed() == 0
                        && counts.inDoubt() == 0
                        && counts.notTried() == 0);
    }

    /** With {@code sentence} after what is already known to have gone wrong. */
    public UndoReport withProblem(String sentence) {
        return new UndoReport(
                title,
                counts,
                undo,
                Optional.of(problem.map(first -> first + " " + sentence).orElse(sentence)));
    }

    /** What happened, in one sentence. */
    public String headline() {
        return counts.done().doneOf(counts.wanted()) + " of: " + title.action() + ".";
    }

    /** One line per fact; facts that do not apply are left out. */
    public List<String> facts() {
        List<String> facts = new ArrayList<>();
        add(facts, counts.expired(), "expired since: their time has run out");
        NotTouched left = counts.notTouched();
        add(facts, left.stillThere(), "hold what they held before it: not touched");
        add(facts, left.writtenSince(), "written since, by the app or another: not touched");
        add(facts, left.goneSince(), "gone since: what was written in their place is no more");
        counts.failures().forEach((why, number) -> add(facts, number, "failed: " + why));
        add(facts, counts.inDoubt(), "in doubt: no answer came, so perhaps undone, perhaps not");
        add(facts, counts.notTried(), "not tried");
        problem.ifPresent(facts::add);
        if (counts.restored() + counts.inDoubt() > 0) {
            facts.add(undo.words());
        }
        return facts;
    }

    private static void add(List<String> facts, long number, String what) {
        if (number > 0) {
            facts.add(Numbers.of(number) + " " + what);
        }
    }
}
