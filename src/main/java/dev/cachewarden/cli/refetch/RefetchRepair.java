package dev.cachewarden.cli.refetch;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.change.ChangeRefusedException;
import dev.cachewarden.app.refetch.RepairByClerk;
import dev.cachewarden.app.refetch.WriteBackRun;
import dev.cachewarden.app.repair.RepairRunner;
import dev.cachewarden.cli.CliSession;
import dev.cachewarden.cli.FlushPlanText;
import dev.cachewarden.cli.TerminalQuestion;
import dev.cachewarden.cli.refetch.Refetched.Cached;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.port.Change;
import dev.cachewarden.core.port.RepairJournal;
import dev.cachewarden.core.repair.PlannedRepair;
import dev.cachewarden.core.repair.RepairPlan;
import dev.cachewarden.core.repair.RepairResult;
import dev.cachewarden.core.repair.RepairResult.Status;
import dev.cachewarden.core.value.Masking;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks whether an entry may be repaired, and does it if it still is what was compared. */
final class RefetchRepair {

    private final CliSession session;
    private final Workspace workspace;
    private final RepairJournal journal;
    private final RefetchOptions options;

    RefetchRepair(
            CliSession session,
            Workspace workspace,
            RepairJournal journal,
            RefetchOptions options) {
        this.session = session;
        this.workspace = workspace;
        this.journal = journal;
        this.options = options;
    }

    RepairResult run(Refetched entry) {
        Optional<String> obstacle = RepairByClerk.whyNot(entry.verdict());
        if (obstacle.isPresent()) {
            return untouched(entry, obstacle.get());
        }
        if (!isAgreed(entry)) {
            return untouched(entry, "To change it, add --yes" + confirmOption(entry) + ".");
        }
        try {
            return repair(entry, entry.cached().orElseThrow());
        } catch (ChangeRefusedException refusal) {
            String missing = confirmOption(entry);
            return untouched(
                    entry,
                    refusal.reason()
                            + (missing.isEmpty()
                                    ? ""
                                    : " To do it all the same, add" + missing + "."));
        }
    }

    private static RepairResult untouched(Refetched entry, String why) {
        return new RepairResult(entry.key(), Status.NOT_TRIED, "was left alone. " + why);
    }

    private boolean isAgreed(Refetched entry) {
        return options.isAgreed()
                || new TerminalQuestion(session.terminal())
                        .isAgreed(
                                (options.writesBack() ? "Write " : "Delete ")
                                        + Masking.shown(entry.key())
                                        + (options.writesBack() ? " as Clerk tells it?" : "?"));
    }

    private RepairResult repair(Refetched entry, Cached cached) {
        if (options.writesBack()) {
            return new WriteBackRun(workspace, journal)
                    .run(
                            entry.key(),
                            cached.seen(),
                            entry.verdict().ownAnswer().orElseThrow(),
                            confirmation(entry));
        }
        PlannedRepair.Ready deletion =
                new PlannedRepair.Ready(cached.seen(), new Change.Delete(), cached.ttl());
        RepairPlan plan =
                new RepairPlan(
                        RepairKind.DELETE,
                        List.of(new PlannedRepair(entry.key(), Optional.empty(), deletion)));
        return new RepairRunner(workspace, journal)
                .run(plan, confirmation(entry), _ -> {}, new Cancellation())
                .results()
                .getFirst();
    }

    private Confirmation confirmation(Refetched entry) {
        return entry.verdict()
                .own()
                .filter(Environment::isProtected)
                .filter(this::isConfirmed)
                .map(environment -> new Confirmation(Set.of(environment.name())))
                .orElse(Confirmation.NONE);
    }

    private boolean isConfirmed(Environment environment) {
        return options.isConfirmed(environment)
                || new TerminalQuestion(session.terminal())
                        .answer(
                                "Type "
                                        + Printable.ofText(environment.name())
                                        + ", which is protected, to go on: ")
                        .filter(environment.name()::equals)
                        .isPresent();
    }

    private String confirmOption(Refetched entry) {
        return entry.verdict()
                .own()
                .filter(Environment::isProtected)
                .filter(environment -> !options.isConfirmed(environment))
                .map(environment -> " " + FlushPlanText.confirmOption(environment))
                .orElse("");
    }
}
