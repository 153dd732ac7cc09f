package dev.cachewarden.cli.audit;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.repair.RepairPlanner;
import dev.cachewarden.app.repair.RepairRefusedException;
import dev.cachewarden.app.repair.RepairRunner;
import dev.cachewarden.cli.CliSession;
import dev.cachewarden.cli.FlushPlanText;
import dev.cachewarden.cli.InterruptSignal;
import dev.cachewarden.cli.Question;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.flush.Confirmation;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.port.RepairJournal;
import dev.cachewarden.core.repair.PlannedRepair;
import dev.cachewarden.core.repair.RepairPlan;
import dev.cachewarden.core.repair.RepairReport;
import dev.cachewarden.core.repair.RepairResult;
import dev.cachewarden.core.repair.RepairResult.Status;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Plans repairs, asks, carries them out and tells each entry's fate. Runs once. */
final class Repairs {

    private final CliSession session;
    private final Workspace workspace;
    private final RepairRunner runner;
    private final RepairOptions options;
    private final boolean agreed;
    private final Consumer<String> out;
    private final Set<CacheKey> touched = new LinkedHashSet<>();
    private boolean failed;

    /**
     * Prepares them.
     *
     * @param agreed whether everything was agreed to beforehand
     * @param out takes the plan's and the report's lines
     */
    Repairs(
            CliSession session,
            Workspace workspace,
            RepairJournal journal,
            RepairOptions options,
            boolean agreed,
            Consumer<String> out) {
        this.session = session;
        this.workspace = workspace;
        this.runner = new RepairRunner(workspace, journal);
        this.options = options;
        this.agreed = agreed;
        this.out = out;
    }

    void run(AuditReport report, Map<RepairKind, List<String>> wanted) {
        wanted.forEach((kind, rules) -> run(report, kind, rules));
    }

    /** The entries whose findings can have changed. */
    Set<CacheKey> touched() {
        return touched;
    }

    /** Whether something that was to be repaired was not, for another reason than the app's. */
    boolean hasFailed() {
        return failed;
    }

    private void run(AuditReport report, RepairKind kind, List<String> rules) {
        List<Finding> findings =
                report.findings().stream()
                        .filter(finding -> rules.contains(finding.rule().name()))
                        .toList();
        RepairPlan plan = new RepairPlanner(workspace).plan(findings, kind);
        plan.steps().stream().map(PlannedRepair::key).forEach(touched::add);
        out.accept("");
        out.accept(plan.action() + " (" + String.join(", ", rules) + "). " + plan.summary());
        if (plan.ready() > 0 && isAgreed(plan)) {
            execute(plan);
        }
    }

    private boolean isAgreed(RepairPlan plan) {
        if (agreed) {
            return true;
        }
        long now = workspace.clock().nanos();
        plan.steps().forEach(step -> out.accept("  " + step.words(now)));
        if (new Question(session.terminal()).isAgreed(plan.action() + "?")) {
            return true;
        }
        failed = true;
        session.note("Nothing was changed. To do it, add --yes" + confirmOptions(plan) + ".");
        return false;
    }

    private String confirmOptions(RepairPlan plan) {
        return plan.protectedEnvironments().stream()
                .filter(environment -> !options.isConfirmed(environment))
                .map(environment -> " " + FlushPlanText.confirmOption(environment))
                .collect(Collectors.joining());
    }

    private void execute(RepairPlan plan) {
        Cancellation cancellation = new Cancellation();
        InterruptSignal signal =
                InterruptSignal.cancelling(
                        cancellation, "The repair did not stop in time; audit again to see.");
        try {
            tell(runner.run(plan, confirmation(plan), _ -> {}, cancellation));
        } catch (RepairRefusedException refusal) {
            failed = true;
            session.note(String.valueOf(refusal.getMessage()));
            String missing = confirmOptions(plan);
            if (!missing.isEmpty()) {
                session.note("To repair it all the same, add" + missing + ".");
            }
        } finally {
            signal.release();
        }
    }

    private void tell(RepairReport report) {
        report.results().forEach(result -> out.accept("  " + result.words()));
        out.accept(report.summary());
        failed |= !report.complete() || report.results().stream().anyMatch(Repairs::isFailure);
    }

    private static boolean isFailure(RepairResult result) {
        return result.status() == Status.FAILED;
    }

    private Confirmation confirmation(RepairPlan plan) {
        return new Confirmation(
                plan.protectedEnvironments().stream()
                        .filter(this::isConfirmed)
                        .map(Environment::name)
                        .collect(Collectors.toSet()));
    }

    private boolean isConfirmed(Environment environment) {
        return options.isConfirmed(environment)
                || new Question(session.terminal())
                        .answer(
                                "Type "
                                        + Printable.ofText(environment.name())
                                        + ", which is protected, to go on: ")
                        .filter(environment.name()::equals)
                        .isPresent();
    }
}
