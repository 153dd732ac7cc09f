package dev.cachewarden.core.audit;

import dev.cachewarden.core.outcome.TaskOutcome;

import java.util.Set;

/**
 * What makes an audit fail. Judged by all findings, those that are only counted included.
 *
 * @param least the mildest severity that does
 * @param outsiders whether a key outside the environments does at any severity
 * @param unanswered whether it does if something stays unknown: Clerk did not answer for every
 *     user, keys may not be read, there was no entry, or a rule that was named could not look. What
 *     other rules could not judge is left to the checklist: every cache has users who show no
 *     instance
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
        boolean reachedTheEnd = report.complete() && !report.isCutOff();
        if (!reachedTheEnd || report.results().stream().anyMatch(this::fails)) {
            return TaskOutcome.FAILED;
        }
        return leavesOpen(report) ? TaskOutcome.UNANSWERED : TaskOutcome.DONE;
    }

    /**
     * Whether something stays unknown that makes it fail: users, entries that were not read, values
     * that are too long, everything because there was no entry, or what a rule that was named is
     * about.
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
