package dev.cachewarden.core.audit;

import dev.cachewarden.core.outcome.TaskOutcome;

import java.util.Set;

/**
 * What makes an audit fail. Judged by all findings, those that are only counted included.
 *
 * @param least the mildest severity that does
 * @param outsiders whether a key outside the environments does at any severity
 * @param unanswered whether it is told that Clerk did not tell of every user, that keys may not be
 *     read, that there was no entry to look at, or that a rule asked for by name could not look. Of
 *     rules that nobody asked for by name it is the checklist that tells: users who show no
 *     instance are in every cache
 */
public record FailOn(Severity least, boolean outsiders, boolean unanswered) {

    /** Any finding that is more than information. */
    public static final FailOn USUAL = new FailOn(Severity.LOW, false, true);

    /** They say that a key is not under an expected environment. */
    public static final Set<RuleId> ENVIRONMENT_RULES =
            Set.of(RuleId.LEGACY_KEY, RuleId.UNKNOWN_ENVIRONMENT, RuleId.MALFORMED_KEY);

    /** Whether a rule's findings fail the audit. */
    public boolean fails(RuleResult result) {
        return result.countFrom(least) > 0
                || (outsiders
                        && ENVIRONMENT_RULES.contains(result.rule().id())
                        && result.outside() > 0);
    }

    /** An audit that did not reach its end says nothing about what it did not see. */
    public TaskOutcome of(AuditReport report) {
        boolean reachedTheEnd =
                report.complete() && report.live().filter(it -> !it.complete()).isEmpty();
        if (!reachedTheEnd || report.results().stream().anyMatch(this::fails)) {
            return TaskOutcome.FAILED;
        }
        return leavesOpen(report) ? TaskOutcome.UNANSWERED : TaskOutcome.DONE;
    }

    /**
     * Whether something stays unknown that is to be told: users, entries that were not read, values
     * that are too long, all of it, because there was nothing to read, or what a rule that was
     * asked for by name is about.
     */
    public boolean leavesOpen(AuditReport report) {
        return unanswered
                && (!isAnswered(report)
                        || !report.coverage().isSeen()
                        || RuleGaps.isOfChosen(report));
    }

    private static boolean isAnswered(AuditReport report) {
        return report.live().filter(it -> !it.isAnswered()).isEmpty();
    }
}
