package dev.cachewarden.ui.audit;

import dev.cachewarden.app.audit.AuditProgress;
import dev.cachewarden.app.audit.AuditStep;
import dev.cachewarden.app.browse.ScanProgress;
import dev.cachewarden.app.clerk.ClerkEnvironments;
import dev.cachewarden.app.verify.VerificationProgress;
import dev.cachewarden.core.port.ClerkInstanceApi;
import dev.cachewarden.core.text.Durations;
import dev.cachewarden.core.text.Numbers;

import java.time.Duration;
import java.util.Comparator;

/** How far an audit is, or a verification, in words. */
final class StepWords {

    private StepWords() {}

    /**
     * For the list of tasks.
     *
     * @param clerk who is asked
     */
    static TaskProgress shown(AuditStep step, ClerkEnvironments clerk) {
        return new TaskProgress(step.share(), () -> words(step, clerk));
    }

    private static String words(AuditStep step, ClerkEnvironments clerk) {
        return switch (step) {
            case AuditStep.Scanning(ScanProgress made) ->
                    "Reading the names: " + Numbers.of(made.keys(), "key");
            case AuditStep.Reading(AuditProgress made, _) -> AuditWords.progress(made);
            case AuditStep.Asking(VerificationProgress made, _) -> asking(made, clerk);
        };
    }

    /** {@code 412 of 1,204 users · 7 requests to Clerk · waiting 0:08 for its rate limit}. */
    private static String asking(VerificationProgress made, ClerkEnvironments clerk) {
        Duration pause = pause(clerk);
        return users(made)
                + " · "
                + Numbers.of(made.requests(), "request")
                + " to Clerk"
                + (pause.isZero()
                        ? ""
                        : " · waiting " + Durations.countdown(pause) + " for its rate limit");
    }

    private static String users(VerificationProgress made) {
        return made.usersTotal() == 0
                ? "Looking up whose entries they are: "
                        + Numbers.of(made.entries())
                        + " of "
                        + Numbers.of(made.total())
                : Numbers.of(made.users()) + " of " + Numbers.of(made.usersTotal(), "user");
    }

    private static Duration pause(ClerkEnvironments clerk) {
        return clerk.environments().stream()
                .flatMap(it -> clerk.api(it).stream())
                .map(ClerkInstanceApi::pausedFor)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }
}
