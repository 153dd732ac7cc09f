package dev.cachewarden.core.checklist;

import dev.cachewarden.core.audit.RuleId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A question of the checklist and its answer.
 *
 * @param id stable, for reports: {@code only-own-users-production}
 * @param question a whole sentence with question mark
 * @param evidence one sentence with figures
 * @param remedy what would prove or mend it
 * @param rules the rules whose findings it speaks of
 * @param at when it was found out
 */
public record Answer(
        String id,
        String question,
        Verdict verdict,
        String evidence,
        Remedy remedy,
        List<RuleId> rules,
        Instant at) {

    public Answer {
        rules = List.copyOf(rules);
    }

    /** What would prove or mend it, a sentence; empty if there is nothing to do. */
    public String step() {
        return remedy.words();
    }

    /** What a press of a button does about it. */
    public Optional<NextStep> next() {
        return remedy.next();
    }
}
