package dev.cachewarden.app.repair;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.change.ChangeRefusedException;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleResult;
import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.repair.RepairPlan;
import dev.cachewarden.core.repair.RepairReport;
import dev.cachewarden.core.repair.RepairResult.Status;

import java.util.List;
import java.util.Optional;

/**
 * Repairs the findings of some rules in rounds: an audit keeps a limited number of findings of a
 * rule and only counts the others, which become known in an audit after the first are repaired.
 * Ends when nothing is left, when a round achieves nothing, or after the number of rounds that the
 * findings can need. Blocking.
 */
public final class RepairRounds {

    /** For what the app writes meanwhile. */
    private static final long ROUNDS_BESIDES = 2;

    private final RepairPlanner planner;
    private final RepairRunner runner;
    private final Attendant attendant;
    private long firstRound = 1;

    /** Who asks for the repair. */
    public interface Attendant {

        /** Takes a plan, and answers whether it is to be carried out. */
        boolean agrees(long round, RepairPlan plan);

        /** The protected environments that were named. */
        Confirmation confirmation(RepairPlan plan);

        void done(RepairReport report);

        /** Audits everything again, for another round; it may end early and say so. */
        AuditReport audit(AuditReport before);

        Cancellation cancellation();
    }

    public RepairRounds(RepairPlanner planner, RepairRunner runner, Attendant attendant) {
        this.planner = planner;
        this.runner = runner;
        this.attendant = attendant;
    }

    /**
     * What came of the rounds.
     *
     * @param latest the last audit that was made; it knows nothing of what was repaired since
     * @param stopped why they ended after something was changed and before their end, a sentence
     */
    public record Ended(AuditReport latest, Optional<String> stopped) {}

    /**
     * Repairs until nothing is left, or as far as it can.
     *
     * @throws ChangeRefusedException before anything is sent
     * @throws CacheException before anything is sent
     */
    public Ended run(AuditReport found, RepairKind kind, List<RuleId> rules) {
        if (!round(1, found, kind, rules)) {
            return new Ended(found, Optional.empty());
        }
        AuditReport latest = found;
        try {
            for (long round = 2; round <= rounds(found, rules); round++) {
                latest = attendant.audit(latest);
                if (!latest.complete() || !round(round, latest, kind, rules)) {
                    break;
                }
            }
            return new Ended(latest, Optional.empty());
        } catch (ChangeRefusedException e) {
            return new Ended(latest, Optional.of("No further round was begun. " + e.reason()));
        } catch (CacheException e) {
            return new Ended(latest, Optional.of("No further round was begun. " + e.getMessage()));
        }
    }

    /** Whether a further one may bring more. */
    private boolean round(long number, AuditReport latest, RepairKind kind, List<RuleId> rules) {
        RepairPlan plan = plan(latest, kind, rules);
        firstRound = number == 1 ? Math.max(1, plan.steps().size()) : firstRound;
        if (!attendant.agrees(number, plan) || plan.ready() == 0) {
            return false;
        }
        RepairReport report =
                runner.run(plan, attendant.confirmation(plan), _ -> {}, attendant.cancellation());
        attendant.done(report);
        return plan.more() > 0
                && report.complete()
                && report.count(Status.DONE) + report.count(Status.GONE) > 0;
    }

    private RepairPlan plan(AuditReport report, RepairKind kind, List<RuleId> rules) {
        List<Finding> findings =
                report.findings().stream()
                        .filter(finding -> rules.contains(finding.rule().id()))
                        .toList();
        return planner.plan(findings, kind, counted(report, rules));
    }

    private static long counted(AuditReport report, List<RuleId> rules) {
        return rules.stream()
                .flatMap(rule -> report.result(rule).stream())
                .mapToLong(RuleResult::more)
                .sum();
    }

    /** The rounds that the rule with the most findings needs, at the size of the first round. */
    private long rounds(AuditReport found, List<RuleId> rules) {
        return ROUNDS_BESIDES
                + rules.stream()
                        .map(found::result)
                        .flatMap(Optional::stream)
                        .filter(result -> !result.findings().isEmpty())
                        .mapToLong(it -> Math.ceilDiv(it.total(), perRound(it)))
                        .max()
                        .orElse(1);
    }

    private long perRound(RuleResult result) {
        return Math.min(result.findings().size(), firstRound);
    }
}
