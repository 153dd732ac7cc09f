package dev.cachewarden.cli.audit;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.TaskFailedException;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.change.ChangeRefusedException;
import dev.cachewarden.app.repair.RepairPlanner;
import dev.cachewarden.app.repair.RepairRounds;
import dev.cachewarden.app.repair.RepairRunner;
import dev.cachewarden.cli.CliSession;
import dev.cachewarden.cli.FlushPlanText;
import dev.cachewarden.cli.InterruptSignal;
import dev.cachewarden.cli.TerminalQuestion;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.RepairJournal;
import dev.cachewarden.core.repair.PlannedRepair;
import dev.cachewarden.core.repair.RepairPlan;
import dev.cachewarden.core.repair.RepairReport;
import dev.cachewarden.core.text.Numbers;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Repairs round by round: shows each plan, asks once, and prints the result for each entry. Runs
 * once.
 */
final class RepairDialogue {

    private final CliSession session;
    private final Workspace workspace;
    private final RepairRunner runner;
    private final RepairOptions options;
    private final UnaryOperator<AuditReport> audit;
    private final Consumer<String> out;
    private final Set<CacheKey> touched = new LinkedHashSet<>();
    private final Set<String> typed = new HashSet<>();
    private final boolean agreed;
    private boolean failed;
    private boolean changed;

    /**
     * Prepares them.
     *
     * @param agreed whether everything was agreed to beforehand
     * @param audit audits everything again, for another round
     * @param out takes the plan's and the report's lines
     */
    RepairDialogue(
            CliSession session,
            Workspace workspace,
            RepairJournal journal,
            RepairOptions options,
            boolean agreed,
            UnaryOperator<AuditReport> audit,
            Consumer<String> out) {
        this.session = session;
        this.workspace = workspace;
        this.runner = new RepairRunner(workspace, journal);
        this.options = options;
        this.agreed = agreed;
        this.audit = audit;
        this.out = out;
    }

    /** Repairs everything; answers the last audit, which is older than the last round. */
    AuditReport run(AuditReport found, Map<RepairKind, List<RuleId>> wanted) {
        AuditReport latest = found;
        for (Map.Entry<RepairKind, List<RuleId>> each : wanted.entrySet()) {
            latest = run(latest, each.getKey(), each.getValue());
        }
        return latest;
    }

    /** The entries whose findings can have changed since the last audit. */
    Set<CacheKey> touched() {
        return touched;
    }

    /** Whether something that was to be repaired was not, for another reason than the app's. */
    boolean hasFailed() {
        return failed;
    }

    private AuditReport run(AuditReport report, RepairKind kind, List<RuleId> rules) {
        Cancellation cancellation = new Cancellation();
        Rounds rounds = new Rounds(rules, cancellation);
        InterruptSignal signal =
                session.interruptible(
                        cancellation, "The repair did not stop in time; audit again to see.");
        try {
            RepairRounds.Ended ended =
                    new RepairRounds(new RepairPlanner(workspace), runner, rounds)
                            .run(report, kind, rules);
            ended.stopped().ifPresent(this::fail);
            return ended.latest();
        } catch (ChangeRefusedException refusal) {
            fail(refusal.reason() + unchanged());
            String missing = confirmOptions(rounds.latest);
            if (!missing.isEmpty()) {
                session.note("To repair it all the same, add" + missing + ".");
            }
            return report;
        } catch (CacheException e) {
            throw new TaskFailedException(e.getMessage() + unchanged(), e);
        } finally {
            session.ended(signal);
        }
    }

    private void fail(String why) {
        failed = true;
        session.note(why);
    }

    /** Of several kinds of repair the first can have been done. */
    private String unchanged() {
        return changed ? "" : " Nothing was changed.";
    }

    private String confirmOptions(RepairPlan plan) {
        return plan.protectedEnvironments().stream()
                .filter(environment -> !options.isConfirmed(environment))
                .map(environment -> " " + FlushPlanText.confirmOption(environment))
                .collect(Collectors.joining());
    }

    /** The rounds of one kind. */
    private final class Rounds implements RepairRounds.Attendant {

        private final String rules;
        private final Cancellation cancellation;
        private RepairPlan latest = new RepairPlan(RepairKind.DELETE, List.of());
        private boolean agreedOnce;

        Rounds(List<RuleId> rules, Cancellation cancellation) {
            this.rules = rules.stream().map(RuleId::name).collect(Collectors.joining(", "));
            this.cancellation = cancellation;
        }

        @Override
        public boolean agrees(long round, RepairPlan plan) {
            latest = plan;
            plan.steps().stream().map(PlannedRepair::key).forEach(touched::add);
            out.accept("");
            String number = round == 1 ? "" : "Round " + Numbers.of(round) + ": ";
            out.accept(number + plan.action() + " (" + rules + "). " + plan.summary());
            return plan.ready() == 0 || isAgreed(plan);
        }

        private boolean isAgreed(RepairPlan plan) {
            if (agreed || agreedOnce) {
                return true;
            }
            long now = workspace.clock().nanos();
            plan.steps().forEach(step -> out.accept("  " + step.words(now)));
            String rest = plan.more() > 0 ? ", and then the others?" : "?";
            if (new TerminalQuestion(session.terminal()).isAgreed(plan.action() + rest)) {
                agreedOnce = true;
                return true;
            }
            fail(
                    "It was not repaired."
                            + unchanged()
                            + " To do it, add --yes"
                            + confirmOptions(plan)
                            + ".");
            return false;
        }

        @Override
        public Confirmation confirmation(RepairPlan plan) {
            return options.confirmation(
                    plan.protectedEnvironments(), RepairDialogue.this::isConfirmed);
        }

        @Override
        public void done(RepairReport report) {
            report.results().forEach(result -> out.accept("  " + result.words()));
            out.accept(report.summary());
            failed |= !report.outcome().isDone();
            changed |= report.mayHaveChanged();
        }

        @Override
        public AuditReport audit(AuditReport before) {
            AuditReport after = audit.apply(before);
            touched.clear();
            return after;
        }

        @Override
        public Cancellation cancellation() {
            return cancellation;
        }
    }

    private boolean isConfirmed(Environment environment) {
        return options.isConfirmed(environment)
                || typed.contains(environment.name())
                || (new TerminalQuestion(session.terminal()).isNamed(environment)
                        && typed.add(environment.name()));
    }
}
