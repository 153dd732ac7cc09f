package dev.cachewarden.app.snapshot;

import dev.cachewarden.core.change.UndoCounts;
import dev.cachewarden.core.change.UndoNote;
import dev.cachewarden.core.outcome.TaskOutcome;
import dev.cachewarden.core.text.Numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a restoring did.
 *
 * @param counts what became of the entries; not touched are those that were there already
 * @param undo how it can be undone
 * @param problem why it stopped early, a sentence
 */
public record RestoreReport(
        RestorePlan plan, UndoCounts counts, UndoNote undo, Optional<String> problem) {

    /** Done if all was added that still could be. */
    public TaskOutcome outcome() {
        return TaskOutcome.doneIf(
                problem.isEmpty()
                        && counts.failed() == 0
                        && counts.inDoubt() == 0
                        && counts.notTried() == 0);
    }

    /** With {@code sentence} after what is already known to have gone wrong. */
    RestoreReport withProblem(String sentence) {
        return new RestoreReport(
                plan,
                counts,
                undo,
                Optional.of(problem.map(first -> first + " " + sentence).orElse(sentence)));
    }

    /** Those that were there already, with the same content or another. */
    public long alreadyThere() {
        return counts.notTouched().stillThere()
                + counts.notTouched().writtenSince()
                + counts.notTouched().goneSince();
    }

    /** What happened, in one sentence. */
    public String headline() {
        return "Restored "
                + Numbers.of(counts.restored())
                + " of "
                + Numbers.entries(counts.total())
                + " from "
                + plan.source().file()
                + ".";
    }

    /** One line per fact; facts that do not apply are left out. */
    public List<String> facts() {
        List<String> facts = new ArrayList<>();
        add(facts, counts.expired(), "expired since: their time has run out");
        add(facts, alreadyThere(), "already there: not touched");
        add(facts, plan.foreign(), "are none of this cache’s layout: left out");
        counts.failures().forEach((why, number) -> add(facts, number, "failed: " + why));
        add(facts, counts.inDoubt(), "in doubt: no answer came, so perhaps added, perhaps not");
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
