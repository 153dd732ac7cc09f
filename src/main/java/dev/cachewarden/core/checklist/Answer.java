package dev.cachewarden.core.checklist;

import dev.cachewarden.core.audit.RuleId;

import java.time.Instant;
import java.util.List;

/**
 * A question of the checklist and its answer.
 *
 * @param id stable, for reports: {@code only-own-users-production}
 * @param question a whole sentence with question mark
 * @param evidence one sentence with figures
 * @param step what would prove or mend it; empty if there is nothing to do
 * @param rules the rules whose findings it speaks of
 * @param at when it was found out
 */
public record Answer(
        String id,
        String question,
        Verdict verdict,
        String evidence,
        String step,
        List<RuleId> rules,
        Instant at) {

    public Answer {
        rules = List.copyOf(rules);
    }
}
