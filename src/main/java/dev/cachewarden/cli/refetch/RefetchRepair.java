package dev.cachewarden.cli.refetch;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.change.ChangeRefusedException;
import dev.cachewarden.app.refetch.ClerkRepair;
import dev.cachewarden.app.refetch.ClerkRepair.Deed;
import dev.cachewarden.app.refetch.RepairByClerk;
import dev.cachewarden.cli.CliSession;
import dev.cachewarden.cli.FlushPlanText;
import dev.cachewarden.cli.TerminalQuestion;
import dev.cachewarden.cli.refetch.Refetched.Cached;
import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.port.RepairJournal;
import dev.cachewarden.core.repair.RepairResult;
import dev.cachewarden.core.repair.RepairResult.Status;
import dev.cachewarden.core.value.Masking;

import java.util.Optional;

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
            return repair(entry, entry.cached().orElseThrow())
                    .run(workspace, journal, confirmation(entry));
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

    private ClerkRepair repair(Refetched entry, Cached cached) {
        return new ClerkRepair(
                options.writesBack() ? Deed.WRITE_BACK : Deed.DELETE,
                entry.key(),
                cached.seen(),
                entry.verdict().ownAnswer().orElseThrow());
    }

    private Confirmation confirmation(Refetched entry) {
        return options.confirmation(
                entry.verdict().own().filter(Environment::isProtected).stream().toList(),
                this::isConfirmed);
    }

    private boolean isConfirmed(Environment environment) {
        return options.isConfirmed(environment)
                || new TerminalQuestion(session.terminal()).isNamed(environment);
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
