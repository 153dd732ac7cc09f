package dev.cachewarden.ui.verify;

import dev.cachewarden.app.audit.Audits;
import dev.cachewarden.app.clerk.ClerkEnvironments;
import dev.cachewarden.app.verify.VerificationCost;
import dev.cachewarden.app.verify.VerifyChoice;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.value.Masking;
import dev.cachewarden.ui.audit.AuditModel;
import dev.cachewarden.ui.clerk.ClerkModel;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.Messages;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks Clerk for all users of an environment, or for some. On the FX thread. */
public final class VerifyModel {

    private static final String NO_KEY = "No secret key of Clerk is known for ";

    private final AuditModel audit;
    private final ClerkModel clerk;
    private final Audits audits;
    private final BackgroundTasks tasks;

    public VerifyModel(AuditModel audit, ClerkModel clerk, Audits audits, BackgroundTasks tasks) {
        this.audit = audit;
        this.clerk = clerk;
        this.audits = audits;
        this.tasks = tasks;
        audit.asks(clerk::environments);
    }

    public AuditModel audit() {
        return audit;
    }

    public ClerkModel clerk() {
        return clerk;
    }

    /** The environments that would be asked for, with a key or without. */
    List<Environment> environments(VerifyChoice chosen) {
        return switch (chosen) {
            case VerifyChoice.Everything _ -> clerk.all();
            case VerifyChoice.OneEnvironment(var environment) -> List.of(environment);
            case VerifyChoice.Entries some -> some.environments();
        };
    }

    /** Why this cannot be verified at present, a sentence; empty if it can. */
    Optional<String> whyNot(VerifyChoice chosen) {
        if (audit.hindranceProperty().get().isPresent()) {
            return audit.hindranceProperty().get();
        }
        if (audit.scanned().isEmpty()) {
            return Optional.of("No keys have been read yet.");
        }
        if (audit.runningProperty().get()) {
            return Optional.of("An audit is under way.");
        }
        return environments(chosen).stream().anyMatch(it -> clerk.hasKey(it.name()))
                ? Optional.empty()
                : Optional.of(NO_KEY + chosen.words().replace("all", "any of the") + ".");
    }

    /**
     * Estimates the cost, away from the FX thread.
     *
     * @param costs takes the cost
     * @param failed takes the reason if it is unknown
     */
    void estimate(VerifyChoice chosen, Consumer<VerificationCost> costs, Consumer<String> failed) {
        Optional<AuditReport> before = audit.read();
        audit.target()
                .ifPresent(target ->
                        tasks.of(() -> audits.cost(target, chosen, before))
                                .onSuccess(costs)
                                .onError(failure -> failed.accept(Messages.of(failure)))
                                .start());
    }

    /** Whether there is a report of all values that more can be found for. */
    public boolean canProve() {
        return audit.read().filter(AuditReport::complete).isPresent();
    }

    /**
     * Verifies one entry of an environment, for the findings of the last report.
     *
     * @param said who is asked: {@linkplain ClerkEnvironments#answering those who have answered}
     */
    public void prove(CacheKey key, Environment of, ClerkEnvironments said) {
        audit.verify(
                new VerifyChoice.Entries(List.of(of), Masking.shown(key), () -> List.of(key)),
                target -> target.asking(said));
    }

    /**
     * As {@link #prove(CacheKey, Environment, ClerkEnvironments)}, of several entries; of those
     * without an environment, and of none, nothing is verified.
     */
    public void prove(List<CacheKey> keys, ClerkEnvironments said) {
        VerifyChoice.Entries.picked(keys)
                .ifPresent(chosen -> audit.verify(chosen, target -> target.asking(said)));
    }

    /** Starts it; what it finds is shown as an audit's findings are. */
    void start(VerifyChoice chosen) {
        audit.verify(chosen, target -> target);
    }
}
